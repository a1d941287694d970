package io.tokenyield.sql;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;

/** Rows as the text that {@code LOAD DATA} reads by default: a tab after each value, a line a row, a backslash before odd ones. */
final class TextValues implements RowValues {
    private static final String NULL = "\\N";

    private final String[] values;
    private final StringBuilder text = new StringBuilder();
    private long rows;

    TextValues(int columns) {
        values = new String[columns];
    }

    /** Ends a row: what was set for it is part of the text now. */
    void addRow() {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            text.append(values[i] == null ? NULL : values[i]);
        }
        text.append('\n');
        rows++;
    }

    long rows() {
        return rows;
    }

    int length() {
        return text.length();
    }

    /** The rows so far, as UTF-8; from now on there are none. */
    byte[] take() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        rows = 0;
        Arrays.fill(values, null);
        return bytes;
    }

    @Override
    public void setString(int column, String value) {
        values[column - 1] = value == null ? null : escaped(value);
    }

    @Override
    public void setInt(int column, int value) {
        values[column - 1] = Integer.toString(value);
    }

    @Override
    public void setLong(int column, long value) {
        values[column - 1] = Long.toString(value);
    }

    @Override
    public void setBoolean(int column, boolean value) {
        values[column - 1] = value ? "1" : "0";
    }

    @Override
    public void setBigDecimal(int column, BigDecimal value) {
        values[column - 1] = value == null ? null : value.toPlainString();
    }

    @Override
    public void setDate(int column, Date value) {
        values[column - 1] = value == null ? null : value.toString();
    }

    @Override
    public void setObject(int column, Object value) {
        if (value == null) {
            values[column - 1] = null;
        } else if (value instanceof Boolean truth) {
            setBoolean(column, truth);
        } else if (value instanceof BigDecimal number) {
            setBigDecimal(column, number);
        } else if (value instanceof String
                || value instanceof Number
                || value instanceof LocalDate
                || value instanceof Date) {
            setString(column, value.toString());
        } else {
            throw new IllegalArgumentException("a value of " + value.getClass() + " has no text of its own here");
        }
    }

    private static String escaped(String value) {
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
