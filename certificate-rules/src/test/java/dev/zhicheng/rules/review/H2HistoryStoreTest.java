package dev.zhicheng.rules.review;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class H2HistoryStoreTest extends HistoryStoreContract {

    private static DataSource emptyDatabase() {
        return JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "", "");
    }

    @Override
    HistoryStore emptyStore() {
        JdbcHistoryStore store = new JdbcHistoryStore(emptyDatabase());
        store.createTable();
        return store;
    }

    @Test
    void a_database_without_the_table_is_a_failure_of_the_store() {
        assertThatThrownBy(() -> new JdbcHistoryStore(emptyDatabase()).read("case-1"))
                .isInstanceOfSatisfying(HistoryStoreException.class, e -> assertThat(e.operation())
                        .isEqualTo("read"));
    }

    @Test
    void a_row_changed_behind_the_store_s_back_is_found() throws SQLException {
        DataSource database = emptyDatabase();
        JdbcHistoryStore store = new JdbcHistoryStore(database);
        store.createTable();
        new Ningxia.Walk().submitted().now().history().forEach(store::append);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE review_history SET entry = REPLACE(entry, 'unit-7', 'unit-8') WHERE sequence = 1");
        }

        assertThat(ReviewCase.verify(Ningxia.PLAN, "case-1", store.read("case-1"), null))
                .contains(new BrokenLink(1, BrokenLink.Fault.HASH));
    }
}
