package dev.zhicheng.rules.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.zhicheng.rules.ledger.Ledgers.AT_NOON;
import static dev.zhicheng.rules.ledger.Ledgers.KEY;
import static dev.zhicheng.rules.ledger.Ledgers.request;
import static org.assertj.core.api.Assertions.assertThat;

class PostgresLedgerTest extends JdbcLedgerContract {

    private final List<HikariDataSource> pools = new ArrayList<>();
    private final DataSource dataSource;

    PostgresLedgerTest() throws SQLException {
        dataSource = emptyDatabase();
    }

    @Override
    DataSource dataSource() {
        return dataSource;
    }

    @Override
    DataSource emptyDatabase() throws SQLException {
        HikariDataSource pool = TestPostgres.pool(TestPostgres.newSchema(), 4);
        pools.add(pool);
        return pool;
    }

    @Override
    IssuanceLedger open(HolderKey key, InstantSource time) {
        JdbcLedger.createTables(dataSource);
        return JdbcLedger.open(dataSource, key, time);
    }

    @Override
    IssuanceLedger openElsewhere(HolderKey key, InstantSource time) throws SQLException {
        DataSource elsewhere = emptyDatabase();
        JdbcLedger.createTables(elsewhere);
        return JdbcLedger.open(elsewhere, key, time);
    }

    /** The guide's words, step by step: docs/ledger.md, moving from the embedded ledger to PostgreSQL. */
    @Test
    void a_journal_moves_in_as_the_file_it_is_and_numbers_go_on(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("ledger.jsonl");
        LedgerHead old;
        String number;
        try (IssuanceLedger embedded = Ledgers.open(file)) {
            number = embedded.allocate(request("1")).number();
            embedded.issue(new IssueRequest(number, "ZC1:马", "content"));
            embedded.suspend(number, "核查", "自治区人社厅");
            old = embedded.head();
        }
        JdbcLedger.createTables(dataSource);
        try (IssuanceLedger target = JdbcLedger.open(dataSource, KEY, AT_NOON);
                InputStream journal = Files.newInputStream(file)) {
            target.importFrom(journal);

            assertThat(target.verify().isSound()).isTrue();
            assertThat(target.head()).isEqualTo(old);
            assertThat(target.allocate(request("1")).state()).isEqualTo(LedgerState.SUSPENDED);
            assertThat(target.allocate(request("2")).allocation().serial()).isEqualTo(2);
        }
    }

    @AfterEach
    void close_the_pools() {
        pools.forEach(HikariDataSource::close);
    }
}
