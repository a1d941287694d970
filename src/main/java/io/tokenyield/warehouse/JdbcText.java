package io.tokenyield.warehouse;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;

/**
 * Columns of a result set as text that reads like the source. A driver's own text of a decimal may be {@code 0E-8}, which
 * is no number to a reader who expects digits.
 */
final class JdbcText {
    private final boolean[] isDecimal;

    JdbcText(ResultSetMetaData meta) throws SQLException {
        isDecimal = new boolean[meta.getColumnCount() + 1];
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            int type = meta.getColumnType(i);
            isDecimal[i] = type == Types.DECIMAL || type == Types.NUMERIC;
        }
    }

    int columns() {
        return isDecimal.length - 1;
    }

    /** Counting from 1; null for null. */
    String of(ResultSet row, int column) throws SQLException {
        if (!isDecimal[column]) {
            return row.getString(column);
        }
        BigDecimal number = row.getBigDecimal(column);
        return number == null ? null : number.toPlainString();
    }
}
