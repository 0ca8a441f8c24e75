package dev.zhicheng.rules.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class H2LedgerTest extends JdbcLedgerContract {

    private final DataSource dataSource = emptyDatabase();

    @Override
    DataSource dataSource() {
        return dataSource;
    }

    @Override
    DataSource emptyDatabase() {
        return JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    @Override
    IssuanceLedger open(HolderKey key, InstantSource time) {
        JdbcLedger.createTables(dataSource);
        return JdbcLedger.open(dataSource, key, time);
    }

    @Override
    IssuanceLedger openElsewhere(HolderKey key, InstantSource time) {
        DataSource elsewhere = emptyDatabase();
        JdbcLedger.createTables(elsewhere);
        return JdbcLedger.open(elsewhere, key, time);
    }

    @Test
    void a_commit_is_in_its_file_when_it_returns_and_not_half_a_second_later(@TempDir Path folder) throws SQLException {
        DataSource file = JdbcConnectionPool.create("jdbc:h2:" + folder.resolve("ledger"), "sa", "");
        JdbcLedger.createTables(file);
        JdbcLedger.open(file, Ledgers.KEY, Ledgers.AT_NOON);
        try (Connection connection = file.getConnection();
                Statement statement = connection.createStatement();
                ResultSet delay = statement.executeQuery("SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS"
                        + " WHERE SETTING_NAME = 'WRITE_DELAY'")) {
            assertThat(delay.next()).isTrue();
            assertThat(delay.getString(1)).isEqualTo("0");
            statement.execute("SHUTDOWN");
        }
    }
}
