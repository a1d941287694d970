package io.tokenyield.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Tables of a warehouse, each whole, in the in-process engine: {@code source_} and the name of the table, with the columns of the
 * contract as text, null where the source has none. To ask them costs a fraction of what it costs to read them row by row in
 * Java. Gone when closed.
 */
public final class LocalTables implements AutoCloseable {
    private final LocalDuckDb duckDb;
    private final Set<String> tables = new LinkedHashSet<>();

    LocalTables(LocalDuckDb duckDb) {
        this.duckDb = duckDb;
    }

    /** The columns of a table, those that are optional too. */
    public static List<String> columns(String table) {
        return TableContent.columns(table);
    }

    /** Takes a table that the engine can read by itself. @param present columns that the relation has */
    void add(String table, List<String> present, String relation) {
        String values = columns(table).stream()
                .map(column -> "CAST(" + (present.contains(column) ? quoted(column) : "NULL") + " AS VARCHAR) AS "
                        + quoted(column))
                .collect(Collectors.joining(", "));
        make(
                source(table),
                "CREATE OR REPLACE TEMP TABLE " + source(table) + " AS SELECT " + values + " FROM " + relation);
    }

    /** Takes a table row by row; an empty one for a table that is not there. */
    void add(String table, Warehouse warehouse) {
        List<String> columns = columns(table);
        make(
                source(table),
                columns.stream()
                        .map(column -> quoted(column) + " VARCHAR")
                        .collect(
                                Collectors.joining(", ", "CREATE OR REPLACE TEMP TABLE " + source(table) + " (", ")")));
        duckDb.<Map<String, String>>fillFrom(source(table), sink -> warehouse.forEach(table, sink), (appender, row) -> {
            for (String column : columns) {
                appender.append(row.get(column));
            }
        });
    }

    /** Runs a statement that makes a table, which is gone with these. */
    public void make(String table, String statement) {
        tables.add(table);
        duckDb.run(statement);
    }

    /** Adds rows to a table that was made. @param rows values: Boolean or String */
    public void fill(String table, Collection<List<Object>> rows) {
        duckDb.fill(table, rows, (appender, values) -> {
            for (Object value : values) {
                if (value instanceof Boolean flag) {
                    appender.append(flag.booleanValue());
                } else {
                    appender.append((String) value);
                }
            }
        });
    }

    /** The same of whole numbers. @param values row after row */
    public void fillNumbers(String table, int columns, long[] values) {
        duckDb.<Integer>fillFrom(
                table,
                rows -> {
                    for (int first = 0; first < values.length; first += columns) {
                        rows.accept(first);
                    }
                },
                (appender, first) -> {
                    for (int i = 0; i < columns; i++) {
                        appender.append(values[first + i]);
                    }
                });
    }

    /** One row at a time, none of which is kept. */
    public void forEach(String sql, LocalDuckDb.RowSink sink) {
        duckDb.forEach(sql, sink);
    }

    public <T> List<T> query(String sql, LocalDuckDb.RowReader<T> reader) {
        return duckDb.query(sql, reader);
    }

    /** Rows of a table of the source, in no order that means anything. @param condition on its columns */
    public void forEach(String table, String condition, Consumer<Map<String, String>> sink) {
        List<String> columns = columns(table);
        String list = columns.stream().map(LocalTables::quoted).collect(Collectors.joining(", "));
        duckDb.forEach(
                "SELECT " + list + " FROM " + source(table) + " WHERE " + condition,
                row -> sink.accept(values(columns, row)));
    }

    private static Map<String, String> values(List<String> columns, ResultSet row) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i), row.getString(i + 1));
        }
        return values;
    }

    private static String source(String table) {
        return "source_" + table;
    }

    private static String quoted(String column) {
        return '"' + column + '"';
    }

    @Override
    public void close() {
        tables.forEach(table -> duckDb.run("DROP TABLE IF EXISTS " + table));
    }
}
