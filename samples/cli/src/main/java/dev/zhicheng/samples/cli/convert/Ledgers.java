package dev.zhicheng.samples.cli.convert;

import dev.zhicheng.rules.ledger.HolderKey;
import dev.zhicheng.rules.ledger.IssuanceLedger;
import dev.zhicheng.rules.ledger.JdbcLedger;
import dev.zhicheng.rules.ledger.JournalLedger;
import dev.zhicheng.samples.cli.UserError;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Where numbers come from: a journal file, or a database. */
final class Ledgers {

    private Ledgers() {}

    /** Makes the secret that holders are kept under. */
    static void createKey(Path file) {
        HolderKey.readOrCreate(file, new SecureRandom());
    }

    /**
     * Opens the ledger.
     *
     * @param jdbcUrl the database, or null for the journal
     * @param journal the journal's file
     * @param keyFile the secret that holders are kept under; made where there is none
     */
    static IssuanceLedger open(@Nullable String jdbcUrl, Path journal, Path keyFile, InstantSource clock) {
        DataSource database = jdbcUrl == null ? null : database(jdbcUrl);
        HolderKey key = HolderKey.readOrCreate(keyFile, new SecureRandom());
        if (database == null) {
            return JournalLedger.open(journal, key, clock);
        }
        JdbcLedger.createTables(database);
        return JdbcLedger.open(database, key, clock);
    }

    private static DataSource database(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            PGSimpleDataSource postgres = new PGSimpleDataSource();
            postgres.setURL(url);
            return postgres;
        }
        if (url.startsWith("jdbc:h2:")) {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL(url);
            return h2;
        }
        throw new UserError("--ledger: expected jdbc:postgresql:… or jdbc:h2:…");
    }
}
