package dev.zhicheng.rules.review;

import java.util.List;
import java.util.Objects;

/**
 * What came of an act on something that is stored.
 *
 * @param <T> what was acted upon
 */
public sealed interface DeskResult<T> {

    /** What was acted upon, as it stands now. */
    T now();

    /**
     * It happened and is stored.
     *
     * @param now as it stands after the act
     * @param entry what was stored
     */
    record Done<T>(T now, Entry entry) implements DeskResult<T> {
        /** Refuses null. */
        public Done {
            Objects.requireNonNull(now, "now");
            Objects.requireNonNull(entry, "entry");
        }
    }

    /**
     * It did not happen, for all these reasons.
     *
     * @param now as it stands
     * @param reasons not empty
     */
    record Refused<T>(T now, List<Refusal> reasons) implements DeskResult<T> {
        /** Copies the list. */
        public Refused {
            Objects.requireNonNull(now, "now");
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * It did not happen, because somebody else acted since the actor looked. Look at what stands now, and decide again.
     *
     * @param now as it stands
     * @param since what happened meanwhile, oldest first
     */
    record ChangedMeanwhile<T>(T now, List<Entry> since) implements DeskResult<T> {
        /** Copies the list. */
        public ChangedMeanwhile {
            Objects.requireNonNull(now, "now");
            since = List.copyOf(since);
        }
    }
}
