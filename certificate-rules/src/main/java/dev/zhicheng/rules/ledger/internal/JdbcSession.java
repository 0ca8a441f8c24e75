package dev.zhicheng.rules.ledger.internal;

import dev.zhicheng.rules.ledger.LedgerException;
import dev.zhicheng.rules.ledger.LedgerException.Reason;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Transactions on connections of the caller's data source.
 *
 * <p>They are READ COMMITTED: each statement after the lock must see what was committed while the lock was waited for,
 * which a snapshot of the whole transaction (MySQL's default) would not. What connections come with is asked once, since
 * PostgreSQL's driver answers that question with a round trip.
 */
final class JdbcSession {

    /** What is done in a transaction. */
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** A constraint forbids the work; nothing was committed. */
    static final class ConstraintViolation extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ConstraintViolation(SQLException cause) {
            super(cause);
        }
    }

    /** PostgreSQL's, then H2's and MySQL's: there is no such table. */
    private static final Set<String> NO_TABLE = Set.of("42P01", "42S02", "42S03", "42S04");

    private final DataSource dataSource;
    private final int isolation;

    /**
     * Asks the data source for a connection, once.
     *
     * @throws LedgerException with {@link Reason#UNAVAILABLE}
     */
    JdbcSession(DataSource dataSource) {
        this.dataSource = dataSource;
        try (Connection connection = dataSource.getConnection()) {
            this.isolation = connection.getTransactionIsolation();
        } catch (SQLException e) {
            throw new LedgerException(Reason.UNAVAILABLE, "database", e);
        }
    }

    /**
     * Does the work and commits it.
     *
     * @throws LedgerException with {@link Reason#UNAVAILABLE} or {@link Reason#NO_SCHEMA} when nothing was committed, with
     *     {@link Reason#OUTCOME_UNKNOWN} when the commit itself failed
     * @throws ConstraintViolation when a constraint forbids the work
     */
    <T> T transact(Work<T> work) {
        Connection connection;
        try {
            connection = dataSource.getConnection();
        } catch (SQLException e) {
            throw new LedgerException(Reason.UNAVAILABLE, "database", e);
        }
        boolean committed = false;
        try {
            T result = attempt(connection, work);
            commit(connection);
            committed = true;
            return result;
        } finally {
            release(connection, committed);
        }
    }

    private <T> T attempt(Connection connection, Work<T> work) {
        try {
            connection.setAutoCommit(false);
            if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
            return work.in(connection);
        } catch (SQLException e) {
            String state = String.valueOf(e.getSQLState());
            if (state.startsWith("23")) {
                throw new ConstraintViolation(e);
            }
            throw new LedgerException(NO_TABLE.contains(state) ? Reason.NO_SCHEMA : Reason.UNAVAILABLE, "database", e);
        }
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            throw new LedgerException(Reason.OUTCOME_UNKNOWN, "database", e);
        }
    }

    /**
     * Gives the connection back. One whose roll-back fails is aborted and never set to auto-commit again: that would
     * commit what is left of the transaction.
     */
    private void release(Connection connection, boolean committed) {
        boolean settled = committed || rollBack(connection);
        try (connection) {
            if (settled) {
                if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
                    connection.setTransactionIsolation(isolation);
                }
                connection.setAutoCommit(true);
            } else {
                connection.abort(Runnable::run);
            }
        } catch (SQLException | RuntimeException afterTheOutcome) {
            // The outcome is settled either way; the pool finds out about the connection.
            return;
        }
    }

    private static boolean rollBack(Connection connection) {
        try {
            connection.rollback();
            return true;
        } catch (SQLException | RuntimeException e) {
            return false;
        }
    }
}
