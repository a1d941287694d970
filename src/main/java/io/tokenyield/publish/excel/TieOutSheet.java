package io.tokenyield.publish.excel;

import io.tokenyield.publish.excel.ShownTieOut.Bill;
import io.tokenyield.publish.excel.ShownTieOut.Invoice;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.TieOutRow;
import java.util.List;

/** The providers' invoices against the ledger: every difference under its name, nothing plugged. */
final class TieOutSheet implements FinanceSheet {
    static final String NAME = "Tie-out";
    /** The rows of its differences, for others' formulas. */
    static final String BY_NAME = "Tie-out by name";

    private static final int[] WIDTHS = {18, 9, 14, 20, 20, 16, 18, 14, 22, 28, 13, 20};
    private static final String NONE =
            "Nothing was compared yet: the invoices of the month are not known, or no run has"
                    + " tied them out since.";

    private final ShownTieOut shown;
    private final LedgerSheet ledger;

    TieOutSheet(ShownTieOut shown, LedgerSheet ledger) {
        this.shown = shown;
        this.ledger = ledger;
    }

    @Override
    public void write(Book book, FinanceReport report) {
        TieOutTables tables = new TieOutTables(shown, InvoiceFacts.of(report));
        Page page =
                book.open(NAME, Palette.GREEN_INK, "Invoices against the ledger, and every difference by its name.");
        page.title(
                "Tie-out to invoices",
                Texts.subtitle(book.header()),
                "Invoiced - booked = named differences. Booked is what the ledger owes the provider before a difference"
                        + " is named; at close each named difference is booked too, and the ledger owes the invoice.");
        for (int i = 0; i < WIDTHS.length; i++) {
            page.width(i, WIDTHS[i]);
        }
        tables.place(page.nextNumber() + 1);
        Totals<Bill> totals =
                new Totals<>(tables.billColumns(), TieOutTables.CURRENCY, Bill::currency, shown.currencies());
        Table.section(page, "By provider", totals.columns(), shown.bills(), NONE, Table.FLAT);
        totals.below(page, tables.bills(), shown.bills());
        page.skip();
        Table.section(page, "By kind of line", tables.lineColumns(), shown.lines(), NONE);
        Table.section(page, "Differences by name", tables.namedColumns(), shown.named(), "None.");
        Table.section(
                page,
                "Lines of the invoices",
                tables.invoiceColumns(),
                shown.invoices(),
                "No invoice is known for this month.");
        colours(page, tables);
        book.put(NAME, new Areas(List.of(tables.bills())));
        book.put(BY_NAME, new Areas(List.of(tables.named())));
        controls(book, tables);
    }

    private void colours(Page page, TieOutTables tables) {
        for (Areas.Area area : List.of(tables.bills(), tables.lines())) {
            page.highlights().redUnlessZero(area.column(TieOutTables.LEFT_OVER));
        }
        if (!shown.lines().isEmpty()) {
            page.highlights().greenOrRed(tables.bills().column(TieOutTables.RESULT), TieOutTables.TIES);
        }
        page.highlights().amber(tables.named().column(TieOutTables.STANDING), TieOutTables.NEEDS_ANSWER);
    }

    private void controls(Book book, TieOutTables tables) {
        Areas rows = new Areas(List.of(tables.bills()));
        for (String currency : shown.currencies()) {
            String code = Texts.quoted(currency);
            book.control(new Control(
                    "Invoices = ledger + named differences, in cents",
                    currency,
                    ShownMoney.sumOf(shown.invoices().stream()
                            .filter(invoice -> invoice.row().currency().equals(currency))
                            .map(Invoice::amount)),
                    rows.sumIfs(TieOutTables.BOOKED, TieOutTables.CURRENCY, code) + "+"
                            + rows.sumIfs(TieOutTables.NAMED, TieOutTables.CURRENCY, code),
                    shown.sum(currency, Bill::booked).add(shown.sum(currency, Bill::named)),
                    NAME));
            book.control(new Control(
                    "Tie-out has all that the ledger owes, exact",
                    currency,
                    shown.exact(currency, TieOutRow::booked),
                    owed(ledger.areas(), code),
                    ledger.found().booked(currency),
                    ledger.name()));
        }
    }

    private static String owed(Areas ledger, String currency) {
        String payable = Texts.quoted(LedgerFound.PAYABLE + "*");
        String variance = Texts.quoted(LedgerFound.VARIANCE + "*");
        return ledger.sumIfs(LedgerSheet.AMOUNT, LedgerSheet.CURRENCY, currency, LedgerSheet.CREDIT, payable)
                + "-("
                + ledger.sumIfs(LedgerSheet.AMOUNT, LedgerSheet.CURRENCY, currency, LedgerSheet.DEBIT, variance)
                + ")";
    }
}
