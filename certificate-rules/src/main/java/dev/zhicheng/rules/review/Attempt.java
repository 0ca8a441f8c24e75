package dev.zhicheng.rules.review;

import java.util.List;
import java.util.Objects;

/**
 * What came of an act: it happened, or every reason why it did not. Never an exception for what a person did.
 *
 * @param <T> what was acted upon
 */
public sealed interface Attempt<T> {

    /** Whether it happened. */
    default boolean isAccepted() {
        return this instanceof Accepted<T>;
    }

    /** Every reason against it; empty when it happened. */
    default List<Refusal> refusals() {
        return this instanceof Refused<T> refused ? refused.reasons() : List.of();
    }

    /**
     * It happened.
     *
     * @param now what was acted upon, as it stands now
     * @param entry the new entry of its history, to be stored
     */
    record Accepted<T>(T now, Entry entry) implements Attempt<T> {
        /** Refuses null. */
        public Accepted {
            Objects.requireNonNull(now, "now");
            Objects.requireNonNull(entry, "entry");
        }
    }

    /**
     * It did not happen, and nothing has changed.
     *
     * @param reasons all of them, not empty
     */
    record Refused<T>(List<Refusal> reasons) implements Attempt<T> {
        /** Copies the list; refuses an empty one. */
        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a refusal without a reason");
            }
        }
    }
}
