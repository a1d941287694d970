package io.tokenyield.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/** A calendar month of accounting days, written {@code yyyy-mm}. */
public record Period(YearMonth month) implements Comparable<Period> {

    public static Period of(LocalDate day) {
        return new Period(YearMonth.from(day));
    }

    /** @throws IllegalArgumentException when the text is not {@code yyyy-mm} */
    public static Period parse(String text) {
        try {
            return new Period(YearMonth.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a period: '" + text + "'; write yyyy-mm, such as 2026-10", e);
        }
    }

    public LocalDate firstDay() {
        return month.atDay(1);
    }

    public LocalDate lastDay() {
        return month.atEndOfMonth();
    }

    public boolean contains(LocalDate day) {
        return YearMonth.from(day).equals(month);
    }

    public Period next() {
        return new Period(month.plusMonths(1));
    }

    @Override
    public int compareTo(Period other) {
        return month.compareTo(other.month);
    }

    @Override
    public String toString() {
        return month.toString();
    }
}
