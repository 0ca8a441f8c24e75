package dev.zhicheng.rules.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL for all tests of a run, committing to the disk as in earnest; a schema of its own for each that asks. */
public final class TestPostgres {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private TestPostgres() {}

    private static final class Server {
        static final EmbeddedPostgres INSTANCE = start();
        static final HikariDataSource ADMIN = pool(INSTANCE.getJdbcUrl("postgres", "postgres"), 2);

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The URL of the server itself. */
    static String adminUrl() {
        return Server.INSTANCE.getJdbcUrl("postgres", "postgres");
    }

    /** A new connection to the server itself; waits while it recovers from a backend that was killed. */
    static Connection admin() throws SQLException {
        Server.ADMIN.getHikariPoolMXBean().softEvictConnections();
        return Server.ADMIN.getConnection();
    }

    /** The URL of a new, empty schema. */
    public static String newSchema() throws SQLException {
        String schema = "s" + SCHEMAS.incrementAndGet();
        String url = adminUrl();
        try (Connection connection = admin();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
        }
        return url + "&currentSchema=" + schema;
    }

    /** A pool on a URL. */
    public static HikariDataSource pool(String url, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(connections);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }
}
