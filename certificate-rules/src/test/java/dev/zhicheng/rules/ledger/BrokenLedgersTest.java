package dev.zhicheng.rules.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.zhicheng.rules.ledger.Ledgers.AT_NOON;
import static dev.zhicheng.rules.ledger.Ledgers.KEY;
import static org.assertj.core.api.Assertions.assertThat;

/** The same treatment for our ledger and for three that are broken on purpose: it is what tells them apart. */
class BrokenLedgersTest {

    private static final int KEYS = 40;
    private static final int ROUNDS = 5;

    /** A broken ledger stops at its first fault; a cut has to meet the moment in which there is one. */
    private static final int ROUNDS_TO_CATCH = 20 * ROUNDS;

    private String url;
    private HikariDataSource pool;

    @BeforeEach
    void connect() throws SQLException {
        url = TestPostgres.newSchema();
        pool = TestPostgres.pool(url, 8);
    }

    @AfterEach
    void disconnect() {
        pool.close();
    }

    @Test
    void our_ledger_keeps_its_guarantees_among_many_callers_and_two_instances() throws Exception {
        assertThat(broken(ours(), false, ROUNDS)).isEmpty();
    }

    @Test
    void our_ledger_keeps_its_guarantees_while_its_connections_are_cut() throws Exception {
        assertThat(broken(ours(), true, ROUNDS)).isEmpty();
    }

    private Numberer ours() {
        JdbcLedger.createTables(pool);
        return new LedgerNumberer(JdbcLedger.open(pool, KEY, AT_NOON), JdbcLedger.open(pool, KEY, AT_NOON));
    }

    @Test
    void look_up_and_insert_in_one_statement_give_one_key_two_numbers() throws Exception {
        BrokenNumberers.createTables(pool);

        assertThat(broken(BrokenNumberers.oneStatement(pool), false, ROUNDS_TO_CATCH))
                .contains("S2");
    }

    @Test
    void max_plus_one_counts_what_another_caller_has_counted() throws Exception {
        BrokenNumberers.createTables(pool);

        assertThat(broken(BrokenNumberers.maxPlusOne(pool), false, ROUNDS_TO_CATCH))
                .containsAnyOf("S1", "S2");
    }

    @Test
    void an_answer_before_the_commit_is_lost_with_the_connection() throws Exception {
        BrokenNumberers.createTables(pool);

        assertThat(broken(BrokenNumberers.answersBeforeCommit(pool), true, ROUNDS_TO_CATCH))
                .contains("S3");
    }

    private Set<String> broken(Numberer numberer, boolean cut, int rounds) throws Exception {
        Hammer hammer = new Hammer();
        try (Connection admin = TestPostgres.admin()) {
            for (int round = 0; round < rounds; round++) {
                int of = round;
                List<String> keys =
                        IntStream.range(0, KEYS).mapToObj(i -> of + "-" + i).toList();
                hammer.strike(numberer, keys, cut ? 9 : Integer.MAX_VALUE, () -> cutOne(admin));
                Set<String> broken = hammer.broken(numberer.stored(hammer.keys()));
                if (!broken.isEmpty()) {
                    return broken;
                }
            }
        }
        return Set.of();
    }

    /** Cuts the connection of one that is at work, and not of those who wait for its lock. */
    private static synchronized void cutOne(Connection admin) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE pid <> pg_backend_pid() AND state <> 'idle' AND datname = 'postgres'"
                    + " AND wait_event_type IS DISTINCT FROM 'Lock' LIMIT 1");
        }
    }
}
