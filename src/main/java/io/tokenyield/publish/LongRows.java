package io.tokenyield.publish;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;

/**
 * Reads a result of as many rows as the ledger has entries. Columns are found by name once, then taken by number, one
 * after the other. Texts and days that rows have in common are the same objects in each, as far as they were read lately:
 * whatever compares and hashes them has little left to do, and a day of sums holds them once. For one result.
 *
 * @param <T> a row
 */
final class LongRows<T> implements RowMapper<T> {
    /** A power of two: more than a month has people, teams, models and prices of one day. */
    private static final int RECENT = 1 << 14;

    private final List<String> names;
    private final Reading<T> reading;
    private final String[] recent = new String[RECENT];
    private LocalDate day;
    private int[] numbers;
    private ResultSet row;
    private int next;

    /** Makes a row of its columns, each asked for once, in the order of their names. */
    @FunctionalInterface
    interface Reading<T> {
        T of(LongRows<T> row) throws SQLException;
    }

    LongRows(List<String> names, Reading<T> reading) {
        this.names = names;
        this.reading = reading;
    }

    @Override
    public T mapRow(ResultSet result, int number) throws SQLException {
        if (numbers == null) {
            row = result;
            numbers = new int[names.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = result.findColumn(names.get(i));
            }
        }
        next = 0;
        return reading.of(this);
    }

    /** Text of the next column that no other row has. */
    String own() throws SQLException {
        return row.getString(numbers[next++]);
    }

    /** Text of the next column. */
    String text() throws SQLException {
        String text = own();
        if (text == null) {
            return null;
        }
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 14) & RECENT - 1;
        if (text.equals(recent[place])) {
            return recent[place];
        }
        recent[place] = text;
        return text;
    }

    LocalDate date() throws SQLException {
        LocalDate date = row.getObject(numbers[next++], LocalDate.class);
        if (date == null || date.equals(day)) {
            return date == null ? null : day;
        }
        day = date;
        return date;
    }

    BigDecimal number() throws SQLException {
        return row.getBigDecimal(numbers[next++]);
    }

    boolean flag() throws SQLException {
        return row.getBoolean(numbers[next++]);
    }
}
