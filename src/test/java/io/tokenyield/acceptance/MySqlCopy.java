package io.tokenyield.acceptance;

import io.tokenyield.sql.SqlFile;
import io.tokenyield.testing.TestDatabase;
import io.tokenyield.warehouse.ContractTable;
import io.tokenyield.warehouse.LocalDuckDb;
import io.tokenyield.warehouse.Warehouse;
import io.tokenyield.warehouse.Warehouses;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A warehouse of files, loaded into MySQL tables of the contract: the same rows behind another engine. */
public final class MySqlCopy {
    private static final Set<String> INSTANTS = Set.of("occurred_at", "ingested_at", "created_at", "changed_at");
    private static final int ROWS_PER_BATCH = 5_000;

    private MySqlCopy() {}

    public static TestDatabase of(Path files, Path workFolder) throws SQLException {
        TestDatabase copy = TestDatabase.create("warehouse");
        String url = copy.login().url();
        String rewriting = url + (url.contains("?") ? "&" : "?") + "rewriteBatchedStatements=true";
        Warehouses.Location location =
                new Warehouses.Location("jdbc:duckdb:" + files, "", "", workFolder, LocalDuckDb.Limits.DEFAULT);
        try (Warehouse source = Warehouses.open(location);
                Connection target = DriverManager.getConnection(
                        rewriting, copy.login().user(), copy.login().password())) {
            target.setAutoCommit(false);
            for (ContractTable table : ContractTable.all()) {
                if (!source.columnsOf(table.name()).isEmpty()) {
                    load(table, source.read(table.name()), target);
                }
            }
        }
        return copy;
    }

    private static void load(ContractTable table, List<Map<String, String>> rows, Connection target)
            throws SQLException {
        try (Statement create = target.createStatement()) {
            create.execute(SqlFile.text("warehouse/contract/" + table.name() + ".sql"));
        }
        List<String> columns = new ArrayList<>(table.columns());
        columns.addAll(table.optionalColumns());
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        try (PreparedStatement insert = target.prepareStatement(
                "INSERT INTO `" + table.name() + "` (`" + String.join("`, `", columns) + "`) VALUES (" + marks + ")")) {
            int waiting = 0;
            for (Map<String, String> row : rows) {
                for (int i = 0; i < columns.size(); i++) {
                    insert.setString(i + 1, value(columns.get(i), row));
                }
                insert.addBatch();
                if (++waiting % ROWS_PER_BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        target.commit();
    }

    /** Instants as MySQL writes them; what the contract wants and the source leaves empty is an empty text. */
    private static String value(String column, Map<String, String> row) {
        String value = row.get(column);
        if (value == null) {
            return Set.of("event_id", "tool", "account", "model", "manager_id").contains(column) ? "" : null;
        }
        return INSTANTS.contains(column) ? value.replace("T", " ").replaceAll("(Z|[+]00)$", "") : value;
    }
}
