package dev.zhicheng.rules.ledger;

import dev.zhicheng.rules.ledger.internal.JdbcSchema;
import dev.zhicheng.rules.ledger.internal.JdbcStore;
import java.time.InstantSource;
import javax.sql.DataSource;

/**
 * The ledger in a database, for any number of processes at once. Plain JDBC; tried on PostgreSQL and H2.
 *
 * <p>Its two tables come as SQL in this jar ({@value #MIGRATIONS}): run it with Flyway, Liquibase or psql, or call {@link
 * #createTables}. Callers queue and one of them commits for all, so a data source with two connections is enough. The
 * database must commit durably: with PostgreSQL's {@code synchronous_commit = off} or {@code fsync = off} a returned
 * number may be lost. H2 is told to write at once ({@code WRITE_DELAY 0}, an administrator's command); it survives the death
 * of its process, but does not force its file to the disk, so a power cut may take numbers back.
 */
public final class JdbcLedger {

    /** Where in this jar the migrations are, named as Flyway likes them. */
    public static final String MIGRATIONS = "dev/zhicheng/rules/ledger/db-migration";

    private JdbcLedger() {}

    /**
     * Opens the ledger that a database holds; begins one in empty tables.
     *
     * @param dataSource where connections come from; it stays the caller's to close; not null
     * @param key the secret its holders are kept under, not null
     * @param time the clock that records are stamped with, not null
     * @return a ledger to be closed, never null
     * @throws LedgerException with {@link LedgerException.Reason#NO_SCHEMA}, {@link
     *     LedgerException.Reason#OTHER_VERSION}, {@link LedgerException.Reason#CORRUPT}, {@link
     *     LedgerException.Reason#WRONG_KEY} or {@link LedgerException.Reason#UNAVAILABLE}
     */
    public static IssuanceLedger open(DataSource dataSource, HolderKey key, InstantSource time) {
        return JdbcStore.open(dataSource, key, time);
    }

    /**
     * Creates the tables where they are missing, for those who have no migration tool.
     *
     * @throws LedgerException with {@link LedgerException.Reason#UNAVAILABLE}
     */
    public static void createTables(DataSource dataSource) {
        JdbcSchema.create(dataSource);
    }
}
