package dev.zhicheng.rules.ledger.internal;

import dev.zhicheng.rules.ledger.LedgerEntry;
import dev.zhicheng.rules.ledger.LedgerEvent;
import dev.zhicheng.rules.ledger.LedgerEvent.Allocated;
import dev.zhicheng.rules.ledger.LedgerException;
import dev.zhicheng.rules.ledger.LedgerException.Reason;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statements of the ledger's two tables; plain SQL that H2, PostgreSQL and MySQL read alike. */
final class JdbcRecords {

    /**
     * The head's row.
     *
     * @param header what the chain begins with
     * @param headerHash its hash
     * @param position where the next record goes
     */
    record HeadRow(String header, String headerHash, Position position) {}

    /** What is done with a record that is read. */
    interface RowReader {
        /** Whether to go on. */
        boolean read(Row row) throws SQLException;
    }

    /** A record's row. */
    record Row(
            String number,
            int step,
            String body,
            String hash,
            @Nullable String keyDigest,
            @Nullable String holderDigest,
            @Nullable String counter,
            @Nullable Long serial,
            @Nullable Integer statusList) {}

    private static final String HEAD =
            "SELECT header, header_hash, last_sequence, last_hash, last_at, allocations FROM certificate_ledger_head"
                    + " WHERE id = 1";
    private static final String COLUMNS =
            "number, step, body, hash, key_digest, holder_digest, counter, serial, status_list";
    /** Look-ups are padded to powers of two, so that a database sees few different statements. */
    private static final int LARGEST_LOOK_UP = 512;

    private JdbcRecords() {}

    static Optional<HeadRow> head(Connection connection) throws SQLException {
        return readHead(connection, HEAD);
    }

    /** The head, and with it the right to write until the transaction ends. */
    static HeadRow lockHead(Connection connection) throws SQLException {
        return readHead(connection, HEAD + " FOR UPDATE").orElseThrow(() -> new LedgerException(Reason.NOT_A_LEDGER));
    }

