package dev.zhicheng.rules.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Three ways to number certificates that look right and are not; kept to show that the tests see it. */
final class BrokenNumberers {

    private BrokenNumberers() {}

    static void createTables(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE broken_number (key_text VARCHAR(64) NOT NULL, serial BIGINT NOT NULL)");
            statement.execute("CREATE TABLE broken_counter (id INT PRIMARY KEY, last_serial BIGINT NOT NULL)");
            statement.execute("INSERT INTO broken_counter VALUES (1, 0)");
        }
    }

    /**
     * Looks up, locks, counts and inserts in one statement. Its snapshot is older than the lock it waits for, so that it
     * does not see what the holder of the lock has inserted: one key gets two numbers.
     */
    static Numberer oneStatement(DataSource dataSource) {
        return new OnTable(dataSource) {
            @Override
            public long serial(String key) throws SQLException {
                try (Connection connection = dataSource.getConnection();
                        PreparedStatement all = connection.prepareStatement("""
                                WITH known AS (SELECT serial FROM broken_number WHERE key_text = ?),
                                     counted AS (UPDATE broken_counter SET last_serial = last_serial + 1
                                                 WHERE id = 1 AND NOT EXISTS (SELECT 1 FROM known)
                                                 RETURNING last_serial),
                                     made AS (INSERT INTO broken_number SELECT ?, last_serial FROM counted
                                              RETURNING serial)
                                SELECT serial FROM known UNION ALL SELECT serial FROM made
                                """)) {
                    all.setString(1, key);
                    all.setString(2, key);
                    return single(all);
                }
            }
        };
    }

    /** Takes the highest serial and one more; between the two another caller does the same. */
    static Numberer maxPlusOne(DataSource dataSource) {
        return new OnTable(dataSource) {
            @Override
            public long serial(String key) throws SQLException {
                try (Connection connection = dataSource.getConnection()) {
                    connection.setAutoCommit(false);
                    try {
                        Long known = known(connection, key);
                        long serial = known == null ? insertNext(connection, key) : known;
                        connection.commit();
                        return serial;
                    } finally {
                        connection.setAutoCommit(true);
                    }
                }
            }

            private long insertNext(Connection connection, String key) throws SQLException {
                try (PreparedStatement max =
                        connection.prepareStatement("SELECT COALESCE(MAX(serial), 0) + 1 FROM broken_number")) {
                    return insert(connection, key, single(max));
                }
            }
        };
    }

    /** Locks, looks up and inserts as it should, and answers before it commits. */
    static Numberer answersBeforeCommit(DataSource dataSource) {
        return new OnTable(dataSource) {
            @Override
            public long serial(String key) throws SQLException {
                long answer = -1;
                Connection connection = dataSource.getConnection();
                try (connection) {
                    connection.setAutoCommit(false);
                    long next = lockCounter(connection) + 1;
                    Long known = known(connection, key);
                    answer = known == null ? insert(connection, key, next) : known;
                    if (known == null) {
                        setCounter(connection, next);
                    }
                    connection.commit();
                    connection.setAutoCommit(true);
                } catch (SQLException tooLate) {
                    if (answer < 0) {
                        throw tooLate;
                    }
                }
                return answer;
            }

            private long lockCounter(Connection connection) throws SQLException {
                try (PreparedStatement lock =
                        connection.prepareStatement("SELECT last_serial FROM broken_counter WHERE id = 1 FOR UPDATE")) {
                    return single(lock);
                }
            }

            private void setCounter(Connection connection, long serial) throws SQLException {
                try (PreparedStatement update =
                        connection.prepareStatement("UPDATE broken_counter SET last_serial = ? WHERE id = 1")) {
                    update.setLong(1, serial);
                    update.executeUpdate();
                }
            }
        };
    }

    private abstract static class OnTable implements Numberer {

        private final DataSource dataSource;

        OnTable(DataSource dataSource) {
            this.dataSource = dataSource;
        }

        static long single(PreparedStatement select) throws SQLException {
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }

        static Long known(Connection connection, String key) throws SQLException {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT serial FROM broken_number WHERE key_text = ?")) {
                select.setString(1, key);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? row.getLong(1) : null;
                }
            }
        }

        static long insert(Connection connection, String key, long serial) throws SQLException {
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO broken_number VALUES (?, ?)")) {
                insert.setString(1, key);
                insert.setLong(2, serial);
                insert.executeUpdate();
                return serial;
            }
        }

        @Override
        public List<Stored> stored(Set<String> keys) throws SQLException {
            List<Stored> stored = new ArrayList<>();
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT key_text, serial FROM broken_number")) {
                while (rows.next()) {
                    stored.add(new Stored(rows.getString(1), rows.getLong(2)));
                }
            }
            return stored;
        }
    }
}
