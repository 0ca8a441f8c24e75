package dev.zhicheng.rules.ledger;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What walking a whole ledger found.
 *
 * @param records how many records are good, from the first on
 * @param head the last good record, not null
 * @param broken the first break, or null when there is none
 */
public record LedgerVerdict(
        long records, LedgerHead head, @Nullable Break broken) {

    /** What breaks. */
    public enum Fault {
        /** A record cannot be read. */
        UNREADABLE,
        /** A record is not the one its hash was made from, or does not follow the one before it. */
        CHAIN,
        /** A record out of sequence. */
        SEQUENCE,
        /** A time before the record before it. */
        TIME,
        /** A number or a key that was allotted before (S1, S2). */
        DUPLICATE,
        /** A serial left out (S4). */
        GAP,
        /** A change that the number's state does not allow. */
        TRANSITION,
        /** What the ledger answers by is not what its records say. */
        INDEX
    }

    /**
     * A break.
     *
     * @param sequence the place of the record that breaks, from 1
     * @param fault what breaks, not null
     */
    public record Break(long sequence, Fault fault) {

        /** Refuses null. */
        public Break {
            Objects.requireNonNull(fault, "fault");
        }
    }

    /** Refuses null. */
    public LedgerVerdict {
        Objects.requireNonNull(head, "head");
    }

    /** Whether no record breaks. */
    public boolean isSound() {
        return broken == null;
    }
}
