package dev.zhicheng.rules.ledger;

import dev.zhicheng.rules.ledger.LedgerException.Reason;
import dev.zhicheng.rules.ledger.LedgerVerdict.Fault;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.zhicheng.rules.ledger.Ledgers.AT_NOON;
import static dev.zhicheng.rules.ledger.Ledgers.FACTS;
import static dev.zhicheng.rules.ledger.Ledgers.KEY;
import static dev.zhicheng.rules.ledger.Ledgers.POLICY;
import static dev.zhicheng.rules.ledger.Ledgers.SCHEME;
import static dev.zhicheng.rules.ledger.Ledgers.key;
import static dev.zhicheng.rules.ledger.Ledgers.request;
import static org.assertj.core.api.Assertions.assertThat;

/** What every ledger in a database does beside. */
abstract class JdbcLedgerContract extends LedgerContract {

    /** The data source that {@code open} opens on. */
    abstract DataSource dataSource() throws SQLException;

    /** An empty database without tables. */
    abstract DataSource emptyDatabase() throws SQLException;

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private IssuanceLedger another() throws SQLException {
        return JdbcLedger.open(dataSource(), KEY, AT_NOON);
    }

    @Test
    void two_ledgers_on_one_database_are_one() throws Exception {
        List<IssuanceLedger> ledgers = List.of(another(), another(), another());
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Future<List<String>>> answers = new ArrayList<>();
        for (int t = 0; t < 6; t++) {
            IssuanceLedger ledger = ledgers.get(t % 3);
            answers.add(threads.submit(() -> IntStream.range(0, 40)
                    .mapToObj(i -> ledger.allocate(request("p" + i)).number())
                    .toList()));
        }
        List<String> numbers = answers.get(0).get();
        for (Future<List<String>> answer : answers) {
            assertThat(answer.get()).isEqualTo(numbers);
        }
        threads.shutdown();

        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(ledgers.get(0).head().sequence()).isEqualTo(40);
        assertThat(ledgers.get(1).verify().isSound()).isTrue();
    }

    /** Seen under load: the certificate of the other ledger was found, and its number still thought to be free. */
    @Test
    void what_another_ledger_has_numbered_since_is_no_reason_to_refuse() throws SQLException {
        IssuanceLedger one = another();
        IssuanceLedger two = another();
        one.allocate(request("1"));
        two.allocate(request("2"));

        assertThat(one.allocateAll(List.of(request("2"), request("3"))))
                .extracting(entry -> entry.allocation().serial())
                .containsExactly(2L, 3L);
    }

    @Test
    void a_database_without_the_tables_is_refused() throws SQLException {
        DataSource empty = emptyDatabase();

        assertRefused(Reason.NO_SCHEMA, () -> JdbcLedger.open(empty, KEY, AT_NOON));
        JdbcLedger.createTables(empty);
        JdbcLedger.createTables(empty);
        JdbcLedger.open(empty, KEY, AT_NOON).close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE certificate_ledger_record SET body = REPLACE(body, '马', '牛') WHERE sequence = 2 | 2 | CHAIN",
                "UPDATE certificate_ledger_record SET number = '6420210920000990' WHERE sequence = 3 | 3 | INDEX",
                "UPDATE certificate_ledger_record SET key_digest = 'x' WHERE sequence = 1 | 1 | INDEX",
                "UPDATE certificate_ledger_record SET serial = 9 WHERE sequence = 3 | 3 | INDEX",
                "UPDATE certificate_ledger_record SET holder_digest = 'x' WHERE sequence = 1 | 1 | INDEX",
                "UPDATE certificate_ledger_record SET counter = 'x' WHERE sequence = 1 | 1 | INDEX",
                "UPDATE certificate_ledger_record SET status_list = 9 WHERE sequence = 1 | 1 | INDEX",
                "UPDATE certificate_ledger_record SET step = 9 WHERE sequence = 1 | 1 | INDEX",
                "UPDATE certificate_ledger_record SET step = 9 WHERE sequence = 2 | 2 | INDEX",
                "UPDATE certificate_ledger_record SET key_digest = 'x' WHERE sequence = 2 | 2 | INDEX",
                "UPDATE certificate_ledger_record SET holder_digest = 'x' WHERE sequence = 2 | 2 | INDEX",
                "UPDATE certificate_ledger_record SET counter = 'x' WHERE sequence = 2 | 2 | INDEX",
                "UPDATE certificate_ledger_record SET serial = 9 WHERE sequence = 2 | 2 | INDEX",
                "UPDATE certificate_ledger_record SET status_list = 9 WHERE sequence = 2 | 2 | INDEX",
                "DELETE FROM certificate_ledger_record WHERE sequence = 2 | 2 | CHAIN",
                "DELETE FROM certificate_ledger_record WHERE sequence = 3 | 3 | INDEX",
                "UPDATE certificate_ledger_head SET last_hash = 'x' | 4 | INDEX",
                "UPDATE certificate_ledger_head SET header_hash = 'x' | 1 | CHAIN"
            })
    void a_row_changed_behind_the_ledger_is_named(String sql, long sequence, Fault fault) throws SQLException {
        try (IssuanceLedger ledger = another()) {
            ledger.issue(new IssueRequest(ledger.allocate(request("1")).number(), "ZC1:马", "content"));
            ledger.allocate(request("2"));
            execute(sql);

            LedgerVerdict verdict = ledger.verify();
            assertThat(verdict.broken()).isEqualTo(new LedgerVerdict.Break(sequence, fault));
            assertThat(verdict.records()).isEqualTo(sequence - 1);
            assertThat(verdict.head().sequence()).as("the last good record").isEqualTo(sequence - 1);
        }
    }

    @Test
    void a_ledger_of_another_version_is_refused() throws SQLException {
        another().close();
        execute("UPDATE certificate_ledger_head SET header = REPLACE(header, '\"version\":1', '\"version\":2')");

        assertRefused(Reason.OTHER_VERSION, this::another);
    }

    @Test
    void a_header_that_was_changed_is_refused() throws SQLException {
        another().close();
        execute("UPDATE certificate_ledger_head SET header = REPLACE(header, '2021', '2020')");

        assertRefused(Reason.CORRUPT, this::another);
    }

    @Test
    void a_counter_that_another_ledger_has_moved_on_is_read_again() throws SQLException {
        IssuanceLedger one = another();
        IssuanceLedger two = another();
        one.allocate(request("1"));
        one.allocate(other("1"));
        two.allocate(other("2"));
        one.allocate(request("2"));

        assertThat(one.allocate(other("3")).allocation().serial()).isEqualTo(3);
    }

    private static AllocationRequest other(String paperNumber) {
        return new AllocationRequest(key("other " + paperNumber), SCHEME, FACTS.withSeries("27"), POLICY);
    }

    @Test
    void a_ledger_whose_head_was_taken_away_is_none() throws SQLException {
        try (IssuanceLedger ledger = another()) {
            ledger.allocate(request("1"));
            execute("DELETE FROM certificate_ledger_head");

            assertRefused(Reason.NOT_A_LEDGER, ledger::head);
            assertRefused(Reason.NOT_A_LEDGER, () -> ledger.allocate(request("2")));
        }
    }
}
