package io.tokenyield.sql;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;

/** Rows as the text that {@code LOAD DATA} reads by default; see {@link LineText}. */
final class TextValues implements RowValues {
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
            text.append(values[i] == null ? LineText.NULL : values[i]);
        }
        text.append('\n');
        rows++;
    }

    /** Adds a row that is a line already. */
    void addRow(String line) {
        text.append(line).append('\n');
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
        values[column - 1] = value == null ? null : LineText.escaped(value);
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
}
