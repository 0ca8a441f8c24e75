package dev.zhicheng.rules.ledger.internal;

import dev.zhicheng.rules.ledger.LedgerException;
import dev.zhicheng.rules.ledger.LedgerException.Reason;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * The head's row: what the chain begins with, and where it ends.
 *
 * @param header the header
 * @param position where the next record goes
 */
record JdbcHead(Chain.Split header, Position position) {

    private static final String SELECT =
            "SELECT header, header_hash, last_sequence, last_hash, last_at, allocations FROM certificate_ledger_head"
                    + " WHERE id = 1";

    /** Moves the head, if it is where it is thought to be. */
    static final String MOVE =
            "UPDATE certificate_ledger_head SET last_sequence = ?, last_hash = ?, last_at = ?, allocations = ?"
                    + " WHERE id = 1 AND last_hash = ?";

    /** The head, empty when no ledger was begun. */
    static Optional<JdbcHead> find(Connection connection) throws SQLException {
        return select(connection, SELECT);
    }

    static JdbcHead get(Connection connection) throws SQLException {
        return find(connection).orElseThrow(() -> new LedgerException(Reason.NOT_A_LEDGER));
    }

    /** The head, and with it the right to write until the transaction ends. */
    static JdbcHead lock(Connection connection) throws SQLException {
        return select(connection, SELECT + " FOR UPDATE").orElseThrow(() -> new LedgerException(Reason.NOT_A_LEDGER));
    }

    private static Optional<JdbcHead> select(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(new JdbcHead(
                            new Chain.Split(row.getString(1).getBytes(StandardCharsets.UTF_8), row.getString(2)),
                            new Position(
                                    row.getLong(3),
                                    row.getString(4),
                                    Instant.ofEpochMilli(row.getLong(5)),
                                    row.getLong(6))))
                    : Optional.empty();
        }
    }

    void insert(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO certificate_ledger_head (last_sequence, last_hash, last_at, allocations, header,"
                        + " header_hash, id) VALUES (?, ?, ?, ?, ?, ?, 1)")) {
            set(insert, position);
            insert.setString(5, header.text());
            insert.setString(6, header.hash());
            insert.executeUpdate();
        }
    }

    /** Begins the empty, locked ledger again with the header of another. */
    static Position restart(Connection connection, Chain.Split header) throws SQLException {
        Instant createdAt = RecordCodec.readHeader(header.text()).createdAt();
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE certificate_ledger_head SET header = ?, header_hash = ?,"
                        + " last_hash = ?, last_at = ? WHERE id = 1")) {
            update.setString(1, header.text());
            update.setString(2, header.hash());
            update.setString(3, header.hash());
            update.setLong(4, createdAt.toEpochMilli());
            update.executeUpdate();
            return new Position(0, header.hash(), createdAt, 0);
        }
    }

    /** Binds the parameters of {@link #MOVE}; the next one has the place that is returned. */
    static int bindMove(PreparedStatement move, Position before, Position after) throws SQLException {
        set(move, after);
        move.setString(5, before.hash());
        return 6;
    }

    private static void set(PreparedStatement statement, Position position) throws SQLException {
        statement.setLong(1, position.sequence());
        statement.setString(2, position.hash());
        statement.setLong(3, position.at().toEpochMilli());
        statement.setLong(4, position.allocations());
    }
}
