package dev.zhicheng.rules.ledger;

import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

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
}
