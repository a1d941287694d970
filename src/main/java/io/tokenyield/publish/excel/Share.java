package io.tokenyield.publish.excel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A live share of a whole, rounded down to a hundredth of a percent: what is not all never reads as 100.00 %. */
record Share(String formula, BigDecimal value) {
    private static final int DIGITS = 4;

    static Share of(String part, String whole, BigDecimal partValue, BigDecimal wholeValue) {
        String formula = "IF(" + whole + "=0,\"\",ROUNDDOWN(" + part + "/" + whole + "," + DIGITS + "))";
        return new Share(
                formula, wholeValue.signum() == 0 ? null : partValue.divide(wholeValue, DIGITS, RoundingMode.DOWN));
    }

    void write(Cells cells, int column, Look look) {
        if (value == null) {
            cells.formula(column, formula, "", look);
        } else {
            cells.formula(column, formula, value, look);
        }
    }
}
