package io.tokenyield.bench;

import io.tokenyield.sql.SqlFile;
import io.tokenyield.warehouse.ContractTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts a folder of Parquet into the tables of the contract in a MySQL database, by LOAD DATA LOCAL of files that
 * DuckDB writes, a day at a time. usage_event has daily partitions, its key is (event_id, occurred_at), and there is an
 * index on ingested_at. What LOAD DATA would bend (it warns only) is refused, and rows are counted on both sides.
 */
final class WarehouseLoader {
    private static final String TIME_INDEX = "KEY usage_event_occurred (occurred_at)";

    private final Path folder;
    private final Connection mysql;
    private final Connection duckDb;

    private WarehouseLoader(Path folder, Connection mysql, Connection duckDb) {
        this.folder = folder;
        this.mysql = mysql;
        this.duckDb = duckDb;
    }

    /**
     * Days of the folder that are there already stay as they are; the other tables are made anew.
     *
     * @param url of Connector/J with a database; the user may create tables, and the server allows local files
     */
    static void load(Path folder, String url, String user, String password) throws SQLException, IOException {
        String local = url + (url.contains("?") ? "&" : "?") + "allowLoadLocalInfile=true";
        try (Connection mysql = DriverManager.getConnection(local, user, password);
                Connection duckDb = DriverManager.getConnection("jdbc:duckdb:")) {
            WarehouseLoader loader = new WarehouseLoader(folder, mysql, duckDb);
            loader.usage();
            for (String table : MadeWarehouse.TABLES) {
                loader.run(mysql, "DROP TABLE IF EXISTS `" + table + "`");
                loader.run(mysql, SqlFile.text("warehouse/contract/" + table + ".sql"));
                loader.copy(table, "TRUE");
            }
        }
    }

    private void usage() throws SQLException, IOException {
        List<LocalDate> days;
        try (Statement statement = duckDb.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT DISTINCT CAST(occurred_at AS DATE) FROM " + file("usage_event") + " ORDER BY 1")) {
            Stream.Builder<LocalDate> found = Stream.builder();
            while (row.next()) {
                found.add(row.getObject(1, LocalDate.class));
            }
            days = found.build().toList();
        }
        String ddl = SqlFile.text("warehouse/contract/usage_event.sql");
        if (!ddl.contains(TIME_INDEX)) {
            throw new IllegalStateException("the contract's usage_event has no more " + TIME_INDEX);
        }
        LocalDate first = days.get(0).withDayOfMonth(1);
        LocalDate end = days.get(days.size() - 1).plusMonths(1).withDayOfMonth(1);
        String partitions = first.datesUntil(end)
                .map(day -> "PARTITION p" + day.toString().replace("-", "") + " VALUES LESS THAN ('" + day.plusDays(1)
                        + "')")
                .collect(Collectors.joining(",\n    "));
        run(
                mysql,
                ddl.replace("CREATE TABLE", "CREATE TABLE IF NOT EXISTS")
                                .replace(
                                        TIME_INDEX,
                                        "PRIMARY KEY (event_id, occurred_at), KEY usage_event_ingested (ingested_at)")
                        + "\nPARTITION BY RANGE COLUMNS (occurred_at) (\n    " + partitions
                        + ",\n    PARTITION p_later VALUES LESS THAN (MAXVALUE))");
        for (LocalDate day : days) {
            String ofTheDay = "occurred_at >= '" + day + "' AND occurred_at < '" + day.plusDays(1) + "'";
            if (PlainRollup.number(mysql, "SELECT COUNT(*) FROM usage_event WHERE " + ofTheDay) == 0) {
                copy("usage_event", ofTheDay);
            }
        }
        run(mysql, "ANALYZE TABLE usage_event");
    }

    private void copy(String table, String condition) throws SQLException, IOException {
        List<String> columns = columns(table);
        String names = columns.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        Path text = Files.createTempFile(folder, ".load-", ".tsv");
        try {
            long rows;
            try (Statement statement = duckDb.createStatement()) {
                rows = statement.executeLargeUpdate("COPY (SELECT " + names + " FROM " + file(table) + " WHERE "
                        + condition + ") TO '" + text + "' (FORMAT csv, DELIMITER '\t', HEADER false, QUOTE '',"
                        + " ESCAPE '', NULLSTR '\\N')");
            }
            try (Statement statement = mysql.createStatement()) {
                long loaded = statement.executeLargeUpdate("LOAD DATA LOCAL INFILE '" + text + "' INTO TABLE `" + table
                        + "` CHARACTER SET utf8mb4 (" + names.replace('"', '`') + ")");
                if (loaded != rows || statement.getWarnings() != null) {
                    throw new IllegalStateException(
                            table + ": " + loaded + " of " + rows + " rows loaded, " + statement.getWarnings());
                }
            }
        } finally {
            Files.delete(text);
        }
    }

    /** Those of the file that the contract has, in the file's order. */
    private List<String> columns(String table) throws SQLException {
        ContractTable contract = ContractTable.named(table);
        try (Statement statement = duckDb.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT column_name FROM (DESCRIBE SELECT * FROM " + file(table) + ")")) {
            Stream.Builder<String> names = Stream.builder();
            while (row.next()) {
                names.add(row.getString(1));
            }
            return names.build()
                    .filter(name -> contract.columns().contains(name)
                            || contract.optionalColumns().contains(name))
                    .toList();
        }
    }

    private String file(String table) {
        return "read_parquet('" + folder.resolve(table + ".parquet") + "')";
    }

    private void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
