package dev.zhicheng.rules.ledger.internal;

import dev.zhicheng.rules.ledger.LedgerEvent;
import dev.zhicheng.rules.ledger.LedgerEvent.Allocated;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Plain SQL, for H2 and whatever reads it too. */
final class StandardDialect implements JdbcDialect {

    /** Look-ups are padded to powers of two, so that a database sees few different statements. */
    private static final int LARGEST_LOOK_UP = 512;

    private static final String INSERT = "INSERT INTO certificate_ledger_record (" + String.join(", ", COLUMNS)
            + ") VALUES (?" + ", ?".repeat(COLUMNS.size() - 1) + ")";

    @Override
    public List<String> numbersOfKeys(Connection connection, Collection<KeyDigests> keys) throws SQLException {
        List<String> numbers = new ArrayList<>();
        for (List<KeyDigests> chunk : chunks(keys)) {
            String places = places(chunk.size());
            try (PreparedStatement select = connection.prepareStatement("SELECT number FROM certificate_ledger_record"
                    + " WHERE holder_digest IN " + places + " AND key_digest IN " + places)) {
                int next = set(select, 1, chunk.stream().map(KeyDigests::holder).toList());
                set(select, next, chunk.stream().map(KeyDigests::key).toList());
                numbers.addAll(JdbcRecords.numbers(select));
            }
        }
        return numbers;
    }

    @Override
    public List<NumberedBody> bodies(Connection connection, Collection<String> numbers) throws SQLException {
        List<NumberedBody> bodies = new ArrayList<>();
        for (List<String> chunk : chunks(numbers)) {
            try (PreparedStatement select = connection.prepareStatement("SELECT number, body FROM"
                    + " certificate_ledger_record WHERE number IN " + places(chunk.size()) + " ORDER BY sequence")) {
                set(select, 1, chunk);
                bodies.addAll(JdbcRecords.bodies(select));
            }
        }
        return bodies;
    }

    private static <T> List<List<T>> chunks(Collection<T> values) {
        List<T> left = List.copyOf(values);
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < left.size(); from += LARGEST_LOOK_UP) {
            chunks.add(left.subList(from, Math.min(from + LARGEST_LOOK_UP, left.size())));
        }
        return chunks;
    }

    private static int padded(int values) {
        return values == 1 ? 1 : Integer.highestOneBit(values - 1) * 2;
    }

    private static String places(int values) {
        return "(?" + ", ?".repeat(padded(values) - 1) + ")";
    }

    /** Binds values to the places from one on; the next one has the place that is returned. */
    private static int set(PreparedStatement select, int from, List<String> values) throws SQLException {
        int places = padded(values.size());
        for (int i = 0; i < places; i++) {
            select.setString(from + i, values.get(Math.min(i, values.size() - 1)));
        }
        return from + places;
    }

    @Override
    public boolean append(Connection connection, Position before, Position after, List<ChainedRecord> records)
            throws SQLException {
        try (PreparedStatement move = connection.prepareStatement(JdbcHead.MOVE)) {
            JdbcHead.bindMove(move, before, after);
            if (move.executeUpdate() == 0) {
                return false;
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (ChainedRecord record : records) {
                bind(insert, 1, record);
                if (records.size() > 1) {
                    insert.addBatch();
                }
            }
            if (records.size() > 1) {
                insert.executeBatch();
            } else {
                insert.executeUpdate();
            }
        }
        return true;
    }

    /** Binds the columns of a record from a place on. */
    static void bind(PreparedStatement insert, int from, ChainedRecord record) throws SQLException {
        LedgerEvent event = record.event();
        insert.setLong(from, event.sequence());
        insert.setString(from + 1, event.number());
        insert.setInt(from + 2, record.step());
        insert.setString(from + 3, record.stored().text());
        insert.setString(from + 4, record.stored().hash());
        if (event instanceof Allocated allocated) {
            insert.setString(from + 5, allocated.keyDigest());
            insert.setString(from + 6, allocated.holderDigest());
            insert.setString(from + 7, allocated.counter());
            insert.setLong(from + 8, allocated.serial());
            insert.setInt(from + 9, allocated.statusList());
        } else {
            insert.setNull(from + 5, Types.VARCHAR);
            insert.setNull(from + 6, Types.VARCHAR);
            insert.setNull(from + 7, Types.VARCHAR);
            insert.setNull(from + 8, Types.BIGINT);
            insert.setNull(from + 9, Types.INTEGER);
        }
    }
}
