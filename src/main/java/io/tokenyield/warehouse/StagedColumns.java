package io.tokenyield.warehouse;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;

/**
 * How the columns of a server's result set are handed to DuckDB: whole numbers, decimals and times as what they are, which
 * takes half the work of text; everything else as text. A value that has no such form although its column has the type, as
 * MySQL's time 0000-00-00, is {@link NotOfItsType}: then all columns have to be read as text, so that it is shown as it stands.
 */
final class StagedColumns {
    private static final int WIDEST_DECIMAL = 38;

    private final List<String> types = new ArrayList<>();
    private final List<Copy> copies = new ArrayList<>();
    private final List<String> names;

    /** A value that its column's type cannot hold. */
    static final class NotOfItsType extends SQLException {
        private static final long serialVersionUID = 1L;
    }

    @FunctionalInterface
    private interface Copy {
        void one(ResultSet row, int column, DuckDBAppender appender) throws SQLException;
    }

    private StagedColumns(List<String> names) {
        this.names = names;
    }

    static StagedColumns typed(List<String> names, ResultSetMetaData meta) throws SQLException {
        StagedColumns columns = new StagedColumns(names);
        JdbcText text = new JdbcText(meta);
        for (int i = 1; i <= names.size(); i++) {
            switch (meta.getColumnType(i)) {
                case Types.TINYINT, Types.SMALLINT, Types.INTEGER -> columns.add("BIGINT", StagedColumns::number);
                case Types.BIGINT -> {
                    if (meta.isSigned(i)) {
                        columns.add("BIGINT", StagedColumns::number);
                    } else {
                        columns.add("VARCHAR", text(text));
                    }
                }
                case Types.TIMESTAMP -> columns.add("TIMESTAMP", StagedColumns::time);
                case Types.DECIMAL -> {
                    if (meta.getPrecision(i) <= WIDEST_DECIMAL) {
                        columns.add(
                                "DECIMAL(" + meta.getPrecision(i) + ", " + meta.getScale(i) + ")",
                                StagedColumns::decimal);
                    } else {
                        columns.add("VARCHAR", text(text));
                    }
                }
                default -> columns.add("VARCHAR", text(text));
            }
        }
        return columns;
    }

    static StagedColumns asText(List<String> names, ResultSetMetaData meta) throws SQLException {
        StagedColumns columns = new StagedColumns(names);
        JdbcText text = new JdbcText(meta);
        names.forEach(name -> columns.add("VARCHAR", text(text)));
        return columns;
    }

    private void add(String type, Copy copy) {
        types.add(type);
        copies.add(copy);
    }

    /** The columns with their DuckDB types, as {@link UsageColumns} wants them. */
    Map<String, String> typeByColumn() {
        Map<String, String> typeByColumn = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            typeByColumn.put(names.get(i), types.get(i));
        }
        return typeByColumn;
    }

    void append(ResultSet row, DuckDBAppender appender) throws SQLException {
        appender.beginRow();
        for (int i = 0; i < copies.size(); i++) {
            copies.get(i).one(row, i + 1, appender);
        }
        appender.endRow();
    }

    private static Copy text(JdbcText text) {
        return (row, column, appender) -> appender.append(text.of(row, column));
    }

    private static void number(ResultSet row, int column, DuckDBAppender appender) throws SQLException {
        long number = row.getLong(column);
        if (row.wasNull()) {
            appender.appendNull();
        } else {
            appender.append(number);
        }
    }

    private static void decimal(ResultSet row, int column, DuckDBAppender appender) throws SQLException {
        BigDecimal number = row.getBigDecimal(column);
        appender.append(number);
    }

    private static void time(ResultSet row, int column, DuckDBAppender appender) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        if (time == null && row.getString(column) != null) {
            throw new NotOfItsType();
        }
        appender.append(time);
    }
}
