package dev.zhicheng.rules.decision.internal;

/** What a message may leave to the finding. */
public enum Slot {
    /** What was written. */
    ACTUAL("{actual}"),
    /** What would be right. */
    EXPECTED("{expected}"),
    /** Which of several faults it is. */
    DETAIL("{detail}");

    private final String mark;

    Slot(String mark) {
        this.mark = mark;
    }

    String mark() {
        return mark;
    }
}
