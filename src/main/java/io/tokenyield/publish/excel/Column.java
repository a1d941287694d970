package io.tokenyield.publish.excel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;

/**
 * A column of a table: its header, its width in characters, how to fill it, and what it means where that is not plain.
 *
 * @param help empty, or the note on the header
 * @param number what a total adds up; null for a column that has none
 * @param total the look of that total
 */
record Column<T>(
        String header,
        int width,
        boolean right,
        String help,
        Filler<T> filler,
        Function<T, BigDecimal> number,
        Look total) {

    /** Writes the cell of one row. */
    @FunctionalInterface
    interface Filler<T> {
        void fill(Cells cells, int column, T row);
    }

    static <T> Column<T> text(String header, int width, Function<T, String> value) {
        return left(header, width, (cells, column, row) -> cells.text(column, value.apply(row), Look.TEXT));
    }

    static <T> Column<T> date(String header, Function<T, LocalDate> value) {
        return left(header, 12, (cells, column, row) -> cells.date(column, value.apply(row)));
    }

    /** Whole numbers, with a total. */
    static <T> Column<T> count(String header, int width, ToLongFunction<T> value) {
        Filler<T> filler = (cells, column, row) -> cells.count(column, value.applyAsLong(row), Look.COUNT);
        return right(header, width, filler).totalled(value);
    }

    /** Numbers that nobody adds up: prices, factors, credits of different kinds. */
    static <T> Column<T> number(String header, int width, Look look, Function<T, BigDecimal> value) {
        return right(header, width, (cells, column, row) -> cells.number(column, value.apply(row), look));
    }

    /** Cents, with a total in each currency. */
    static <T> Column<T> money(String header, int width, Function<T, BigDecimal> value, Filler<T> filler) {
        return new Column<>(header, width, true, "", filler, value, Look.TOTAL_MONEY);
    }

    static <T> Column<T> money(String header, int width, Function<T, BigDecimal> value) {
        return money(header, width, value, (cells, column, row) -> cells.number(column, value.apply(row), Look.MONEY));
    }

    /** Cents that a live formula gives, with a total; the formula is made for the number of its row. */
    static <T> Column<T> live(
            String header, int width, Look look, Function<T, BigDecimal> value, IntFunction<String> formula) {
        return money(
                header,
                width,
                value,
                (cells, column, row) -> cells.formula(column, formula.apply(cells.number()), value.apply(row), look));
    }

    /** A text that a live formula gives. */
    static <T> Column<T> liveText(
            String header, int width, Look look, Function<T, String> value, IntFunction<String> formula) {
        return left(
                header,
                width,
                (cells, column, row) -> cells.formula(column, formula.apply(cells.number()), value.apply(row), look));
    }

    /** Room that the text before it may run into. */
    static <T> Column<T> room(int width) {
        return left("", width, (cells, column, row) -> cells.text(column, "", Look.QUIET));
    }

    static <T> Column<T> left(String header, int width, Filler<T> filler) {
        return new Column<>(header, width, false, "", filler, null, null);
    }

    static <T> Column<T> right(String header, int width, Filler<T> filler) {
        return new Column<>(header, width, true, "", filler, null, null);
    }

    /** The same with a total below or above its rows. */
    Column<T> totalled(ToLongFunction<T> value) {
        return new Column<>(
                header,
                width,
                right,
                help,
                filler,
                row -> BigDecimal.valueOf(value.applyAsLong(row)),
                Look.TOTAL_COUNT);
    }

    /** The same without a total. */
    Column<T> untotalled() {
        return new Column<>(header, width, right, help, filler, null, null);
    }

    Column<T> meaning(String text) {
        return new Column<>(header, width, right, text, filler, number, total);
    }

    boolean isMoney() {
        return total == Look.TOTAL_MONEY;
    }

    BigDecimal sum(List<T> rows) {
        return ShownMoney.sumOf(rows.stream().map(number));
    }
}
