package dev.zhicheng.rules.issuing;

import java.util.Objects;

/** A certificate was to be issued that cannot be: misuse by the programme, since the decision says so before. */
public final class NotIssuableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why it cannot be. */
    public enum Reason {
        /** The decision on it is not CONVERTIBLE. */
        NOT_CONVERTIBLE,
        /** The policy's number section is no number plan. */
        NUMBER_PLAN,
        /** The holder's identity number is not known, so the ledger could not know them again. */
        HOLDER_UNKNOWN,
        /** Its number was made void; {@link IssueOrder#afterVoid} asks for the next. */
        NUMBER_VOID,
        /** The review case names another number. */
        NUMBER_DIFFERS
    }

    private final Reason reason;

    /** A refusal; {@code detail} never holds a personal identifier. */
    public NotIssuableException(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /** Why, never null. */
    public Reason reason() {
        return reason;
    }
}
