package dev.zhicheng.rules.ledger;

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

    private static JdbcConnectionPool database() {
        JdbcConnectionPool pool =
                JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        JdbcLedger.createTables(pool);
        return pool;
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
        JdbcConnectionPool faultless = database();
        FaultyDataSource counting = new FaultyDataSource(faultless);
        day(counting, faultless);
        int calls = counting.calls();
        String expected = records(JdbcLedger.open(faultless, KEY, AT_NOON));
        assertThat(calls).isGreaterThan(150);

        for (int call = 1; call <= calls; call++) {
            JdbcConnectionPool database = database();
            FaultyDataSource faulty = new FaultyDataSource(database);
            faulty.failAt(call, when, how);

            day(faulty, database);

            assertThat(records(JdbcLedger.open(database, KEY, AT_NOON)))
                    .as("%s %s call %d, %s", how, when, call, faulty.failed())
                    .isEqualTo(expected);
            assertThat(database.getActiveConnections())
                    .as("connections not given back")
                    .isZero();
            drop(database);
        }
    }

    private static void day(FaultyDataSource faulty, DataSource clean) {
        DataSource dataSource = faulty.dataSource();
        IssuanceLedger ledger = persist(clean, () -> JdbcLedger.open(dataSource, KEY, AT_NOON));
        String a = persist(clean, () -> ledger.allocate(request("a"))).number();
        List<LedgerEntry> more =
                persist(clean, () -> ledger.allocateAll(List.of(request("b"), request("c"), request("a"))));
        String b = more.get(0).number();
        persist(clean, () -> ledger.issue(new IssueRequest(a, "ZC1:A", "content of a")));
        persist(clean, () -> ledger.makeVoid(more.get(1).number(), "采集信息有误", "科"));
        persist(clean, () -> ledger.issue(new IssueRequest(b, "ZC1:B", "content of b")));
        persist(clean, () -> ledger.supersede(a, b, Supersession.UPGRADE, "科"));
    }

    @Test
    void a_fault_while_all_records_are_read_is_a_refusal_and_no_verdict() throws SQLException {
        JdbcConnectionPool database = database();
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

    private static void drop(JdbcConnectionPool database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
        database.dispose();
    }
}
