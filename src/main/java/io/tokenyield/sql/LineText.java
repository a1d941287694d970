package io.tokenyield.sql;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * A row as a line of what {@code LOAD DATA} reads by default: its values separated by tabs, {@code \N} for null, a backslash
 * before a tab, the end of a line and a backslash, and {@code \0} for the character 0.
 */
public final class LineText {
    public static final String NULL = "\\N";

    private LineText() {}

    /** The first columns of a row, each as the driver shows it. */
    public static String of(ResultSet row, int columns) throws SQLException {
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= columns; i++) {
            if (i > 1) {
                line.append('\t');
            }
            String value = text(row, i);
            line.append(value == null ? NULL : escaped(value));
        }
        return line.toString();
    }

    /** Decimals without an exponent, as which drivers show small ones. */
    private static String text(ResultSet row, int column) throws SQLException {
        if (row.getMetaData().getColumnType(column) == Types.DECIMAL) {
            BigDecimal number = row.getBigDecimal(column);
            return number == null ? null : number.toPlainString();
        }
        return row.getString(column);
    }

    /** What a line was made of; null for null. */
    static List<String> values(String line) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean isNull = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                values.add(isNull ? null : value.toString());
                value.setLength(0);
                isNull = false;
            } else if (c == '\\') {
                char next = line.charAt(++i);
                isNull = next == 'N';
                value.append(next == '0' ? '\0' : next);
            } else {
                value.append(c);
            }
        }
        values.add(isNull ? null : value.toString());
        return values;
    }

    static String escaped(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (isOdd(value.charAt(i))) {
                return withBackslashes(value);
            }
        }
        return value;
    }

    private static boolean isOdd(char c) {
        return c == '\t' || c == '\n' || c == '\\' || c == 0;
    }

    private static String withBackslashes(String value) {
        StringBuilder escaped = new StringBuilder(value.length() + 8);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == 0) {
                escaped.append("\\0");
            } else {
                if (isOdd(c)) {
                    escaped.append('\\');
                }
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
