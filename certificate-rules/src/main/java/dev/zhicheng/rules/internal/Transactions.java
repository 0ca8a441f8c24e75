package dev.zhicheng.rules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Plain JDBC in transactions: one connection, committed when the work returns, rolled back when it throws. */
public final class Transactions {

    private final DataSource database;

    /** Transactions on this database. */
    public Transactions(DataSource database) {
        this.database = database;
    }

    /**
     * What is done inside a transaction.
     *
     * @param <T> what it yields
     */
    public interface Work<T extends @Nullable Object> {
        /** Does it; throws to have everything undone. */
        T in(Connection connection) throws SQLException;
    }

    /** Runs the work and commits. Whatever it throws passes through after a rollback. */
    public <T extends @Nullable Object> T run(Work<T> work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        }
    }

    /** Runs the statements of a script that ships beside a class; they end with a semicolon at the end of a line. */
    public void script(Class<?> beside, String name) throws SQLException {
        String script = text(beside, name);
        run(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String sql : script.split(";\\R")) {
                    if (!sql.isBlank()) {
                        statement.execute(sql);
                    }
                }
            }
            return null;
        });
    }

    /** Whether a statement failed because a unique key was taken (SQLSTATE class 23 of ISO/IEC 9075-2). */
    public static boolean isKeyTaken(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith("23");
    }

    private static void rollBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static String text(Class<?> beside, String name) {
        try (InputStream script = beside.getResourceAsStream(name)) {
            if (script == null) {
                throw new IllegalArgumentException("no script " + name);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
