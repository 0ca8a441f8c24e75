package dev.zhicheng.rules.ledger.internal;

import dev.zhicheng.rules.ledger.LedgerException;
import dev.zhicheng.rules.ledger.LedgerException.Reason;
import dev.zhicheng.rules.ledger.internal.JdbcSession.ConstraintViolation;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is done with a connection between taking it and giving it back, whatever happens on the way. */
class JdbcSessionTest {

    private static final String BEGIN = "setAutoCommit false";
    private static final String END = "setAutoCommit true";

    private final List<String> calls = new ArrayList<>();
    private final Set<String> failing = new HashSet<>();
    private int isolation = Connection.TRANSACTION_READ_COMMITTED;

    private JdbcSession session() {
        DataSource source = proxy(DataSource.class);
        JdbcSession session = new JdbcSession(source);
        calls.clear();
        return session;
    }

    /** Writes down each call, and fails at those that are to fail. */
    private <T> T proxy(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    String call = method.getName()
                            + (arguments == null || method.getName().equals("abort") ? "" : " " + arguments[0]);
                    if (failing.contains(call)) {
                        calls.add(call + " fails");
                        throw new SQLException("injected", "08006");
                    }
                    if (method.getName().equals("getConnection")) {
                        return proxy(Connection.class);
                    }
                    if (method.getName().equals("getTransactionIsolation")) {
                        return isolation;
                    }
                    calls.add(call);
                    return null;
                }));
    }

    private String work(Connection connection) throws SQLException {
        connection.clearWarnings();
        return "done";
    }

    @Test
    void work_is_committed_before_its_connection_is_given_back_as_it_came() {
        assertThat(session().transact(this::work)).isEqualTo("done");
        assertThat(calls).containsExactly(BEGIN, "clearWarnings", "commit", END, "close");
    }

    @Test
    void a_connection_that_isolates_more_reads_committed_for_the_time_being() {
        isolation = Connection.TRANSACTION_REPEATABLE_READ;

        session().transact(this::work);

        assertThat(calls)
                .containsExactly(
                        BEGIN,
                        "setTransactionIsolation 2",
                        "clearWarnings",
                        "commit",
                        "setTransactionIsolation 4",
                        END,
                        "close");
    }

    @Test
    void work_that_fails_is_rolled_back() {
        failing.add("clearWarnings");

        assertThatThrownBy(() -> session().transact(this::work))
                .isInstanceOfSatisfying(
                        LedgerException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE));
        assertThat(calls).containsExactly(BEGIN, "clearWarnings fails", "rollback", END, "close");
    }

    @Test
    void a_connection_that_cannot_roll_back_is_aborted_since_auto_commit_would_commit_what_is_left() {
        failing.addAll(Set.of("clearWarnings", "rollback"));

        assertThatThrownBy(() -> session().transact(this::work)).isInstanceOf(LedgerException.class);
        assertThat(calls).containsExactly(BEGIN, "clearWarnings fails", "rollback fails", "abort", "close");
    }

    @Test
    void whether_a_commit_that_fails_has_happened_is_not_known() {
        failing.add("commit");

        assertThatThrownBy(() -> session().transact(this::work))
                .isInstanceOfSatisfying(
                        LedgerException.class, e -> assertThat(e.reason()).isEqualTo(Reason.OUTCOME_UNKNOWN));
        assertThat(calls).containsExactly(BEGIN, "clearWarnings", "commit fails", "rollback", END, "close");
    }

    @ParameterizedTest
    @CsvSource({END, "close"})
    void what_fails_after_the_commit_changes_nothing(String late) {
        JdbcSession session = session();
        failing.add(late);

        assertThat(session.transact(this::work)).isEqualTo("done");
        assertThat(calls).contains("commit", late + " fails").doesNotContain("rollback");
    }

    @Test
    void a_data_source_that_gives_no_connection_is_not_available() {
        JdbcSession session = session();
        failing.add("getConnection");

        assertThatThrownBy(() -> session.transact(this::work)).hasMessage("UNAVAILABLE: database");
        assertThatThrownBy(this::session).hasMessage("UNAVAILABLE: database");
    }

    @ParameterizedTest
    @CsvSource({"42P01, NO_SCHEMA", "42S02, NO_SCHEMA", "42S04, NO_SCHEMA", "42000, UNAVAILABLE", ", UNAVAILABLE"})
    void a_missing_table_is_told_from_other_failures(String state, Reason reason) {
        assertThatThrownBy(() -> session().transact(connection -> {
                    throw new SQLException("injected", state);
                }))
                .isInstanceOfSatisfying(
                        LedgerException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void a_constraint_that_forbids_the_work_is_for_the_caller_to_judge() {
        assertThatThrownBy(() -> session().transact(connection -> {
                    throw new SQLException("injected", "23505");
                }))
                .isInstanceOf(ConstraintViolation.class);
        assertThat(calls).containsExactly(BEGIN, "rollback", END, "close");
    }
}
