package dev.zhicheng.rules.ledger;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ledger refuses, and says why. Unless the reason is {@link Reason#OUTCOME_UNKNOWN}, nothing was handed out and nothing
 * changed.
 *
 * <p>It never holds a personal identifier: its subject is a number, a counter, a record's place or a file's name.
 */
public final class LedgerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a ledger refuses. */
    public enum Reason {
        /** Another process, or this one, holds the journal. */
        LOCKED,
        /** No ledger of ours. */
        NOT_A_LEDGER,
        /** A ledger of another format version. */
        OTHER_VERSION,
        /** A record was changed, removed or put in: the chain breaks at the subject. */
        CORRUPT,
        /** The holder key is not the one the ledger was begun with. */
        WRONG_KEY,
        /** The clock is behind the last record. */
        CLOCK_WENT_BACK,
        /** The counter has no serial left. */
        COUNTER_EXHAUSTED,
        /** The certificate lacks a fact its number must print. */
        FACT_MISSING,
        /** The number that comes next was already allotted by another counter. */
        NUMBER_TAKEN,
        /** No such number. */
        UNKNOWN_NUMBER,
        /** The number's state does not allow it. */
        WRONG_STATE,
        /** The certificate under this number has another content: a change is a supersession. */
        CONTENT_DIFFERS,
        /** The two certificates have different holders. */
        HOLDER_DIFFERS,
        /** An import into a ledger that holds records. */
        NOT_EMPTY,
        /** The ledger's tables are missing: run the migration that is in the jar. */
        NO_SCHEMA,
        /** The storage could not be reached; nothing was written. */
        UNAVAILABLE,
        /** The storage failed during a commit: ask again with the same key, which settles it. */
        OUTCOME_UNKNOWN,
        /** The ledger was closed. */
        CLOSED
    }

    private final Reason reason;
    private final @Nullable String subject;

    /** A refusal without a subject. */
    public LedgerException(Reason reason) {
        this(reason, null, null);
    }

    /**
     * A refusal.
     *
     * @param reason why, not null
     * @param subject a number, a counter, a record's place or a file's name, never a personal identifier; or null
     * @param cause what the storage said, or null
     */
    public LedgerException(Reason reason, @Nullable String subject, @Nullable Throwable cause) {
        super(subject == null ? reason.name() : reason + ": " + subject, cause);
        this.reason = Objects.requireNonNull(reason, "reason");
        this.subject = subject;
    }

    /** Why, never null. */
    public Reason reason() {
        return reason;
    }

    /** What it is about, empty when the reason says it all. */
    public Optional<String> subject() {
        return Optional.ofNullable(subject);
    }
}
