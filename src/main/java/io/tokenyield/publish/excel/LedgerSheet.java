package io.tokenyield.publish.excel;

import java.math.BigDecimal;

/** The sheet with all that stands in the ledger of the month; formulas of other sheets add up and count on it. */
interface LedgerSheet extends FinanceSheet {
    String RATE = "Rate";
    String AMOUNT = "Amount";
    String CURRENCY = "Currency";
    String DEBIT = "Debit";
    String CREDIT = "Credit";

    String PRICE_CLASS = "Which price applied; .long: over the long-context threshold; .batch, .flex, .priority:"
            + " service tier. credit.included: a plan includes it. seat, discount, margin; variance:"
            + " a named difference to an invoice; allocation: by a stated key.";
    String CHARGE_CLASS = "Correction: corrects an earlier, closed period. Empty for everything else.";
    String UNIT_PRICE = "For one unit: one token, one credit, a day of a seat, a line of an invoice.";

    String name();

    /** What the written entries add up to; known once they are written. */
    LedgerFound found();

    /** Where they stand; known once they are written. */
    Areas areas();

    /** A formula for how many entries have the rate that stands in a cell. */
    String linesOfRate(String cell);

    /** Whole where it is: tokens have no fractions. */
    static void quantity(Cells cells, int column, BigDecimal quantity) {
        boolean isWhole = quantity.scale() <= 0 || quantity.stripTrailingZeros().scale() <= 0;
        cells.number(column, quantity, isWhole ? Look.COUNT : Look.FRACTION);
    }
}
