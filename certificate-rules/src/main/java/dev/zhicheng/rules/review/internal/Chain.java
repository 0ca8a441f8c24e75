package dev.zhicheng.rules.review.internal;

import dev.zhicheng.rules.internal.Sha256;
import dev.zhicheng.rules.review.Actor;
import dev.zhicheng.rules.review.BrokenHistoryException;
import dev.zhicheng.rules.review.BrokenLink;
import dev.zhicheng.rules.review.BrokenLink.Fault;
import dev.zhicheng.rules.review.Entry;
import dev.zhicheng.rules.review.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one history so far, each linked to the one before. Immutable. Knows nothing of what the acts mean: the
 * states around them are handed in.
 */
public final class Chain {

    private final String stream;
    private final String origin;
    private final List<Entry> entries;

    private Chain(String stream, String origin, List<Entry> entries) {
        this.stream = stream;
        this.origin = origin;
        this.entries = entries;
    }

    /** A chain without entries; what comes is bound to this plan and stream. */
    public static Chain begin(String plan, String stream) {
        return new Chain(stream, Sha256.hex(plan + "\n" + stream), List.of());
    }

    /**
     * The first broken link that replaying a history meets.
     *
     * @param head the head noted elsewhere, or null
     * @param replay replays and yields the head it came to
     */
    public static Optional<BrokenLink> firstBroken(
            List<Entry> history, @Nullable String head, Supplier<String> replay) {
        try {
            String reached = replay.get();
            return head == null || head.equals(reached)
                    ? Optional.empty()
                    : Optional.of(new BrokenLink(history.size() + 1, Fault.HEAD));
        } catch (BrokenHistoryException e) {
            return Optional.of(e.link());
        }
    }

    /** The chain with one entry more. */
    public Chain append(Instant at, Actor actor, Recorded act, @Nullable Object before, @Nullable Object after) {
        Entry unsealed = new Entry(
                stream, size() + 1, at, actor, act, EntryJson.digest(before), EntryJson.digest(after), head(), "");
        return with(sealed(unsealed));
    }

    /** Takes up entries that were read, where this chain ends. */
    public Reading read() {
        return new Reading();
    }

    /** The hash of the last entry, or the origin when there is none. */
    public String head() {
        return entries.isEmpty() ? origin : last().hash();
    }

    /** The last entry; there is one. */
    public Entry last() {
        return entries.get(size() - 1);
    }

    /** The entries, the first one first. */
    public List<Entry> entries() {
        return entries;
    }

    /** How many. */
    public int size() {
        return entries.size();
    }

    private Chain with(Entry entry) {
        List<Entry> longer = new ArrayList<>(entries);
        longer.add(entry);
        return new Chain(stream, origin, List.copyOf(longer));
    }

    private static Entry sealed(Entry entry) {
        return new Entry(
                entry.stream(),
                entry.sequence(),
                entry.at(),
                entry.actor(),
                entry.act(),
                entry.before(),
                entry.after(),
                entry.previous(),
                EntryJson.hash(entry));
    }

    /** Entries being checked one after the other; the chain is made once, at the end. */
    public final class Reading {

        private final List<Entry> read = new ArrayList<>(entries);
        private String head = head();

        /** The number the next entry must have. */
        public int next() {
            return read.size() + 1;
        }

        /**
         * Takes one entry.
         *
         * @param before the state its predecessors lead to
         * @param after the state its act makes of that
         * @throws BrokenHistoryException when it does not fit
         */
        public void take(Entry entry, @Nullable Object before, @Nullable Object after) {
            Fault fault = misfit(entry, before, after);
            if (fault != null) {
                throw new BrokenHistoryException(new BrokenLink(next(), fault));
            }
            read.add(entry);
            head = entry.hash();
        }

        /** The chain with all that was taken. */
        public Chain done() {
            return new Chain(stream, origin, List.copyOf(read));
        }

        private @Nullable Fault misfit(Entry entry, @Nullable Object before, @Nullable Object after) {
            if (entry.sequence() != next()) {
                return Fault.SEQUENCE;
            }
            if (!entry.stream().equals(stream)) {
                return Fault.STREAM;
            }
            if (!entry.previous().equals(head)) {
                return Fault.PREVIOUS;
            }
            if (!entry.hash().equals(EntryJson.hash(entry))) {
                return Fault.HASH;
            }
            if (!entry.before().equals(EntryJson.digest(before))) {
                return Fault.BEFORE;
            }
            return entry.after().equals(EntryJson.digest(after)) ? null : Fault.AFTER;
        }
    }
}
