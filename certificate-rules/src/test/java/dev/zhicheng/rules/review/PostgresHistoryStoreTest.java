package dev.zhicheng.rules.review;

import com.zaxxer.hikari.HikariDataSource;
import dev.zhicheng.rules.ledger.TestPostgres;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;

class PostgresHistoryStoreTest extends HistoryStoreContract {

    private HikariDataSource database;

    @Override
    HistoryStore emptyStore() throws SQLException {
        database = TestPostgres.pool(TestPostgres.newSchema(), 8);
        JdbcHistoryStore store = new JdbcHistoryStore(database);
        store.createTable();
        return store;
    }

    @AfterEach
    void close() {
        database.close();
    }
}
