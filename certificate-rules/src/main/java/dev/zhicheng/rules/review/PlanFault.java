package dev.zhicheng.rules.review;

import java.util.Objects;

/**
 * Something wrong in a policy's review section.
 *
 * @param pointer where, as a JSON pointer (RFC 6901) inside the section, e.g. {@code /stages/2/role}
 * @param kind what, stable
 * @param detail what was expected or found, for the policy's author
 */
public record PlanFault(String pointer, Kind kind, String detail) {

    /** What can be wrong. */
    public enum Kind {
        /** A property is not there. */
        MISSING,
        /** A property nobody knows. */
        UNKNOWN_PROPERTY,
        /** Another JSON type was expected. */
        WRONG_TYPE,
        /** None of the allowed values. */
        UNKNOWN_VALUE,
        /** Names a role, stage or reason that the section does not define. */
        UNRESOLVED,
        /** The same name twice. */
        DUPLICATE,
        /** Not a date as 2021-10-31, or a slot that ends before it begins. */
        DATE,
        /** Not exactly one stage allots the number. */
        NUMBERING,
        /** No case could ever reach the end of the chain. */
        CANNOT_END,
        /** An act that the plan allows has no reason it could be given with. */
        NO_REASON
    }

    /** Refuses null. */
    public PlanFault {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(detail, "detail");
    }
}
