package dev.zhicheng.rules.review;

import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Text;

/** What a stage may set aside with a reason, when the policy lets it. */
public enum OverrideGround {
    /** 逾期: past the deadline or outside the slot (六(四)). */
    LATE("逾期", "lateness"),
    /** The decision is {@link Outcome#REFUSED}. */
    REFUSED("不予换发", "refusal"),
    /** The decision is {@link Outcome#SUPERSEDED}. */
    SUPERSEDED("就高不换", "supersession"),
    /** The decision is {@link Outcome#UNDETERMINED}: a human has to judge, and this is the judgement. */
    UNDETERMINED("待人工认定", "open judgement"),
    /** The decision is {@link Outcome#INCOMPLETE}. */
    INCOMPLETE("退回补正", "gaps");

    private final Text label;

    OverrideGround(String zh, String en) {
        this.label = new Text(zh, en);
    }

    /** What people call it. */
    public Text label() {
        return label;
    }

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
