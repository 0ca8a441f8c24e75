package dev.zhicheng.rules.policy;

/** What one rule says of one certificate. */
public enum Verdict {
    /** The rule does not object. */
    PASS,
    /** Worth telling, changes nothing. */
    WARN,
    /** The rule objects. */
    FAIL,
    /** A fact that a reviewer has to supply is absent, or too coarse; the rule may object. */
    UNKNOWN,
    /** A fact that another finding already asks for is absent or unreadable; this rule raises nothing. */
    BLOCKED,
    /** The rule objects, but an exception of the policy lifts it. */
    OVERRIDDEN,
    /** The rule is about something that this certificate does not have. */
    NOT_APPLICABLE;

    /** Whether findings list it: everything but PASS, NOT_APPLICABLE, and BLOCKED, which raises nothing. */
    public boolean isFinding() {
        return this == WARN || this == FAIL || this == UNKNOWN || this == OVERRIDDEN;
    }
}
