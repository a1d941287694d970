package io.tokenyield.publish.excel;

import io.tokenyield.publish.finance.CurrencyTotal;
import java.math.BigDecimal;
import java.util.List;

/** The sheet with all that stands in the ledger of the month; formulas of other sheets add up and count on it. */
abstract class LedgerSheet implements FinanceSheet {
    static final String RATE = "Rate";
    static final String AMOUNT = "Amount";
    static final String CURRENCY = "Currency";
    static final String DEBIT = "Debit";
    static final String CREDIT = "Credit";

    static final String PRICE_CLASS =
            "Which price applied; .long: over the long-context threshold; .batch, .flex, .priority:"
                    + " service tier. credit.included: a plan includes it. seat, discount, margin; variance:"
                    + " a named difference to an invoice; allocation: by a stated key.";
    static final String CHARGE_CLASS = "Correction: corrects an earlier, closed period. Empty for everything else.";
    static final String UNIT_PRICE = "For one unit: one token, one credit, a day of a seat, a line of an invoice.";

    private final LedgerFound found = new LedgerFound();
    private Areas areas;

    abstract String name();

    /** A formula for how many entries have the rate that stands in a cell. */
    abstract String linesOfRate(String cell);

    /** What the written entries add up to; known once they are written. */
    final LedgerFound found() {
        return found;
    }

    /** Where they stand; known once they are written. */
    final Areas areas() {
        return areas;
    }

    /**
     * Ends the sheet: what stands there has to be the ledger.
     *
     * @param count what the control of their number is called
     * @param lines a formula for how many entries stand there
     * @param unpriced the same of those without a price
     */
    final void control(Book book, Areas written, String count, String lines, String unpriced) {
        areas = written;
        List<CurrencyTotal> ledger = book.ledger();
        for (CurrencyTotal total : ledger) {
            book.control(new Control(
                    name() + " add up to the ledger, exact",
                    total.currency(),
                    total.amount(),
                    areas.sumIfs(AMOUNT, CURRENCY, Texts.quoted(total.currency())),
                    found.amount(total.currency()),
                    name()));
        }
        long expected = ledger.stream().mapToLong(CurrencyTotal::lines).sum();
        book.control(Control.count(count, "lines", expected, lines, found.lines(), name()));
        long expectedUnpriced =
                ledger.stream().mapToLong(CurrencyTotal::unpricedLines).sum();
        book.control(Control.count(
                "Entries without a price say so", "lines", expectedUnpriced, unpriced, found.unpriced(), name()));
    }

    /** Whole where it is: tokens have no fractions. */
    static void quantity(Cells cells, int column, BigDecimal quantity) {
        boolean isWhole = quantity.scale() <= 0 || quantity.stripTrailingZeros().scale() <= 0;
        cells.number(column, quantity, isWhole ? Look.COUNT : Look.FRACTION);
    }
}
