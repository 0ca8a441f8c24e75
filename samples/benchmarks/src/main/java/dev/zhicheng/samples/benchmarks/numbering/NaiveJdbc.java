package dev.zhicheng.samples.benchmarks.numbering;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What most would write, and right as far as it goes: a transaction for each number, which locks the counter, looks the key
 * up, inserts, counts and commits. No history, no hash chain, no digests.
 */
final class NaiveJdbc implements Numbering {

    private final DataSource dataSource;

    NaiveJdbc(DataSource dataSource) throws SQLException {
        this.dataSource = dataSource;
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE naive_number (number VARCHAR(64) NOT NULL PRIMARY KEY,"
                    + " key_text VARCHAR(64) NOT NULL UNIQUE)");
            statement.execute("CREATE TABLE naive_counter (id INT PRIMARY KEY, last_serial BIGINT NOT NULL)");
            statement.execute("INSERT INTO naive_counter VALUES (1, 0)");
        }
    }

    @Override
    public String number(String paperNumber) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                long serial = lock(connection) + 1;
                String known = known(connection, paperNumber);
                String number = known == null ? insert(connection, paperNumber, serial) : known;
                connection.commit();
                return number;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static long lock(Connection connection) throws SQLException {
        try (PreparedStatement lock =
                        connection.prepareStatement("SELECT last_serial FROM naive_counter WHERE id = 1 FOR UPDATE");
                ResultSet row = lock.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static @Nullable String known(Connection connection, String key) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT number FROM naive_number WHERE key_text = ?")) {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private static String insert(Connection connection, String key, long serial) throws SQLException {
        String number = LedgerNumbering.SCHEME.template().print(LedgerNumbering.FACTS, serial);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO naive_number VALUES (?, ?)");
                PreparedStatement count =
                        connection.prepareStatement("UPDATE naive_counter SET last_serial = ? WHERE id = 1")) {
            insert.setString(1, number);
            insert.setString(2, key);
            insert.executeUpdate();
            count.setLong(1, serial);
            count.executeUpdate();
            return number;
        }
    }

    @Override
    public List<String> numbers(List<String> paperNumbers) throws SQLException {
        List<String> numbers = new ArrayList<>();
        for (String paperNumber : paperNumbers) {
            numbers.add(number(paperNumber));
        }
        return numbers;
    }

    @Override
    public void close() {
        // The pool is the caller's.
    }
}
