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

    /** The chain with one entry more. */
    public Chain append(Instant at, Actor actor, Recorded act, Object before, Object after) {
        Entry unsealed = new Entry(
                stream, size() + 1, at, actor, act, EntryJson.digest(before), EntryJson.digest(after), head(), "");
        return with(sealed(unsealed));
    }

    /**
     * The chain with an entry that was read.
     *
     * @throws BrokenHistoryException when it does not fit onto this chain
     */
    public Chain accept(Entry entry, Object before, Object after) {
        Fault fault = misfit(entry, before, after);
        if (fault != null) {
            throw new BrokenHistoryException(new BrokenLink(size() + 1, fault));
        }
        return with(entry);
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

    private @Nullable Fault misfit(Entry entry, Object before, Object after) {
        if (entry.sequence() != size() + 1) {
            return Fault.SEQUENCE;
        }
        if (!entry.stream().equals(stream)) {
            return Fault.STREAM;
        }
        if (!entry.previous().equals(head())) {
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
}
