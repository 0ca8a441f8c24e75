package dev.zhicheng.rules.ledger;

import dev.zhicheng.rules.ledger.LedgerEvent.Allocated;
import dev.zhicheng.rules.ledger.LedgerEvent.Changed;
import dev.zhicheng.rules.ledger.LedgerEvent.Issued;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One number and its history: what was allotted, what was issued under it, what state it is in.
 *
 * <p>It is a picture of the moment it was asked for; ask the ledger again for a newer one. Immutable and thread-safe.
 */
public final class LedgerEntry {

    private final Allocated allocated;
    private final @Nullable Issued issued;
    private final List<LedgerEvent> history;

    private LedgerEntry(Allocated allocated, @Nullable Issued issued, List<LedgerEvent> history) {
        this.allocated = allocated;
        this.issued = issued;
        this.history = history;
    }

    /** The entry that a number begins with. */
    public static LedgerEntry of(Allocated allocated) {
        return new LedgerEntry(allocated, null, List.of(allocated));
    }

    /**
     * The entry after one more event.
     *
     * @throws IllegalStateException when the event is not the number's, or its state does not allow it
     */
    public LedgerEntry after(LedgerEvent event) {
        boolean resumption = event instanceof Changed && event.state() == LedgerState.ISSUED;
        if (!event.number().equals(number())
                || !state().allows(event.state())
                || (state() == LedgerState.SUSPENDED && event instanceof Issued)
                || (state() == LedgerState.ALLOCATED && resumption)) {
            throw new IllegalStateException(number() + " cannot go from " + state() + " to " + event.state());
        }
        List<LedgerEvent> longer = new ArrayList<>(history);
        longer.add(event);
        return new LedgerEntry(allocated, event instanceof Issued i ? i : issued, List.copyOf(longer));
    }

    /** The number, never null. */
    public String number() {
        return allocated.number();
    }

    /** Its state, never null. */
    public LedgerState state() {
        return history.get(history.size() - 1).state();
    }

    /** How it was allotted: counter, serial, digests, policy, place in the status list; never null. */
    public Allocated allocation() {
        return allocated;
    }

    /** When it was allotted: the moment the certificate is issued as of, whatever crashes come between; never null. */
    public Instant allocatedAt() {
        return allocated.at();
    }

    /** The text of the certificate's QR, empty until it is issued. */
    public Optional<String> credential() {
        return Optional.ofNullable(issued).map(Issued::credential);
    }

    /** The keyed digest of what the certificate shows, empty until it is issued. */
    public Optional<String> contentDigest() {
        return Optional.ofNullable(issued).map(Issued::contentDigest);
    }

    /** The number that has taken its place, empty unless it is superseded. */
    public Optional<String> successor() {
        return history.get(history.size() - 1) instanceof Changed changed
                ? Optional.ofNullable(changed.successor())
                : Optional.empty();
    }

    /** What happened to it, first to last, at least one event. */
    public List<LedgerEvent> history() {
        return history;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LedgerEntry that && history.equals(that.history);
    }

    @Override
    public int hashCode() {
        return history.hashCode();
    }

    /** Number, state and masked holder. */
    @Override
    public String toString() {
        return "LedgerEntry[" + number() + ", " + state() + ", " + allocated.maskedHolder() + "]";
    }
}
