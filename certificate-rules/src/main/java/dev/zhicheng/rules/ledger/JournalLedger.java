package dev.zhicheng.rules.ledger;

import dev.zhicheng.rules.ledger.internal.JournalStore;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * The embedded ledger: held in memory, made durable by a journal file. Nothing to install.
 *
 * <p>For one process at a time: the file is locked. A record takes about half a kilobyte on disk and, with its
 * credential, one to two in memory; a province's hundred thousand certificates fit easily, millions belong into a {@code
 * JdbcLedger}. Every batch is forced to the disk before its numbers are returned.
 *
 * <p>A crash may leave a torn last line: it was never acknowledged and is cut off on opening. A journal that was changed
 * in any other way is refused, and not touched.
 */
public final class JournalLedger {

    private JournalLedger() {}

    /**
     * Opens the ledger that a journal holds; begins one where there is no file.
     *
     * @param journal the journal's file, whose folder exists, not null
     * @param key the secret its holders are kept under, e.g. from {@link HolderKey#readOrCreate}, not null
     * @param time the clock that records are stamped with, not null
     * @return a ledger to be closed, never null
     * @throws LedgerException with {@link LedgerException.Reason#LOCKED}, {@link LedgerException.Reason#NOT_A_LEDGER},
     *     {@link LedgerException.Reason#OTHER_VERSION}, {@link LedgerException.Reason#CORRUPT}, {@link
     *     LedgerException.Reason#WRONG_KEY}, or {@link LedgerException.Reason#UNAVAILABLE} when the file cannot be read or
     *     written
     */
    public static IssuanceLedger open(Path journal, HolderKey key, InstantSource time) {
        return JournalStore.open(journal, key, time);
    }
}
