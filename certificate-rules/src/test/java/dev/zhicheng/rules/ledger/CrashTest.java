package dev.zhicheng.rules.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.zhicheng.rules.ledger.Ledgers.KEY;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Processes are killed with SIGKILL while they issue, and the ledger is held to what they had said by then.
 *
 * <p>A few times in the build; {@code -Dledger.kills=100} makes it as many of each kind.
 */
class CrashTest {

    private static final int KILLS = Integer.getInteger("ledger.kills", 3);

    @TempDir
    private Path folder;

    private final Random random = new Random(156);

    @Test
    void an_embedded_ledger_keeps_its_word_when_its_process_is_killed() throws Exception {
        Path journal = folder.resolve("ledger.jsonl");
        CrashWitness witness = new CrashWitness("journal", journal.toString());
        for (int kill = 0; kill < KILLS; kill++) {
            Process worker = witness.start();
            witness.hear(1 + random.nextInt(80));
            CrashWitness.kill(worker);
        }

        try (IssuanceLedger ledger = JournalLedger.open(journal, KEY, InstantSource.system())) {
            witness.check(ledger);
        }
        assertThat(witness.answered()).isGreaterThanOrEqualTo(KILLS);
        report("embedded, process", KILLS, witness);
    }

    @Test
    void an_h2_ledger_keeps_its_word_when_its_process_is_killed() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("ledger");
        try (HikariDataSource pool = TestPostgres.pool(url, 1)) {
            JdbcLedger.createTables(pool);
        }
        CrashWitness witness = new CrashWitness("jdbc", url);
        for (int kill = 0; kill < KILLS; kill++) {
            Process worker = witness.start();
            witness.hear(1 + random.nextInt(80));
            CrashWitness.kill(worker);
        }

        check(witness, url);
        report("H2, process", KILLS, witness);
    }

    @Test
    void a_postgresql_ledger_of_two_processes_keeps_its_word_when_they_are_killed() throws Exception {
        String url = newLedger();
        CrashWitness witness = new CrashWitness("jdbc", url);
        Process staying = witness.start();
        for (int kill = 0; kill < KILLS; kill++) {
            Process other = witness.start();
            witness.hear(20 + random.nextInt(60));
            CrashWitness.kill(staying);
            staying = other;
        }
        witness.hear(10);
        CrashWitness.kill(staying);

        check(witness, url);
        report("PostgreSQL, one of two processes", KILLS, witness);
    }

    @Test
    void a_postgresql_ledger_keeps_its_word_when_its_backends_are_killed() throws Exception {
        String url = newLedger();
        CrashWitness witness = new CrashWitness("jdbc", url);
        Process one = witness.start();
        Process two = witness.start();
        try {
            for (int kill = 0; kill < KILLS; kill++) {
                witness.hear(20 + random.nextInt(40));
                killBackend();
            }
            witness.hear(20);
        } finally {
            CrashWitness.kill(one);
            CrashWitness.kill(two);
        }

        check(witness, url);
        report("PostgreSQL, backend", KILLS, witness);
    }

    private static String newLedger() throws SQLException {
        String url = TestPostgres.newSchema() + "&ApplicationName=crash";
        try (HikariDataSource pool = TestPostgres.pool(url, 1)) {
            JdbcLedger.createTables(pool);
        }
        return url;
    }

    private static void check(CrashWitness witness, String url) throws InterruptedException {
        try (HikariDataSource pool = TestPostgres.pool(url, 2)) {
            witness.check(JdbcLedger.open(pool, KEY, InstantSource.system()));
        }
    }

    /**
     * PostgreSQL then takes every backend down and recovers from its log, as after a power cut. It has recovered when twenty
     * answers were heard: no more than four can have been under way.
     */
    private void killBackend() throws SQLException {
        try (Connection admin = TestPostgres.admin();
                Statement statement = admin.createStatement();
                ResultSet row = statement.executeQuery("SELECT pid FROM pg_stat_activity"
                        + " WHERE application_name = 'crash' ORDER BY state = 'idle', random() LIMIT 1")) {
            assertThat(row.next()).isTrue();
            assertThat(ProcessHandle.of(row.getLong(1)).orElseThrow().destroyForcibly())
                    .isTrue();
        }
    }

    private static void report(String what, int kills, CrashWitness witness) {
        if (KILLS > 3) {
            System.out.printf("%s: %d kills, %d certificates, no violation%n", what, kills, witness.answered());
        }
    }
}
