package dev.zhicheng.rules.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;

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

    @AfterEach
    void close_the_pools() {
        pools.forEach(HikariDataSource::close);
    }
}
