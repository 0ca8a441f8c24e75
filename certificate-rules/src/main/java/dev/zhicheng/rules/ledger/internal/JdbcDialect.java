package dev.zhicheng.rules.ledger.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** The statements that every batch runs; what else a ledger asks is the same for all databases. */
interface JdbcDialect {

    /** The columns of a record, in the order in which they are inserted. */
    List<String> COLUMNS = List.of(
            "sequence",
            "number",
            "step",
            "body",
            "hash",
            "key_digest",
            "holder_digest",
            "counter",
            "serial",
            "status_list");

    /** What a database understands best. */
    static JdbcDialect of(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")
                ? new PostgresDialect()
                : new StandardDialect();
    }

    /** The numbers of those keys that have one, in any order. */
    List<String> numbersOfKeys(Connection connection, Collection<KeyDigests> keys) throws SQLException;

    /** The records of numbers, in the order of the ledger. */
    List<NumberedBody> bodies(Connection connection, Collection<String> numbers) throws SQLException;

    /**
     * Moves the head and inserts records.
     *
     * @return whether the head was where it was thought to be; when it was not, nothing is written
     */
    boolean append(Connection connection, Position before, Position after, List<ChainedRecord> records)
            throws SQLException;

    /**
     * A record as it is looked up.
     *
     * @param number its number
     * @param body its JSON
     */
    record NumberedBody(String number, String body) {}
}
