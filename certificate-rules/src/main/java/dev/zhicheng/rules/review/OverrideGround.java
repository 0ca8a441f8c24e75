package dev.zhicheng.rules.review;

import dev.zhicheng.rules.policy.Outcome;

/** What a stage may set aside with a reason, when the policy lets it. */
public enum OverrideGround {
    /** 逾期: past the deadline or outside the slot (六(四)). */
    LATE,
    /** The decision is {@link Outcome#REFUSED}. */
    REFUSED,
    /** The decision is {@link Outcome#SUPERSEDED}. */
    SUPERSEDED,
    /** The decision is {@link Outcome#UNDETERMINED}: a human has to judge, and this is the judgement. */
    UNDETERMINED,
    /** The decision is {@link Outcome#INCOMPLETE}. */
    INCOMPLETE;

    /** The ground that sets this outcome aside. */
    public static OverrideGround of(Outcome outcome) {
        return switch (outcome) {
            case REFUSED -> REFUSED;
            case SUPERSEDED -> SUPERSEDED;
            case UNDETERMINED -> UNDETERMINED;
            case INCOMPLETE -> INCOMPLETE;
            case CONVERTIBLE -> throw new IllegalArgumentException("CONVERTIBLE needs no override");
        };
    }
}
