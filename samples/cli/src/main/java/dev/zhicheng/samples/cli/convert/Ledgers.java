package dev.zhicheng.samples.cli.convert;

import dev.zhicheng.rules.ledger.HolderKey;
import dev.zhicheng.rules.ledger.IssuanceLedger;
import dev.zhicheng.rules.ledger.JournalLedger;
import dev.zhicheng.samples.cli.UserError;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Where numbers come from: a journal in the output folder, or the database of {@code --ledger}. */
final class Ledgers {

    private Ledgers() {}

    static IssuanceLedger open(@Nullable String jdbcUrl, OutputFolder folder, InstantSource clock) {
        HolderKey key = HolderKey.readOrCreate(folder.lasting("ledger.key"), new SecureRandom());
        if (jdbcUrl == null) {
            return JournalLedger.open(folder.lasting("ledger.jsonl"), key, clock);
        }
        throw new UserError("--ledger " + jdbcUrl);
    }
}
