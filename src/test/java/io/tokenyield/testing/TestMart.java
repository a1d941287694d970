package io.tokenyield.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.tokenyield.cli.Migration;
import io.tokenyield.sql.MySqlPool;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A mart on the shared server: migrated, with its triggers, and empty. A closed one is emptied and handed out again,
 * because migrating takes a second.
 *
 * <pre>{@code
 * try (TestMart mart = TestMart.fresh()) {
 *     mart.execute("INSERT INTO period (period, status, opened_by_run) VALUES ('2026-10', 'OPEN', 'test')");
 *     assertThat(mart.rows("SELECT period, status FROM period")).containsExactly("2026-10 | OPEN");
 * }
 * }</pre>
 */
public final class TestMart implements AutoCloseable {
    /** Two workers, the step's own connection, metadata in transactions of their own, and one to spare. */
    private static final int CONNECTIONS = 6;

    private static final Deque<TestMart> FREE = new ArrayDeque<>();

    private final TestDatabase database;
    private final HikariDataSource pool;

    private TestMart(TestDatabase database, HikariDataSource pool) {
        this.database = database;
        this.pool = pool;
    }

    public static synchronized TestMart fresh() {
        TestMart mart = FREE.poll();
        if (mart == null) {
            mart = migrated(TestDatabase.create("mart"));
        } else {
            mart.empty();
        }
        return mart;
    }

    private static TestMart migrated(TestDatabase database) {
        MySqlPool.Login login = login(database);
        List<String> warnings = Migration.migrate(login);
        if (!warnings.isEmpty()) {
            throw new IllegalStateException(String.join("\n", warnings));
        }
        return new TestMart(database, MySqlPool.open(login, CONNECTIONS, "TEST_MART"));
    }

    /** The database itself, for users with fewer rights. */
    public TestDatabase database() {
        return database;
    }

    public MySqlPool.Login login() {
        return login(database);
    }

    public DataSource dataSource() {
        return pool;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    public void execute(String... statements) {
        for (String sql : statements) {
            jdbc().sql(sql).update();
        }
    }

    /** Each row as a line for people: {@code "2026-10-25 | alice | 1.5 | null"}; numbers without idle zeros. */
    public List<String> rows(String sql) {
        return jdbc().sql(sql).query((row, number) -> line(row)).list();
    }

    private static String line(ResultSet row) throws SQLException {
        ResultSetMetaData meta = row.getMetaData();
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= meta.getColumnCount(); column++) {
            Object value = row.getObject(column);
            values.add(
                    value instanceof BigDecimal number
                            ? number.stripTrailingZeros().toPlainString()
                            : String.valueOf(value));
        }
        return String.join(" | ", values);
    }

    /**
     * Whether a transaction of the server waits for a row. Servers answer this from a copy that they make anew only when
     * nobody has read it for a tenth of a second; asked more often, they would tell the same for ever.
     */
    public boolean somebodyWaitsForARow() {
        execute("DO SLEEP(0.15)");
        return !rows("SELECT 1 FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'")
                .isEmpty();
    }

    /** Gives the mart back; its rows stay until somebody else asks for one. */
    @Override
    public void close() {
        synchronized (TestMart.class) {
            FREE.add(this);
        }
    }

    private static MySqlPool.Login login(TestDatabase database) {
        TestDatabase.Login login = database.login();
        return new MySqlPool.Login(login.url(), login.user(), login.password());
    }

    private void empty() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET FOREIGN_KEY_CHECKS = 0");
            Set<String> guarded = guarded(statement);
            for (String table : filled(statement, tables(statement))) {
                // Triggers refuse to DELETE what is closed; they do not see TRUNCATE, which takes longer than DELETE.
                statement.execute((guarded.contains(table) ? "TRUNCATE " : "DELETE FROM ") + table);
            }
            statement.execute("SET FOREIGN_KEY_CHECKS = 1");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot empty " + database.name(), e);
        }
    }

    /** Those that have rows; most have none, and each statement that empties one takes a while. */
    private static List<String> filled(Statement statement, List<String> tables) throws SQLException {
        String question = tables.stream()
                .map(table -> "SELECT '" + table + "' FROM DUAL WHERE EXISTS (SELECT 1 FROM " + table + ")")
                .collect(Collectors.joining(" UNION ALL "));
        List<String> filled = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(question)) {
            while (row.next()) {
                filled.add(row.getString(1));
            }
        }
        return filled;
    }

    /** Tables with triggers, whatever these refuse. */
    private static Set<String> guarded(Statement statement) throws SQLException {
        Set<String> tables = new HashSet<>();
        try (ResultSet row =
                statement.executeQuery("SELECT DISTINCT event_object_table FROM information_schema.triggers"
                        + " WHERE trigger_schema = DATABASE()")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    /** All but those that migrating fills. */
    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'")) {
            while (row.next()) {
                String table = row.getString(1);
                if (!table.endsWith("_SEQ") && !table.equals("flyway_schema_history")) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }
}
