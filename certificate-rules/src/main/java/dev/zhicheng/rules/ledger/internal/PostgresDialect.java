package dev.zhicheng.rules.ledger.internal;

import dev.zhicheng.rules.ledger.LedgerEvent;
import dev.zhicheng.rules.ledger.LedgerEvent.Allocated;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/**
 * PostgreSQL, where a round trip costs as much as the work: one look-up and one write for a batch of any size, its values
 * in arrays.
 *
 * <p>Head and records in one statement are safe where lock, look-up and insert in one would not be: what is written was
 * decided before, and an update that has waited for the row tests {@code last_hash} again on what it finds then.
 */
final class PostgresDialect implements JdbcDialect {

    /**
     * {@code OFFSET 0} keeps each value's look-up apart, which leaves the index as the cheapest way even while the table is
     * all but empty. A prepared statement keeps the plan it got then, and a join or an {@code IN} would read the whole table
     * ever after.
     */
    private static final String NUMBERS = "SELECT found.number FROM unnest(?, ?) AS asked (holder, digest), LATERAL"
            + " (SELECT number FROM certificate_ledger_record"
            + " WHERE holder_digest = asked.holder AND key_digest = asked.digest OFFSET 0) AS found";

    private static final String BODIES = "SELECT found.number, found.body FROM unnest(?) AS asked (number), LATERAL"
            + " (SELECT sequence, number, body FROM certificate_ledger_record WHERE number = asked.number OFFSET 0)"
            + " AS found ORDER BY found.sequence";

    private static final List<String> TYPES =
            List.of("int8", "text", "int4", "text", "text", "text", "text", "text", "int8", "int4");

    private static final String VALUES = "?" + ", ?".repeat(COLUMNS.size() - 1);

    private static final String MOVE_AND_INSERT = "WITH moved AS (" + JdbcHead.MOVE + " RETURNING id)"
            + " INSERT INTO certificate_ledger_record (" + String.join(", ", COLUMNS) + ") SELECT ";

    private static final String APPEND_ONE = MOVE_AND_INSERT + VALUES + " FROM moved";

    private static final String APPEND_MANY = MOVE_AND_INSERT + "added.* FROM moved, unnest(" + VALUES + ") AS added";

    /** For one value there is nothing to gain from an array, and its plan is made once. */
    private final StandardDialect one = new StandardDialect();

    @Override
    public List<String> numbersOfKeys(Connection connection, Collection<KeyDigests> keys) throws SQLException {
        if (keys.size() <= 1) {
            return one.numbersOfKeys(connection, keys);
        }
        String[] holders = keys.stream().map(KeyDigests::holder).toArray(String[]::new);
        String[] digests = keys.stream().map(KeyDigests::key).toArray(String[]::new);
        try (PreparedStatement select = connection.prepareStatement(NUMBERS)) {
            select.setArray(1, connection.createArrayOf("text", holders));
            select.setArray(2, connection.createArrayOf("text", digests));
            return JdbcRecords.numbers(select);
        }
    }

    @Override
    public List<NumberedBody> bodies(Connection connection, Collection<String> numbers) throws SQLException {
        if (numbers.size() <= 1) {
            return one.bodies(connection, numbers);
        }
        try (PreparedStatement select = connection.prepareStatement(BODIES)) {
            select.setArray(1, connection.createArrayOf("text", numbers.toArray(String[]::new)));
            return JdbcRecords.bodies(select);
        }
    }

    @Override
    public boolean append(Connection connection, Position before, Position after, List<ChainedRecord> records)
            throws SQLException {
        boolean single = records.size() == 1;
        try (PreparedStatement append = connection.prepareStatement(single ? APPEND_ONE : APPEND_MANY)) {
            int place = JdbcHead.bindMove(append, before, after);
            if (single) {
                StandardDialect.bind(append, place, records.get(0));
                return append.executeUpdate() == 1;
            }
            Object[][] columns = columns(records);
            for (int column = 0; column < columns.length; column++) {
                Array values = connection.createArrayOf(TYPES.get(column), columns[column]);
                append.setArray(place + column, values);
            }
            return append.executeUpdate() == records.size();
        }
    }

    private static Object[][] columns(List<ChainedRecord> records) {
        int rows = records.size();
        Object[][] columns = {
            new Long[rows],
            new String[rows],
            new Integer[rows],
            new String[rows],
            new String[rows],
            new String[rows],
            new String[rows],
            new String[rows],
            new Long[rows],
            new Integer[rows]
        };
        for (int row = 0; row < rows; row++) {
            ChainedRecord record = records.get(row);
            LedgerEvent event = record.event();
            columns[0][row] = event.sequence();
            columns[1][row] = event.number();
            columns[2][row] = record.step();
            columns[3][row] = record.stored().text();
            columns[4][row] = record.stored().hash();
            if (event instanceof Allocated allocated) {
                columns[5][row] = allocated.keyDigest();
                columns[6][row] = allocated.holderDigest();
                columns[7][row] = allocated.counter();
                columns[8][row] = allocated.serial();
                columns[9][row] = allocated.statusList();
            }
        }
        return columns;
    }
}
