package dev.zhicheng.rules.policy;

import java.util.Objects;

/**
 * Something wrong with a policy file.
 *
 * @param kind what sort of thing, not null
 * @param pointer where, as a JSON pointer (RFC 6901); empty for the whole file
 * @param line the line in the file, from 1; 0 when it has none
 * @param message what is wrong, for the author of the policy, not null
 */
public record PolicyFault(Kind kind, String pointer, int line, String message) {

    /** What sort of thing is wrong. */
    public enum Kind {
        /** Not JSON. */
        SYNTAX,
        /** Larger, deeper or longer than the loader accepts. */
        LIMIT,
        /** Something required is not there. */
        MISSING,
        /** Something that has no meaning here. */
        UNKNOWN_KEY,
        /** A value of the wrong JSON type or form. */
        VALUE,
        /** A reference to something that does not exist. */
        REFERENCE,
        /** Two things of one name. */
        DUPLICATE,
        /** An operator put to a fact of another type or scope. */
        TYPE,
        /** A quote that does not occur in the stored text of its source. */
        QUOTE,
        /** A message that is missing in a language, or names a placeholder that does not exist. */
        MESSAGE,
        /** A fact that rules read and no rule asks for. */
        UNASKED_FACT,
        /** A name or identity number compared with texts of the policy: a policy is about cases, never about persons. */
        PERSONAL_TEXT,
        /** A review section that cannot be read, or whose chain no case could end. */
        REVIEW_CHAIN
    }

    /** Refuses null. */
    public PolicyFault {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(message, "message");
    }

    /** {@code line 12, /rules/3/when: …}. */
    @Override
    public String toString() {
        return "line " + line + ", " + (pointer.isEmpty() ? "/" : pointer) + ": " + message + " [" + kind + "]";
    }
}
