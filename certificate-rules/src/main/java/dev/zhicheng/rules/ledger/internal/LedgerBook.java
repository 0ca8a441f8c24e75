package dev.zhicheng.rules.ledger.internal;

import dev.zhicheng.rules.ledger.LedgerEntry;
import dev.zhicheng.rules.ledger.LedgerEvent;
import dev.zhicheng.rules.ledger.LedgerEvent.Allocated;
import dev.zhicheng.rules.ledger.LedgerHead;
import dev.zhicheng.rules.ledger.LedgerVerdict.Fault;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * A ledger in memory: what its records, taken one after the other, amount to. A record that cannot follow is refused and
 * changes nothing. One thread writes, any number may read.
 */
final class LedgerBook implements LedgerView {

    private final Map<String, LedgerEntry> byNumber = new ConcurrentHashMap<>();
    private final Map<String, String> numberOfKey = new ConcurrentHashMap<>();
    private final Map<String, Queue<String>> numbersOfHolder = new ConcurrentHashMap<>();
    private final Map<String, Long> counters = new ConcurrentHashMap<>();
    private volatile Position position;

    /** A book that holds the header alone. */
    LedgerBook(RecordCodec.Header header, String headerHash) {
        this.position = new Position(0, headerHash, header.createdAt(), 0);
    }

    /** Takes in a stored record, checking everything; the fault when it cannot follow. */
    Optional<Fault> accept(Chain.Split record) {
        if (!record.follows(position.hash())) {
            return Optional.of(Fault.CHAIN);
        }
        LedgerEvent event = RecordCodec.readEvent(record.text());
        return event == null ? Optional.of(Fault.UNREADABLE) : accept(event, record.hash());
    }

    /** Takes in an event whose hash is known to be right. */
    Optional<Fault> accept(LedgerEvent event, String hash) {
        if (event.sequence() != position.sequence() + 1) {
            return Optional.of(Fault.SEQUENCE);
        }
        if (event.at().isBefore(position.at())) {
            return Optional.of(Fault.TIME);
        }
        Optional<Fault> fault = event instanceof Allocated first ? begin(first) : go(event);
        if (fault.isEmpty()) {
            position = position.after(event, hash);
        }
        return fault;
    }

    private Optional<Fault> begin(Allocated event) {
        if (byNumber.containsKey(event.number()) || numberOfKey.containsKey(event.keyDigest())) {
            return Optional.of(Fault.DUPLICATE);
        }
        if (event.serial() != lastSerial(event.counter()) + 1) {
            return Optional.of(Fault.GAP);
        }
        byNumber.put(event.number(), LedgerEntry.of(event));
        numberOfKey.put(event.keyDigest(), event.number());
        counters.put(event.counter(), event.serial());
        numbersOfHolder
                .computeIfAbsent(event.holderDigest(), holder -> new ConcurrentLinkedQueue<>())
                .add(event.number());
        return Optional.empty();
    }

    private Optional<Fault> go(LedgerEvent event) {
        LedgerEntry entry = byNumber.get(event.number());
        if (entry == null) {
            return Optional.of(Fault.TRANSITION);
        }
        try {
            byNumber.put(event.number(), entry.after(event));
            return Optional.empty();
        } catch (IllegalStateException notAllowed) {
            return Optional.of(Fault.TRANSITION);
        }
    }

    @Override
    public Position position() {
        return position;
    }

    LedgerHead head() {
        Position last = position;
        return new LedgerHead(last.sequence(), last.hash());
    }

    @Override
    public @Nullable LedgerEntry byKey(String keyDigest) {
        String number = numberOfKey.get(keyDigest);
        return number == null ? null : byNumber.get(number);
    }

    @Override
    public @Nullable LedgerEntry byNumber(String number) {
        return byNumber.get(number);
    }

    @Override
    public long lastSerial(String counter) {
        return counters.getOrDefault(counter, 0L);
    }

    List<LedgerEntry> byHolder(String holderDigest) {
        Queue<String> numbers = numbersOfHolder.get(holderDigest);
        return numbers == null ? List.of() : numbers.stream().map(byNumber::get).toList();
    }

    Collection<LedgerEntry> entries() {
        return byNumber.values();
    }
}
