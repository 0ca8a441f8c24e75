package dev.zhicheng.rules.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class TransactionsTest {

    private final JdbcDataSource database = new JdbcDataSource();
    private final Transactions transactions = new Transactions(database);

    @BeforeEach
    void createTable() throws SQLException {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        transactions.script(TransactionsTest.class, "titles.sql");
    }

    @Test
    void a_script_is_run_statement_by_statement() throws SQLException {
        assertThat(titles()).containsExactly("兽医师");
    }

    @Test
    void a_script_that_is_not_there_is_the_programmers_mistake() {
        assertThatThrownBy(() -> transactions.script(TransactionsTest.class, "none.sql"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no script none.sql");
    }

    @Test
    void what_the_work_did_stays_and_what_it_yields_is_handed_on() throws SQLException {
        int rows = transactions.run(connection -> insert(connection, "高级兽医师"));

        assertThat(rows).isEqualTo(1);
        assertThat(titles()).containsExactly("兽医师", "高级兽医师");
    }

    @Test
    void nothing_stays_of_work_that_throws() throws SQLException {
        IllegalStateException refused = new IllegalStateException();
        assertThatThrownBy(() -> transactions.run(connection -> {
                    insert(connection, "高级兽医师");
                    throw refused;
                }))
                .isSameAs(refused)
                .hasNoSuppressedExceptions();
        assertThatThrownBy(() -> transactions.run(connection -> {
                    insert(connection, "高级农艺师");
                    return insert(connection, "兽医师");
                }))
                .isInstanceOf(SQLException.class);

        assertThat(titles()).containsExactly("兽医师");
    }

    @Test
    void work_that_throws_is_undone_before_its_connection_goes_back_to_a_pool() throws SQLException {
        try (Connection pooled = database.getConnection()) {
            Transactions onPool = new Transactions(source(keptOpen(pooled)));

            assertThatThrownBy(() -> onPool.run(connection -> {
                        insert(connection, "高级兽医师");
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);
            onPool.run(connection -> insert(connection, "高级农艺师"));

            assertThat(titles()).containsExactly("兽医师", "高级农艺师");
        }
    }

    @Test
    void a_rollback_that_fails_too_does_not_hide_why() {
        SQLException lost = new SQLException("connection lost", "08006");
        Connection broken = connection((proxy, method, arguments) -> {
            if (method.getName().equals("rollback")) {
                throw lost;
            }
            return null;
        });
        IllegalStateException why = new IllegalStateException();

        assertThatThrownBy(() -> new Transactions(source(broken)).run(connection -> {
                    throw why;
                }))
                .isSameAs(why)
                .hasSuppressedException(lost);
    }

    @Test
    void a_taken_key_is_told_from_other_failures() {
        assertThat(Transactions.isKeyTaken(failure(connection -> insert(connection, "兽医师"))))
                .isTrue();
        assertThat(Transactions.isKeyTaken(
                        failure(connection -> connection.createStatement().executeUpdate("DELETE FROM honour"))))
                .isFalse();
        assertThat(Transactions.isKeyTaken(new SQLException("of a driver without states")))
                .isFalse();
    }

    private SQLException failure(Transactions.Work<Integer> work) {
        return catchThrowableOfType(SQLException.class, () -> transactions.run(work));
    }

    private static int insert(Connection connection, String title) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate("INSERT INTO title VALUES ('" + title + "')");
        }
    }

    /** What another connection sees. */
    private List<String> titles() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name FROM title ORDER BY name")) {
            List<String> titles = new ArrayList<>();
            while (rows.next()) {
                titles.add(rows.getString(1));
            }
            return titles;
        }
    }

    /** A pool's connection: closing it gives it back as it is. */
    private static Connection keptOpen(Connection pooled) {
        return connection((proxy, method, arguments) ->
                method.getName().equals("close") ? null : method.invoke(pooled, arguments));
    }

    private static Connection connection(InvocationHandler calls) {
        return (Connection) Proxy.newProxyInstance(
                TransactionsTest.class.getClassLoader(), new Class<?>[] {Connection.class}, calls);
    }

    private static DataSource source(Connection connection) {
        return (DataSource) Proxy.newProxyInstance(
                TransactionsTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> connection);
    }
}
