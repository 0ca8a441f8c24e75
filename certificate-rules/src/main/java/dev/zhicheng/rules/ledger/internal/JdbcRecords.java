package dev.zhicheng.rules.ledger.internal;

import dev.zhicheng.rules.ledger.LedgerEntry;
import dev.zhicheng.rules.ledger.LedgerEvent;
import dev.zhicheng.rules.ledger.LedgerEvent.Allocated;
import dev.zhicheng.rules.ledger.LedgerException;
import dev.zhicheng.rules.ledger.LedgerException.Reason;
import dev.zhicheng.rules.ledger.internal.JdbcDialect.NumberedBody;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is read from the table of records. */
final class JdbcRecords {

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
            @Nullable Integer statusList) {

        Chain.Split stored() {
            return new Chain.Split(body.getBytes(StandardCharsets.UTF_8), hash);
        }
    }

    private final JdbcDialect dialect;

    JdbcRecords(JdbcDialect dialect) {
        this.dialect = dialect;
    }

    /** In two look-ups: most keys are new, and for them the first is all. */
    List<LedgerEntry> entriesByKey(Connection connection, Collection<KeyDigests> keys) throws SQLException {
        return entriesByNumber(connection, dialect.numbersOfKeys(connection, keys));
    }

    List<LedgerEntry> entriesByHolder(Connection connection, String holderDigest) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT number FROM certificate_ledger_record WHERE holder_digest = ? ORDER BY sequence")) {
            select.setString(1, holderDigest);
            return entriesByNumber(connection, numbers(select));
        }
    }

    List<LedgerEntry> entriesByStatusList(Connection connection, int list) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT number FROM certificate_ledger_record WHERE status_list = ? ORDER BY sequence")) {
            select.setInt(1, list);
            return entriesByNumber(connection, numbers(select));
        }
    }

    /** The numbers that a statement selects. */
    static List<String> numbers(PreparedStatement select) throws SQLException {
        List<String> numbers = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                numbers.add(rows.getString(1));
            }
        }
        return numbers;
    }

    /** The numbers and bodies that a statement selects. */
    static List<NumberedBody> bodies(PreparedStatement select) throws SQLException {
        List<NumberedBody> bodies = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                bodies.add(new NumberedBody(rows.getString(1), rows.getString(2)));
            }
        }
        return bodies;
    }

    List<LedgerEntry> entriesByNumber(Connection connection, Collection<String> numbers) throws SQLException {
        Map<String, LedgerEntry> entries = new LinkedHashMap<>();
        for (NumberedBody row : dialect.bodies(connection, numbers)) {
            LedgerEvent event = RecordCodec.readEvent(row.body());
            LedgerEntry known = entries.get(row.number());
            if (known == null && event instanceof Allocated allocated) {
                entries.put(row.number(), LedgerEntry.of(allocated));
            } else if (known != null && event != null) {
                entries.put(row.number(), known.after(event));
            } else {
                throw new LedgerException(Reason.CORRUPT, row.number(), null);
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
                "SELECT number, step, body, hash, key_digest, holder_digest, counter, serial, status_list FROM certificate_ledger_record WHERE sequence <= ? ORDER BY sequence")) {
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
