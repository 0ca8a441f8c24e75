package dev.zhicheng.rules.ledger.internal;

import dev.zhicheng.core.identity.Masking;
import dev.zhicheng.rules.ledger.AllocationRequest;
import dev.zhicheng.rules.ledger.LedgerEntry;
import dev.zhicheng.rules.ledger.LedgerEvent;
import dev.zhicheng.rules.ledger.LedgerEvent.Allocated;
import dev.zhicheng.rules.ledger.LedgerEvent.Changed;
import dev.zhicheng.rules.ledger.LedgerEvent.Issued;
import dev.zhicheng.rules.ledger.LedgerException.Reason;
import dev.zhicheng.rules.ledger.LedgerState;
import dev.zhicheng.rules.ledger.Supersession;
import dev.zhicheng.rules.numbering.NumberToken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a batch of commands does to a ledger: the one place where S1, S2, S4 and S6 are decided, for every store.
 *
 * <p>It reads from a view and changes nothing; the store writes {@link #records()} and only then lets the outcomes out.
 */
final class BatchDecider {

    /** Clocks of several machines differ by seconds; a clock further back than this was set back. */
    static final Duration SKEW = Duration.ofMinutes(1);

    private final LedgerView view;
    private final StatusSpread spread;
    private final Instant now;
    private final boolean clockWentBack;
    private final Map<String, LedgerEntry> byKey = new HashMap<>();
    private final Map<String, LedgerEntry> byNumber = new HashMap<>();
    private final Map<String, Long> counters = new HashMap<>();
    private final List<ChainedRecord> records = new ArrayList<>();
    private Position position;

    BatchDecider(LedgerView view, StatusSpread spread, Instant clock) {
        this.view = view;
        this.spread = spread;
        this.position = view.position();
        this.clockWentBack = clock.isBefore(position.at().minus(SKEW));
        this.now = clock.isBefore(position.at()) ? position.at() : clock;
    }

    Outcome decide(Command command) {
        if (command instanceof Command.Allocate allocate) {
            return decide(allocate);
        } else if (command instanceof Command.Issue issue) {
            return decide(issue);
        } else if (command instanceof Command.Change change) {
            return decide(change);
        }
        return decide((Command.Supersede) command);
    }

    /** What is to be written, in order. */
    List<ChainedRecord> records() {
        return records;
    }

    /** Where the ledger ends once they are. */
    Position position() {
        return position;
    }

    /** The counters that moved, and their last serials. */
    Map<String, Long> counters() {
        return counters;
    }

    private Outcome decide(Command.Allocate command) {
        LedgerEntry known = byKey.getOrDefault(
                command.digests().key(), view.byKey(command.digests().key()));
        if (known != null) {
            return Outcome.of(known);
        }
        if (!command.missing().isEmpty()) {
            return Outcome.refused(
                    Reason.FACT_MISSING,
                    command.missing().stream().map(NumberToken::word).collect(Collectors.joining(", ")));
        }
        AllocationRequest request = command.request();
        String counter = command.counter();
        long serial = counters.computeIfAbsent(counter, view::lastSerial) + 1;
        if (!request.scheme().holds(serial)) {
            return Outcome.refused(Reason.COUNTER_EXHAUSTED, counter);
        }
        String number = request.scheme().template().print(request.context(), serial);
        if (entry(number) != null) {
            return Outcome.refused(Reason.NUMBER_TAKEN, number);
        }
        long ordinal = position.allocations();
        return append(
                null,
                sequence -> new Allocated(
                        sequence,
                        now,
                        number,
                        counter,
                        serial,
                        command.digests().key(),
                        command.digests().holder(),
                        Masking.identifier(request.key().holder()),
                        request.policy(),
                        StatusSpread.list(ordinal),
                        spread.index(ordinal)));
    }

    private Outcome decide(Command.Issue command) {
        LedgerEntry entry = entry(command.number());
        if (entry == null) {
            return Outcome.refused(Reason.UNKNOWN_NUMBER, command.number());
        }
        if (entry.contentDigest().isPresent()) {
            return entry.contentDigest().get().equals(command.contentDigest())
                    ? Outcome.of(entry)
                    : Outcome.refused(Reason.CONTENT_DIFFERS, command.number());
        }
        if (entry.state() != LedgerState.ALLOCATED) {
            return Outcome.refused(Reason.WRONG_STATE, command.number() + " is " + entry.state());
        }
        return append(
                entry,
                sequence -> new Issued(sequence, now, command.number(), command.credential(), command.contentDigest()));
    }

    private Outcome decide(Command.Change command) {
        return change(command.number(), command.to(), command.reason(), command.actor(), null);
    }

    private Outcome decide(Command.Supersede command) {
        LedgerEntry successor = entry(command.successor());
        if (successor == null) {
            return Outcome.refused(Reason.UNKNOWN_NUMBER, command.successor());
        }
        LedgerEntry entry = entry(command.number());
        if (entry != null
                && command.cause() != Supersession.CORRECTION
                && !entry.allocation()
                        .holderDigest()
                        .equals(successor.allocation().holderDigest())) {
            return Outcome.refused(Reason.HOLDER_DIFFERS, command.successor());
        }
        boolean repeated = entry != null && entry.state() == LedgerState.SUPERSEDED;
        if (!repeated
                && (successor.state() != LedgerState.ISSUED
                        || successor.number().equals(command.number()))) {
            return Outcome.refused(Reason.WRONG_STATE, command.successor() + " is " + successor.state());
        }
        return change(
                command.number(), LedgerState.SUPERSEDED, command.cause().name(), command.actor(), command.successor());
    }

    private Outcome change(String number, LedgerState to, String reason, String actor, @Nullable String successor) {
        LedgerEntry entry = entry(number);
        if (entry == null) {
            return Outcome.refused(Reason.UNKNOWN_NUMBER, number);
        }
        Function<Long, LedgerEvent> event =
                sequence -> new Changed(sequence, now, number, to, reason, actor, successor);
        if (isRepetition(entry, event)) {
            return Outcome.of(entry);
        }
        boolean allowed =
                entry.state().allows(to) && (to != LedgerState.ISSUED || entry.state() == LedgerState.SUSPENDED);
        return allowed ? append(entry, event) : Outcome.refused(Reason.WRONG_STATE, number + " is " + entry.state());
    }

    private boolean isRepetition(LedgerEntry entry, Function<Long, LedgerEvent> asked) {
        LedgerEvent last = entry.history().get(entry.history().size() - 1);
        return last instanceof Changed was
                && asked.apply(0L) instanceof Changed now
                && was.state() == now.state()
                && was.reason().equals(now.reason())
                && was.actor().equals(now.actor())
                && Objects.equals(was.successor(), now.successor());
    }

    private Outcome append(@Nullable LedgerEntry entry, Function<Long, LedgerEvent> make) {
        if (clockWentBack) {
            return Outcome.refused(Reason.CLOCK_WENT_BACK, "last record of " + position.at());
        }
        LedgerEvent event = make.apply(position.sequence() + 1);
        Chain.Split stored = Chain.next(position.hash(), RecordCodec.write(event));
        position = position.after(event, stored.hash());
        LedgerEntry next;
        if (event instanceof Allocated first) {
            next = LedgerEntry.of(first);
            counters.put(first.counter(), first.serial());
            byKey.put(first.keyDigest(), next);
        } else {
            next = Objects.requireNonNull(entry).after(event);
            byKey.put(next.allocation().keyDigest(), next);
        }
        byNumber.put(event.number(), next);
        records.add(new ChainedRecord(event, next.history().size() - 1, stored));
        return Outcome.of(next);
    }

    private @Nullable LedgerEntry entry(String number) {
        LedgerEntry changed = byNumber.get(number);
        return changed == null ? view.byNumber(number) : changed;
    }
}
