package io.tokenyield.sample;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a table of any format with DuckDB, to compare formats. */
final class Duck {

    private Duck() {}

    static List<String> columns(Path file) {
        return query("SELECT column_name FROM (DESCRIBE FROM '" + file + "')");
    }

    /** Each row as one text, instants as UTC, without the rows of the given event ids. */
    static List<String> rows(Path file, Set<String> without) {
        String name = file.getFileName().toString();
        String source = name.endsWith(".parquet")
                ? "'" + file + "'"
                : "read_csv('" + file + "', header = true, all_varchar = true, quote = '\"', escape = '\"')";
        List<String> texts = new ArrayList<>();
        for (String column : columns(file)) {
            texts.add(
                    column.endsWith("ed_at")
                            ? "coalesce(CAST(TRY_CAST(" + column + " AS TIMESTAMP WITH TIME ZONE) AS VARCHAR), '')"
                            : "coalesce(CAST(\"" + column + "\" AS VARCHAR), '')");
        }
        String filter = name.startsWith("usage_event") && !without.isEmpty()
                ? " WHERE event_id IS NULL OR event_id NOT IN ('" + String.join("', '", without) + "')"
                : "";
        return query("SELECT concat_ws('|', " + String.join(", ", texts) + ") FROM " + source + filter);
    }

    private static List<String> query(String sql) {
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
