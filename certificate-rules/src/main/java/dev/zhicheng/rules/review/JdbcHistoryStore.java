package dev.zhicheng.rules.review;

import dev.zhicheng.rules.internal.Transactions;
import dev.zhicheng.rules.review.internal.EntryJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Histories in one table of a relational database; tested with H2 and PostgreSQL. Rows are inserted and read, never
 * changed: an entry's place is taken by whoever commits first, which is all the locking there is.
 *
 * <p>Thread-safe if the data source is. Entries hold pseudonyms only; the table needs no encryption for 六(三), but the
 * caller's list of who is who does.
 */
public final class JdbcHistoryStore implements HistoryStore {

    /** Where in this jar the migration is, named as Flyway likes it. */
    public static final String MIGRATIONS = "dev/zhicheng/rules/review/db-migration";

    private static final String LAST = "SELECT hash FROM review_history WHERE stream = ? AND sequence = ?";
    private static final String ADD = "INSERT INTO review_history (stream, sequence, hash, entry) VALUES (?, ?, ?, ?)";
    private static final String ALL =
            "SELECT entry FROM review_history WHERE stream = ? AND sequence > ? ORDER BY sequence";

    private final Transactions transactions;

    /** A store in this database; the table must exist. */
    public JdbcHistoryStore(DataSource database) {
        this.transactions = new Transactions(database);
    }

    /**
     * Creates the table unless it exists, by the script in {@link #MIGRATIONS}; the caller's own Flyway or Liquibase
     * can run it instead.
     *
     * @throws HistoryStoreException when the database refuses, for instance because its user may not
     */
    public void createTable() {
        try {
            transactions.script(JdbcHistoryStore.class, "db-migration/V2__review_history.sql");
        } catch (SQLException e) {
            throw new HistoryStoreException("create", e);
        }
    }

    /**
     * The end of a history.
     *
     * @throws HistoryStoreException when the database fails, or a row holds no entry
     */
    @Override
    public List<Entry> read(String stream, int after) {
        try {
            return transactions.run(connection -> read(connection, stream, after));
        } catch (SQLException | IllegalArgumentException e) {
            throw new HistoryStoreException("read", e);
        }
    }

    /**
     * Adds an entry.
     *
     * @throws HistoryStoreException when the database fails; whether the entry was stored is then unknown, and reading
     *     the history again tells
     */
    @Override
    public boolean append(Entry entry) {
        try {
            return transactions.run(connection -> {
                if (entry.sequence() > 1 && !follows(connection, entry)) {
                    return false;
                }
                insert(connection, entry);
                return true;
            });
        } catch (SQLException e) {
            if (Transactions.isKeyTaken(e)) {
                return false;
            }
            throw new HistoryStoreException("append", e);
        }
    }

    private static List<Entry> read(Connection connection, String stream, int after) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(ALL)) {
            query.setString(1, stream);
            query.setInt(2, after);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    entries.add(EntryJson.entry(rows.getString(1)));
                }
            }
        }
        return List.copyOf(entries);
    }

    private static boolean follows(Connection connection, Entry entry) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LAST)) {
            query.setString(1, entry.stream());
            query.setInt(2, entry.sequence() - 1);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getString(1).equals(entry.previous());
            }
        }
    }

    private static void insert(Connection connection, Entry entry) throws SQLException {
        try (PreparedStatement insertion = connection.prepareStatement(ADD)) {
            insertion.setString(1, entry.stream());
            insertion.setInt(2, entry.sequence());
            insertion.setString(3, entry.hash());
            insertion.setString(4, EntryJson.line(entry));
            insertion.executeUpdate();
        }
    }
}
