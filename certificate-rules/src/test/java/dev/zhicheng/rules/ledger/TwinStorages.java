package dev.zhicheng.rules.ledger;

import dev.zhicheng.rules.ledger.FaultyDataSource.How;
import dev.zhicheng.rules.ledger.FaultyDataSource.When;
import dev.zhicheng.rules.ledger.LedgerTwin.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;

import static dev.zhicheng.rules.ledger.Ledgers.AT_NOON;
import static dev.zhicheng.rules.ledger.Ledgers.KEY;

/** The storages of {@link LedgerTwin}. */
final class TwinStorages {

    private TwinStorages() {}

    /** A journal whose process dies in the middle of a write. */
    static Storage journal() {
        return new Journal();
    }

    /** A database that two processes use and that fails before and after any call. */
    static Storage h2() {
        return new H2();
    }

    private static final class Journal implements Storage {

        private final Path file;
        private IssuanceLedger ledger;

        Journal() {
            try {
                file = Files.createTempFile("ledger", ".jsonl");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            ledger = Ledgers.open(file);
        }

        @Override
        public IssuanceLedger ledger() {
            return ledger;
        }

        /** A crash while a record was written: a beginning of it is there. */
        @Override
        public void mishap(int which) {
            ledger.close();
            String torn = "{\"sequence\":9,\"at\":\"2021-10-08T04:00:00Z\",\"state\":\"ALLOCATED\",\"number\":\"642021";
            try {
                Files.writeString(
                        file,
                        torn.substring(0, which % torn.length()),
                        StandardCharsets.UTF_8,
                        StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            ledger = Ledgers.open(file);
        }

        @Override
        public void restart() {
            ledger.close();
            ledger = Ledgers.open(file);
        }

        /** No other process can open the journal, as {@code LOCKED} says. */
        @Override
        public void turn() {
            LedgerContract.assertRefused(LedgerException.Reason.LOCKED, () -> Ledgers.open(file));
        }

        @Override
        public void dispose() {
            ledger.close();
            try {
                Files.delete(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class H2 implements Storage {

        private final JdbcConnectionPool database =
                JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        private final FaultyDataSource faulty = new FaultyDataSource(database);
        private IssuanceLedger one;
        private IssuanceLedger two;

        H2() {
            JdbcLedger.createTables(database);
            one = open();
            two = open();
        }

        private IssuanceLedger open() {
            return JdbcLedger.open(faulty.dataSource(), KEY, AT_NOON);
        }

        @Override
        public IssuanceLedger ledger() {
            return one;
        }

        @Override
        public void mishap(int which) {
            faulty.failAt(
                    1 + which / 4,
                    which % 2 == 0 ? When.BEFORE : When.AFTER,
                    which / 2 % 2 == 0 ? How.ONCE : How.CONNECTION_LOST);
        }

        @Override
        public void restart() {
            faulty.failAt(0, When.BEFORE, How.ONCE);
            one = open();
        }

        @Override
        public void turn() {
            IssuanceLedger next = two;
            two = one;
            one = next;
        }

        @Override
        public void dispose() {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("SHUTDOWN");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            database.dispose();
        }
    }
}
