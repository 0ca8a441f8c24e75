package dev.zhicheng.samples.benchmarks.numbering;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.zhicheng.rules.ledger.JdbcLedger;
import dev.zhicheng.rules.ledger.JournalLedger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** Where numbers are kept for a benchmark, in a folder of its own; gone when closed. */
final class Site implements AutoCloseable {

    private final Path folder = Files.createTempDirectory("numbering");
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    Site() throws IOException {}

    /**
     * A way of numbering.
     *
     * @param store {@code postgresql}, {@code h2} or {@code embedded}
     * @param method {@code naive} or {@code ours}
     */
    Numbering numbering(String store, String method) throws Exception {
        boolean ours = method.equals("ours");
        Numbering numbering;
        if (store.equals("embedded")) {
            numbering = ours
                    ? new LedgerNumbering(JournalLedger.open(
                            folder.resolve("ledger.jsonl"), LedgerNumbering.KEY, InstantSource.system()))
                    : new NaiveFile(folder.resolve("numbers.txt"));
        } else {
            HikariDataSource pool = pool(store.equals("h2") ? h2() : postgresql());
            numbering = ours ? ledger(pool) : new NaiveJdbc(pool);
        }
        open.push(numbering);
        checkEqual(numbering);
        return numbering;
    }

    private static Numbering ledger(HikariDataSource pool) {
        JdbcLedger.createTables(pool);
        return new LedgerNumbering(JdbcLedger.open(pool, LedgerNumbering.KEY, InstantSource.system()));
    }

    /** Both ways give the same numbers, once and again. */
    private static void checkEqual(Numbering numbering) throws Exception {
        List<String> expected = Stream.of(1, 2, 3)
                .map(serial -> LedgerNumbering.SCHEME.template().print(LedgerNumbering.FACTS, serial))
                .toList();
        for (int round = 0; round < 2; round++) {
            List<String> numbers = List.of(
                    numbering.number("a"),
                    numbering.number("b"),
                    numbering.numbers(List.of("c")).get(0));
            if (!numbers.equals(expected)) {
                throw new IllegalStateException("other numbers than expected");
            }
        }
    }

    private HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(16);
        config.setConnectionTimeout(60_000);
        HikariDataSource pool = new HikariDataSource(config);
        open.push(pool);
        return pool;
    }

    private String h2() {
        return "jdbc:h2:file:" + folder.resolve("ledger") + ";WRITE_DELAY=0;LOCK_TIMEOUT=60000";
    }

    private String postgresql() throws IOException, SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
        open.push(server);
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
