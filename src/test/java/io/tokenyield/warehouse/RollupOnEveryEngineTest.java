package io.tokenyield.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.model.AccountingZone;
import io.tokenyield.sample.ProgressListener;
import io.tokenyield.sample.SampleOptions;
import io.tokenyield.sample.SampleWorld;
import io.tokenyield.testing.TestDatabase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The roll-up, the order of credits and the patterns of use are standard statements: the same text gives the same rows inside DuckDB and inside MySQL. */
class RollupOnEveryEngineTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 2);

    @TempDir
    Path folder;

    @Test
    void the_same_text_gives_the_same_groups_in_duckdb_and_on_the_server() throws Exception {
        Path world = SampleWorld.write(
                        SampleOptions.into(folder.resolve("world"))
                                .withSize(15, 3)
                                .withResources(1, "300MB"),
                        ProgressListener.SILENT)
                .folder();
        Cuts cuts = new Cuts(new AccountingZone(ZoneId.of("Europe/Berlin")), List.of(200_000L, 272_000L));
        String rollup = statement("warehouse/usage_rollup.sql", cuts);
        String creditUse = statement("warehouse/credit_use.sql", cuts);
        Warehouses.Location location = new Warehouses.Location(
                "jdbc:duckdb:" + world, "", "", folder.resolve("work"), LocalDuckDb.Limits.DEFAULT);
        try (Warehouse warehouse = Warehouses.open(location);
                TestDatabase server = TestDatabase.create("rollup");
                Connection mySql = server.login().connect()) {
            LocalUsage usage = (LocalUsage) warehouse.localUsage(Set.of(DAY), warehouse.survey());
            usage.openDay(DAY);
            usage.duckDb().run("CREATE TEMP TABLE counted_elsewhere (tool VARCHAR, request_key VARCHAR)");
            usage.duckDb()
                    .run(
                            "INSERT INTO counted_elsewhere"
                                    + " SELECT tool, request_key FROM usage_day WHERE fault IS NULL ORDER BY request_key LIMIT 5");
            // The world has neither, so accounts get them: the busiest sends one prompt, others very large inputs.
            usage.duckDb()
                    .run("CREATE TEMP TABLE altered_day AS SELECT * REPLACE ("
                            + "CASE WHEN account = (SELECT mode(account) FROM usage_day) THEN 'h1' ELSE prompt_hash END"
                            + " AS prompt_hash,"
                            + " CASE WHEN account > 'p' AND output_tokens < 120 THEN 100001 ELSE input_tokens END AS"
                            + " input_tokens) FROM usage_day");
            usage.duckDb().run("CREATE OR REPLACE TEMP VIEW usage_day AS SELECT * FROM altered_day");
            copy(usage.duckDb().connection(), "usage_day", mySql);
            copy(usage.duckDb().connection(), "counted_elsewhere", mySql);

            List<String> inDuckDb = rows(usage.duckDb().connection(), rollup);
            List<String> onServer = rows(mySql, rollup);

            assertThat(onServer).isEqualTo(inDuckDb).hasSizeGreaterThan(50);
            assertThat(rows(mySql, creditUse))
                    .isEqualTo(rows(usage.duckDb().connection(), creditUse))
                    .hasSizeGreaterThan(10);
            for (String file : List.of(
                    CountedTable.DAILY.statement(),
                    GapRow.STATEMENT,
                    PatternTable.PROMPT.statement(),
                    PatternTable.PADDING.statement())) {
                assertThat(rows(mySql, onMySql(file, cuts)))
                        .as(file)
                        .isEqualTo(rows(usage.duckDb().connection(), statement(file, cuts)))
                        .isNotEmpty();
            }
        }
    }

    private static String statement(String file, Cuts cuts) {
        return CountedRequests.text(file, "usage_day", cuts.accountingDay(DAY), cuts.contextOver());
    }

    private static String onMySql(String file, Cuts cuts) {
        return CountedRequests.inDialect(
                file,
                CountedRequests.relation("usage_day", cuts.accountingDay(DAY), cuts.contextOver()),
                "GROUP_CONCAT(CONCAT(gap_bin, ':', requests) ORDER BY gap_bin SEPARATOR ' ')");
    }

    private static void copy(Connection from, String table, Connection to) throws SQLException {
        try (Statement read = from.createStatement();
                ResultSet rows = read.executeQuery("SELECT * FROM " + table);
                Statement create = to.createStatement()) {
            List<String> columns = new ArrayList<>();
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                String name = rows.getMetaData().getColumnName(i);
                names.add(name);
                columns.add(name + " " + type(name));
            }
            create.execute("CREATE TABLE " + table + " (" + String.join(", ", columns)
                    + ") DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
            String marks = String.join(", ", Collections.nCopies(names.size(), "?"));
            try (PreparedStatement insert = to.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
                while (rows.next()) {
                    for (int i = 1; i <= names.size(); i++) {
                        insert.setString(i, rows.getString(i));
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }

    private static String type(String column) {
        if (column.endsWith("_tokens") || column.equals("accepted")) {
            return "BIGINT";
        }
        return switch (column) {
            case "usage_day" -> "DATE";
            case "occurred_at", "ingested_at" -> "DATETIME(6)";
            case "credits" -> "DECIMAL(24, 8)";
            default -> "VARCHAR(255)";
        };
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                StringBuilder text = new StringBuilder();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    text.append(plain(row.getString(i))).append(" | ");
                }
                rows.add(text.toString());
            }
        }
        return rows;
    }

    /** 2.50 and 2.5 are one number, 10:00:00.0 and 10:00:00 one instant. */
    private static String plain(String value) {
        if (value != null && value.matches("-?\\d+(\\.\\d+)?")) {
            return new BigDecimal(value).stripTrailingZeros().toPlainString();
        }
        return value == null
                ? null
                : value.replaceFirst("(:\\d\\d)\\.0+$", "$1").replaceFirst("(\\.\\d+?)0+$", "$1");
    }
}
