package dev.zhicheng.rules.ledger.internal;

import dev.zhicheng.rules.ledger.JdbcLedger;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;

/** Runs the migrations of this jar. */
public final class JdbcSchema {

    private static final String FIRST = "V1__issuance_ledger.sql";

    private JdbcSchema() {}

    /** Creates the tables where they are missing. */
    public static void create(DataSource dataSource) {
        // No text of the migration holds a semicolon or two hyphens but to end a statement or begin a remark.
        String[] statements = text(FIRST).replaceAll("--[^\n]*", "").split(";");
        new JdbcSession(dataSource).transact(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    if (!sql.isBlank()) {
                        statement.execute(sql);
                    }
                }
            }
            return statements;
        });
    }

    private static String text(String name) {
        try (InputStream in = JdbcSchema.class.getResourceAsStream("/" + JdbcLedger.MIGRATIONS + "/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
