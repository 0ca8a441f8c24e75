package dev.zhicheng.rules.ledger;

import com.zaxxer.hikari.HikariDataSource;
import dev.zhicheng.rules.ledger.FaultyDataSource.How;
import dev.zhicheng.rules.ledger.FaultyDataSource.When;
import dev.zhicheng.rules.ledger.LedgerException.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.zhicheng.rules.ledger.Ledgers.AT_NOON;
import static dev.zhicheng.rules.ledger.Ledgers.KEY;
import static dev.zhicheng.rules.ledger.Ledgers.request;
import static org.assertj.core.api.Assertions.assertThat;

/** One day of a ledger, with a fault at every call of JDBC in turn: the day ends in the same records each time. */
class JdbcFaultsTest {

    /** A database that can be emptied for the next day. */
    private interface Database extends AutoCloseable {

        DataSource dataSource();

        int connectionsInUse();

        void empty() throws SQLException;

        @Override
        void close();
    }

    private record H2(JdbcConnectionPool pool) implements Database {

        static H2 create() {
            String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
            H2 made = new H2(JdbcConnectionPool.create(url, "sa", ""));
            JdbcLedger.createTables(made.pool);
            return made;
        }

        @Override
        public DataSource dataSource() {
            return pool;
        }

        @Override
        public int connectionsInUse() {
            return pool.getActiveConnections();
        }

        @Override
        public void empty() throws SQLException {
            execute(pool, "DELETE FROM certificate_ledger_record", "DELETE FROM certificate_ledger_head");
        }

        @Override
        public void close() {
            try {
                execute(pool, "SHUTDOWN");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            pool.dispose();
        }
    }

    private record Postgres(HikariDataSource pool) implements Database {

        static Postgres create() throws SQLException {
            // A thousand days; what a fault in JDBC does is the same whether the disk is waited for or not.
            String url = TestPostgres.newSchema() + "&options=-c%20synchronous_commit%3Doff";
            Postgres made = new Postgres(TestPostgres.pool(url, 4));
            JdbcLedger.createTables(made.pool);
            return made;
        }

        @Override
        public DataSource dataSource() {
            return pool;
        }

        @Override
        public int connectionsInUse() {
            return pool.getHikariPoolMXBean().getActiveConnections();
        }

        @Override
        public void empty() throws SQLException {
            execute(pool, "DELETE FROM certificate_ledger_record", "DELETE FROM certificate_ledger_head");
        }

        @Override
        public void close() {
            pool.close();
        }
    }

    private static void execute(DataSource dataSource, String... statements) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BEFORE, ONCE",
        "AFTER, ONCE",
        "AFTER, ROLL_BACK_FAILS_TOO",
        "BEFORE, CONNECTION_LOST",
        "AFTER, CONNECTION_LOST"
    })
    void a_fault_at_any_call_changes_nothing_for_a_caller_who_asks_again(When when, How how) throws SQLException {
        try (Database h2 = H2.create()) {
            assertFaultsChangeNothing(h2, when, how);
        }
    }

    @ParameterizedTest
    @CsvSource({"BEFORE, CONNECTION_LOST", "AFTER, ONCE"})
    void nor_does_it_on_PostgreSQL_with_its_own_statements(When when, How how) throws SQLException {
        try (Database postgres = Postgres.create()) {
            assertFaultsChangeNothing(postgres, when, how);
        }
    }

    private static void assertFaultsChangeNothing(Database database, When when, How how) throws SQLException {
        FaultyDataSource faulty = new FaultyDataSource(database.dataSource());
        day(faulty, database.dataSource());
        int calls = faulty.calls();
        String expected = records(JdbcLedger.open(database.dataSource(), KEY, AT_NOON));
        assertThat(calls).isGreaterThan(180);

        for (int call = 1; call <= calls; call++) {
            database.empty();
            faulty.failAt(call, when, how);

            day(faulty, database.dataSource());

            assertThat(records(JdbcLedger.open(database.dataSource(), KEY, AT_NOON)))
                    .as("%s %s call %d, %s", how, when, call, faulty.failed())
                    .isEqualTo(expected);
            assertThat(database.connectionsInUse())
                    .as("connections not given back, %s %s call %d, %s", how, when, call, faulty.failed())
                    .isZero();
        }
    }

    /** With two processes: what the one has written, the other finds the head moved by. */
    private static void day(FaultyDataSource faulty, DataSource clean) {
        DataSource dataSource = faulty.dataSource();
        IssuanceLedger ledger = persist(clean, () -> JdbcLedger.open(dataSource, KEY, AT_NOON));
        IssuanceLedger other = persist(clean, () -> JdbcLedger.open(dataSource, KEY, AT_NOON));
        String a = persist(clean, () -> ledger.allocate(request("a"))).number();
        persist(clean, () -> other.allocate(request("d")));
        List<LedgerEntry> more =
                persist(clean, () -> ledger.allocateAll(List.of(request("b"), request("c"), request("a"))));
        String b = more.get(0).number();
        persist(clean, () -> ledger.issue(new IssueRequest(a, "ZC1:A", "content of a")));
        persist(clean, () -> other.makeVoid(more.get(1).number(), "采集信息有误", "科"));
        persist(clean, () -> ledger.issue(new IssueRequest(b, "ZC1:B", "content of b")));
        persist(clean, () -> ledger.supersede(a, b, Supersession.UPGRADE, "科"));
    }

    @Test
    void a_fault_while_all_records_are_read_is_a_refusal_and_no_verdict() throws SQLException {
        JdbcConnectionPool database = H2.create().pool();
        FaultyDataSource faulty = new FaultyDataSource(database);
        IssuanceLedger ledger = JdbcLedger.open(faulty.dataSource(), KEY, AT_NOON);
        ledger.allocateAll(List.of(request("a"), request("b")));
        String expected = records(ledger);
        faulty.failAt(0, When.BEFORE, How.ONCE);
        records(ledger);
        int calls = faulty.calls();
        for (int call = 1; call <= calls; call++) {
            faulty.failAt(call, When.AFTER, How.CONNECTION_LOST);
            assertThat(persist(database, () -> records(ledger))).isEqualTo(expected);
        }
    }

    private static String records(IssuanceLedger ledger) {
        ByteArrayOutputStream export = new ByteArrayOutputStream();
        assertThat(ledger.verify().isSound()).isTrue();
        ledger.exportTo(export);
        return export.toString(StandardCharsets.UTF_8);
    }

    /** Asks until there is an answer, as a portal would; an outcome that is said to be nothing must be nothing. */
    private static <T> T persist(DataSource clean, Supplier<T> call) {
        for (int attempt = 1; ; attempt++) {
            long before = lastSequence(clean);
            try {
                return call.get();
            } catch (LedgerException e) {
                assertThat(e.reason()).isIn(Reason.UNAVAILABLE, Reason.OUTCOME_UNKNOWN);
                assertThat(attempt).as("one fault, one failure").isEqualTo(1);
                if (e.reason() == Reason.UNAVAILABLE) {
                    assertThat(lastSequence(clean)).isEqualTo(before);
                }
            }
        }
    }

    private static long lastSequence(DataSource clean) {
        try (Connection connection = clean.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT MAX(last_sequence) FROM certificate_ledger_head")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
