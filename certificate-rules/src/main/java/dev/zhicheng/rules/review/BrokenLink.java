package dev.zhicheng.rules.review;

import java.util.Objects;

/**
 * The first place where a history is not what was written.
 *
 * @param sequence the entry, from 1; one more than the history has when its end is missing
 * @param fault what does not fit
 */
public record BrokenLink(int sequence, Fault fault) {

    /** What can fail to fit. */
    public enum Fault {
        /** Not the next number: an entry is missing, doubled or moved. */
        SEQUENCE,
        /** Of another case. */
        STREAM,
        /** Does not point to the entry before it; for the first one, not to this case under this policy. */
        PREVIOUS,
        /** Its own hash is not that of its content. */
        HASH,
        /** The state it says it found is not the one its predecessors lead to. */
        BEFORE,
        /** The state it says it left is not the one its act leads to. */
        AFTER,
        /** Records an act that does not belong into this kind of history. */
        FOREIGN,
        /** The history ends elsewhere than at the head that was noted outside it. */
        HEAD
    }

    /** Refuses null. */
    public BrokenLink {
        Objects.requireNonNull(fault, "fault");
    }
}
