package dev.zhicheng.rules.ledger.internal;

import dev.zhicheng.rules.ledger.LedgerEntry;
import dev.zhicheng.rules.ledger.LedgerException;
import dev.zhicheng.rules.ledger.LedgerException.Reason;
import org.jspecify.annotations.Nullable;

/** What became of a command: an entry, or a refusal that is thrown in the thread that asked. */
record Outcome(
        @Nullable LedgerEntry entry,
        @Nullable Reason refusal,
        @Nullable String subject) {

    static Outcome of(LedgerEntry entry) {
        return new Outcome(entry, null, null);
    }

    static Outcome refused(Reason reason, String subject) {
        return new Outcome(null, reason, subject);
    }

    LedgerEntry orThrow() {
        if (entry != null) {
            return entry;
        }
        throw refusal == null ? new IllegalStateException("no outcome") : new LedgerException(refusal, subject, null);
    }
}
