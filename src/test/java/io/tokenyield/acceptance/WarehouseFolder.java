package io.tokenyield.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A folder of {@code <table>.csv}, {@code .csv.gz} or {@code .parquet}, read as text: nothing is guessed on the way. */
record WarehouseFolder(Path folder) {

    /** Creates the table in DuckDB with every column as text. */
    void load(Duck duck, String table) throws SQLException {
        Path file = find(table).orElseThrow(() -> new IllegalArgumentException("no " + table + " in " + folder));
        duck.execute("CREATE OR REPLACE TABLE \"" + table + "\" AS " + select(file));
    }

    /** As {@link #load}; a table that the folder does not have is empty with these columns. */
    void loadOrEmpty(Duck duck, String table, List<String> columns) throws SQLException {
        if (find(table).isPresent()) {
            load(duck, table);
        } else {
            duck.execute(
                    "CREATE OR REPLACE TABLE \"" + table + "\" (" + String.join(" VARCHAR, ", columns) + " VARCHAR)");
        }
    }

    Optional<Path> find(String table) {
        return List.of(".csv", ".csv.gz", ".parquet").stream()
                .map(suffix -> folder.resolve(table + suffix))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static String select(Path file) {
        String literal = "'" + file.toString().replace("'", "''") + "'";
        if (file.toString().endsWith(".parquet")) {
            return "SELECT COLUMNS(*)::VARCHAR FROM read_parquet(" + literal + ")";
        }
        // The whole dialect is stated: DuckDB's own guess reads a quoted comma in a late row as a new column.
        return "SELECT * FROM read_csv(" + literal + ", header = true, all_varchar = true, delim = ',', quote = '\"',"
                + " escape = '\"', nullstr = '')";
    }
}
