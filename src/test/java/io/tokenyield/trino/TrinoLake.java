package io.tokenyield.trino;

import io.tokenyield.sql.SqlFile;
import io.tokenyield.warehouse.ContractTable;
import io.tokenyield.warehouse.LocalDuckDb;
import io.tokenyield.warehouse.Warehouse;
import io.tokenyield.warehouse.Warehouses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The tables of a folder of files as Parquet in the lake, where Trino reads them as tables of a schema. */
final class TrinoLake {
    private static final Pattern COLUMN = Pattern.compile("(?m)^ {4}`(\\w+)` +(\\w+(?:\\([\\d, ]+\\))?)");

    private final TrinoCluster cluster;
    private final String schema;
    private final Types types;
    private int version;

    /** How columns are stored. */
    enum Types {
        /** All as text, as an export of text files gives them. */
        TEXT,
        /** As the contract says. */
        CONTRACT
    }

    private TrinoLake(TrinoCluster cluster, String schema, Types types) {
        this.cluster = cluster;
        this.schema = schema;
        this.types = types;
    }

    /** A schema without tables. */
    static TrinoLake empty(TrinoCluster cluster, String schema, Types types) {
        cluster.run("CREATE SCHEMA lake." + schema);
        return new TrinoLake(cluster, schema, types);
    }

    String url() {
        return cluster.url("lake/" + schema);
    }

    /** Lets the schema hold the tables of this folder, and no others. */
    TrinoLake load(Path files, Path workFolder) {
        version++;
        Warehouses.Location location =
                new Warehouses.Location("jdbc:duckdb:" + files, "", "", workFolder, LocalDuckDb.Limits.DEFAULT);
        try (Warehouse source = Warehouses.open(location);
                Connection duckDb = DriverManager.getConnection("jdbc:duckdb:")) {
            run(duckDb, "SET TimeZone = 'UTC'");
            for (ContractTable table : ContractTable.all()) {
                cluster.run("DROP TABLE IF EXISTS lake." + schema + ".\"" + table.name() + "\"");
                List<String> columns = source.columnsOf(table.name());
                if (!columns.isEmpty()) {
                    load(source, table.name(), columns, duckDb);
                }
            }
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot load " + files, e);
        }
    }

    private void load(Warehouse source, String table, List<String> columns, Connection duckDb) throws SQLException {
        run(
                duckDb,
                "CREATE OR REPLACE TABLE rows ("
                        + columns.stream()
                                .map(column -> '"' + column + "\" VARCHAR")
                                .collect(Collectors.joining(", "))
                        + ")");
        try (DuckDBAppender appender = duckDb.unwrap(DuckDBConnection.class).createAppender("main", "rows")) {
            source.forEach(table, row -> append(appender, columns, row));
        }
        Map<String, String> contract = types(table);
        Path file = folder(table).resolve("part-0.parquet");
        run(
                duckDb,
                "COPY (SELECT "
                        + columns.stream()
                                .map(column -> cast(column, contract.getOrDefault(column, "varchar")) + " AS \""
                                        + column + '"')
                                .collect(Collectors.joining(", "))
                        + " FROM rows) TO '" + file + "' (FORMAT parquet, COMPRESSION zstd)");
        cluster.run("CREATE TABLE lake." + schema + ".\"" + table + "\" ("
                + columns.stream()
                        .map(column -> '"' + column + "\" " + contract.getOrDefault(column, "varchar"))
                        .collect(Collectors.joining(", "))
                + ") WITH (format = 'PARQUET', external_location = 'local:///"
                + cluster.lake().relativize(file.getParent())
                + "')");
    }

    private Path folder(String table) {
        try {
            return Files.createDirectories(cluster.lake().resolve("files/" + schema + "/" + version + "/" + table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(DuckDBAppender appender, List<String> columns, Map<String, String> row) {
        try {
            appender.beginRow();
            for (String column : columns) {
                appender.append(row.get(column));
            }
            appender.endRow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Trino's types by column; what is not in the contract is text. */
    private Map<String, String> types(String table) {
        Map<String, String> found = new TreeMap<>();
        ContractTable contract = ContractTable.named(table);
        List<String> names = new ArrayList<>(contract.columns());
        names.addAll(contract.optionalColumns());
        names.forEach(name -> found.put(name, "varchar"));
        if (types == Types.CONTRACT) {
            COLUMN.matcher(SqlFile.text("warehouse/contract/" + table + ".sql"))
                    .results()
                    .forEach((MatchResult column) -> found.put(column.group(1), trinoType(column.group(2))));
        }
        return found;
    }

    private static String trinoType(String type) {
        if (type.equals("DATETIME(6)")) {
            return "timestamp(6)";
        }
        return type.matches("(BIGINT|TINYINT|DATE|DECIMAL.*)") ? type.toLowerCase(Locale.ROOT) : "varchar";
    }

    private static String cast(String column, String type) {
        String text = "NULLIF(\"" + column + "\", '')";
        return switch (type) {
            case "varchar" -> '"' + column + '"';
            case "timestamp(6)" -> "CAST(" + text + " AS TIMESTAMP WITH TIME ZONE) AT TIME ZONE 'UTC'";
            default -> "CAST(" + text + " AS " + type + ")";
        };
    }

    private static void run(Connection duckDb, String sql) throws SQLException {
        try (Statement statement = duckDb.createStatement()) {
            statement.execute(sql);
        }
    }
}
