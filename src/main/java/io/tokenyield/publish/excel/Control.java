package io.tokenyield.publish.excel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A figure that two ways of counting have to agree on: once as the database has it, once as a live formula over what
 * stands on the sheets.
 *
 * @param unit a currency, or what is counted
 * @param found what the formula gives for the rows that were written
 * @param sheet where to look first when it does not hold
 */
record Control(String check, String unit, BigDecimal expected, String formula, BigDecimal found, String sheet) {

    static Control count(String check, String unit, long expected, String formula, long found, String sheet) {
        return new Control(check, unit, BigDecimal.valueOf(expected), formula, BigDecimal.valueOf(found), sheet);
    }

    BigDecimal difference() {
        return found.subtract(expected).setScale(2, RoundingMode.HALF_UP);
    }

    boolean holds() {
        return difference().signum() == 0;
    }

    @Override
    public String toString() {
        return check + ", " + unit + ": expected " + expected.toPlainString() + ", found " + found.toPlainString();
    }
}
