package io.tokenyield.publish.excel;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One row being written. What is null or empty becomes a blank cell of the same look. */
abstract class Cells {
    static final String UNPRICED = "unpriced";

    /** As a spreadsheet counts: the first row is 1. */
    abstract int number();

    abstract Cells text(int column, String value, Look look);

    /** The number has the shown scale already; a cell keeps it as the nearest binary fraction. */
    abstract Cells number(int column, BigDecimal value, Look look);

    abstract Cells count(int column, long value, Look look);

    abstract Cells date(int column, LocalDate value);

    /** A live formula together with the value that it has: readers that do not calculate show that one. */
    abstract Cells formula(int column, String formula, BigDecimal value, Look look);

    abstract Cells formula(int column, String formula, String value, Look look);

    abstract Cells link(int column, String text, String target);

    /** An amount that may be one nobody knows yet: then it says so, and is never zero. */
    final Cells amount(int column, BigDecimal value, boolean unpriced, Look look) {
        return value == null && unpriced ? text(column, UNPRICED, Look.UNPRICED) : number(column, value, look);
    }
}