    private static Optional<HeadRow> readHead(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(new HeadRow(
                            row.getString(1),
                            row.getString(2),
                            new Position(
                                    row.getLong(3),
                                    row.getString(4),
                                    Instant.ofEpochMilli(row.getLong(5)),
                                    row.getLong(6))))
                    : Optional.empty();
        }
    }

    static void insertHead(Connection connection, HeadRow head) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO certificate_ledger_head (last_sequence, last_hash, last_at, allocations, header,"
                        + " header_hash, id) VALUES (?, ?, ?, ?, ?, ?, 1)")) {
            setPosition(insert, head.position());
            insert.setString(5, head.header());
            insert.setString(6, head.headerHash());
            insert.executeUpdate();
        }
    }

    static void updateHead(Connection connection, Position position) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE certificate_ledger_head SET last_sequence = ?, last_hash = ?, last_at = ?, allocations = ?"
                        + " WHERE id = 1")) {
            setPosition(update, position);
            update.executeUpdate();
        }
    }

    static void updateHeader(Connection connection, Chain.Split header) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE certificate_ledger_head SET header = ?, header_hash = ? WHERE id = 1")) {
            update.setString(1, header.text());
            update.setString(2, header.hash());
            update.executeUpdate();
        }
    }

    private static void setPosition(PreparedStatement statement, Position position) throws SQLException {
        statement.setLong(1, position.sequence());
        statement.setString(2, position.hash());
        statement.setLong(3, position.at().toEpochMilli());
        statement.setLong(4, position.allocations());
    }

    /** Inserts records; {@code steps} tells each one's place in its number's history. */
    static void insert(Connection connection, List<ChainedRecord> records, List<Integer> steps) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO certificate_ledger_record (sequence, "
                + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < records.size(); i++) {
                bind(insert, records.get(i), steps.get(i));
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
    }

    private static void bind(PreparedStatement insert, ChainedRecord record, int step) throws SQLException {
        LedgerEvent event = record.event();
        insert.setLong(1, event.sequence());
        insert.setString(2, event.number());
        insert.setInt(3, step);
        insert.setString(4, record.body());
        insert.setString(5, record.hash());
        if (event instanceof Allocated allocated) {
            insert.setString(6, allocated.keyDigest());
            insert.setString(7, allocated.holderDigest());
            insert.setString(8, allocated.counter());
            insert.setLong(9, allocated.serial());
            insert.setInt(10, allocated.statusList());
        } else {
            insert.setNull(6, Types.VARCHAR);
            insert.setNull(7, Types.VARCHAR);
            insert.setNull(8, Types.VARCHAR);
            insert.setNull(9, Types.BIGINT);
            insert.setNull(10, Types.INTEGER);
        }
    }

    static List<LedgerEntry> entriesByNumber(Connection connection, Collection<String> numbers) throws SQLException {
        List<LedgerEntry> entries = new ArrayList<>();
        for (List<String> chunk : chunks(numbers)) {
            try (PreparedStatement select = connection.prepareStatement("SELECT number, body FROM"
                    + " certificate_ledger_record WHERE number IN " + places(chunk) + " ORDER BY sequence")) {
                set(select, chunk);
                entries.addAll(entries(select));
            }
        }
        return entries;
    }

    /**
     * In two look-ups and not one join: a plan for the join that was made while the table was small reads the whole table
     * for ever after, and most keys are new anyway.
     */
    static List<LedgerEntry> entriesByKey(Connection connection, Collection<String> keyDigests) throws SQLException {
        List<String> numbers = new ArrayList<>();
        for (List<String> chunk : chunks(keyDigests)) {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT number FROM certificate_ledger_record WHERE key_digest IN " + places(chunk))) {
                set(select, chunk);
                numbers.addAll(numbers(select));
            }
        }
        return entriesByNumber(connection, numbers);
    }

    static List<LedgerEntry> entriesByHolder(Connection connection, String holderDigest) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT number FROM certificate_ledger_record WHERE holder_digest = ? ORDER BY sequence")) {
            select.setString(1, holderDigest);
            return entriesByNumber(connection, numbers(select));
        }
    }

    static List<LedgerEntry> entriesByStatusList(Connection connection, int list) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT number FROM certificate_ledger_record WHERE status_list = ? ORDER BY sequence")) {
            select.setInt(1, list);
            return entriesByNumber(connection, numbers(select));
        }
    }

    private static List<List<String>> chunks(Collection<String> values) {
        List<String> left = List.copyOf(values);
        List<List<String>> chunks = new ArrayList<>();
        for (int from = 0; from < left.size(); from += LARGEST_LOOK_UP) {
            chunks.add(left.subList(from, Math.min(from + LARGEST_LOOK_UP, left.size())));
        }
        return chunks;
    }

    private static int padded(int values) {
        return values == 1 ? 1 : Integer.highestOneBit(values - 1) * 2;
    }

    private static String places(List<String> chunk) {
        return "(?" + ", ?".repeat(padded(chunk.size()) - 1) + ")";
    }

    private static void set(PreparedStatement select, List<String> chunk) throws SQLException {
        for (int i = 0; i < padded(chunk.size()); i++) {
            select.setString(i + 1, chunk.get(Math.min(i, chunk.size() - 1)));
        }
    }

    private static List<String> numbers(PreparedStatement select) throws SQLException {
        List<String> numbers = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                numbers.add(rows.getString(1));
            }
        }
        return numbers;
    }

    private static List<LedgerEntry> entries(PreparedStatement select) throws SQLException {
        Map<String, LedgerEntry> entries = new LinkedHashMap<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                String number = rows.getString(1);
                LedgerEvent event = RecordCodec.readEvent(rows.getString(2));
                LedgerEntry known = entries.get(number);
                if (known == null && event instanceof Allocated allocated) {
                    entries.put(number, LedgerEntry.of(allocated));
                } else if (known != null && event != null) {
                    entries.put(number, known.after(event));
                } else {
                    throw new LedgerException(Reason.CORRUPT, number, null);
                }
            }
        }
        return List.copyOf(entries.values());
    }

    static long lastSerial(Connection connection, String counter) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT MAX(serial) FROM certificate_ledger_record WHERE counter = ?")) {
            select.setString(1, counter);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Reads the records in order, up to and including a place. */
    static void read(Connection connection, long upTo, RowReader reader) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT " + COLUMNS + " FROM certificate_ledger_record WHERE sequence <= ? ORDER BY sequence")) {
            select.setLong(1, upTo);
            select.setFetchSize(1_000);
            try (ResultSet rows = select.executeQuery()) {
                boolean more = true;
                while (more && rows.next()) {
                    more = reader.read(new Row(
                            rows.getString(1),
                            rows.getInt(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5),
                            rows.getString(6),
                            rows.getString(7),
                            rows.getObject(8, Long.class),
                            rows.getObject(9, Integer.class)));
                }
            }
        }
    }
}
