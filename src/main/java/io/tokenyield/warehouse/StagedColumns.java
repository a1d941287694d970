package io.tokenyield.warehouse;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the columns of a server's result set are handed to DuckDB: whole numbers, decimals and times as what they are;
 * everything else as text. A value that has no such form although its column has the type, as MySQL's time 0000-00-00, is
 * {@link NotOfItsType}: then all columns have to be read as text, so that it is shown as it stands.
 */
final class StagedColumns {
    private static final int WIDEST_DECIMAL = 38;

    private final List<StagedColumn> columns = new ArrayList<>();

    /** A value that its column's type cannot hold. */
    static final class NotOfItsType extends SQLException {
        private static final long serialVersionUID = 1L;
    }

    private StagedColumns() {}

    static StagedColumns typed(List<String> names, ResultSetMetaData meta) throws SQLException {
        StagedColumns columns = new StagedColumns();
        JdbcText text = new JdbcText(meta);
        for (int i = 1; i <= names.size(); i++) {
            columns.columns.add(typed(names.get(i - 1), meta, i, text));
        }
        return columns;
    }

    static StagedColumns asText(List<String> names, ResultSetMetaData meta) throws SQLException {
        StagedColumns columns = new StagedColumns();
        JdbcText text = new JdbcText(meta);
        names.forEach(name -> columns.columns.add(StagedColumn.text(name, text)));
        return columns;
    }

    private static StagedColumn typed(String name, ResultSetMetaData meta, int i, JdbcText text) throws SQLException {
        return switch (meta.getColumnType(i)) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER -> StagedColumn.number(name);
            case Types.BIGINT -> meta.isSigned(i) ? StagedColumn.number(name) : StagedColumn.text(name, text);
            case Types.TIMESTAMP -> StagedColumn.time(name);
            case Types.DECIMAL ->
                meta.getPrecision(i) <= WIDEST_DECIMAL
                        ? StagedColumn.decimal(name, meta.getPrecision(i), meta.getScale(i))
                        : StagedColumn.text(name, text);
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR ->
                isUtf8(meta, i) ? StagedColumn.utf8(name) : StagedColumn.text(name, text);
            default -> StagedColumn.text(name, text);
        };
    }

    /** The server sends each text in the character set of its column. */
    private static boolean isUtf8(ResultSetMetaData meta, int i) throws SQLException {
        if (!meta.isWrapperFor(com.mysql.cj.jdbc.result.ResultSetMetaData.class)) {
            return false;
        }
        String charset =
                meta.unwrap(com.mysql.cj.jdbc.result.ResultSetMetaData.class).getColumnCharacterSet(i);
        return charset != null && charset.toUpperCase(Locale.ROOT).matches("UTF-?8(MB[34])?");
    }

    List<StagedColumn> all() {
        return columns;
    }

    /** The columns with their DuckDB types, as {@link UsageColumns} wants them. */
    Map<String, String> typeByColumn() {
        Map<String, String> typeByColumn = new LinkedHashMap<>();
        columns.forEach(column -> typeByColumn.put(column.name(), column.type()));
        return typeByColumn;
    }

    /** @param relation whose columns are as they were handed over */
    String relation(String relation) {
        return columns.stream()
                .map(column -> column.expression() + " AS " + column.name())
                .collect(Collectors.joining(", ", "(SELECT ", " FROM " + relation + ")"));
    }
}
