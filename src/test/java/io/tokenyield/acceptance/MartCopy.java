package io.tokenyield.acceptance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Copies what a mart holds, read through plain JDBC, into the DuckDB of a check as {@code mart_<table>}. */
final class MartCopy {

    private static final String AS_TEXT = "mart_text";

    private MartCopy() {}

    /** Copies the result of {@code mart/<table>.sql}; values travel as text, so that no driver can round them. */
    static void into(Duck duck, Connection mart, String table) throws SQLException {
        try (Statement query = mart.createStatement();
                ResultSet rows = query.executeQuery(Duck.statementOf("mart/" + table))) {
            ResultSetMetaData columns = rows.getMetaData();
            List<String> names = new ArrayList<>();
            List<String> typed = new ArrayList<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                String name = columns.getColumnLabel(i);
                names.add(name + " VARCHAR");
                typed.add("CAST(" + name + " AS " + duckType(columns, i) + ") AS " + name);
            }
            duck.execute("CREATE OR REPLACE TABLE " + AS_TEXT + " (" + String.join(", ", names) + ")");
            append(duck, rows, names.size());
            duck.execute("CREATE OR REPLACE TABLE mart_" + table + " AS SELECT " + String.join(", ", typed) + " FROM "
                    + AS_TEXT);
        }
    }

    private static void append(Duck duck, ResultSet rows, int width) throws SQLException {
        try (DuckDBAppender appender =
                duck.connection().unwrap(DuckDBConnection.class).createAppender(AS_TEXT)) {
            while (rows.next()) {
                appender.beginRow();
                for (int i = 1; i <= width; i++) {
                    appender.append(rows.getString(i));
                }
                appender.endRow();
            }
        }
    }

    private static String duckType(ResultSetMetaData columns, int i) throws SQLException {
        return switch (columns.getColumnType(i)) {
            case Types.DATE -> "DATE";
            case Types.TIMESTAMP -> "TIMESTAMP";
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.BIT, Types.BOOLEAN -> "BIGINT";
            case Types.DECIMAL, Types.NUMERIC ->
                "DECIMAL(" + columns.getPrecision(i) + ", " + columns.getScale(i) + ")";
            default -> "VARCHAR";
        };
    }
}
