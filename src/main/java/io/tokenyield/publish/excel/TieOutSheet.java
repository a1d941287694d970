package io.tokenyield.publish.excel;

import io.tokenyield.publish.excel.ShownTieOut.Bill;
import io.tokenyield.publish.excel.ShownTieOut.Invoice;
import io.tokenyield.publish.excel.ShownTieOut.Line;
import io.tokenyield.publish.excel.ShownTieOut.Named;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.TieOutRow;
import io.tokenyield.publish.finance.VarianceRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** The providers' invoices against the ledger: every difference under its name, nothing plugged. */
final class TieOutSheet implements FinanceSheet {
    static final String NAME = "Tie-out";
    /** The rows of its differences, for others' formulas. */
    static final String BY_NAME = "Tie-out by name";

    static final String PROVIDER = "Provider";
    static final String CURRENCY = "Currency";
    static final String KIND = "Kind";
    static final String INVOICED = "Invoiced";
    static final String BOOKED = "Booked in the ledger";
    static final String NAMED = "Named differences";
    static final String LEFT_OVER = "Left over";
    static final String AMOUNT = "Amount";
    static final String DIFFERENCE = "Difference";
    private static final String RESULT = "Result";
    private static final String STANDING = "Standing";
    private static final String TIES = "ties";
    private static final String NEEDS_ANSWER = "needs an answer";
    private static final int[] WIDTHS = {18, 9, 14, 20, 20, 16, 18, 14, 22, 28, 13, 20};
    private static final String NONE =
            "Nothing was compared yet: the invoices of the month are not known, or no run has"
                    + " tied them out since.";

    private final ShownTieOut shown;
    private final LedgerLinesSheet ledgerLines;
    private InvoiceFacts facts;
    private Areas.Area bills;
    private Areas.Area lines;
    private Areas.Area named;
    private Areas.Area invoices;

    TieOutSheet(ShownTieOut shown, LedgerLinesSheet ledgerLines) {
        this.shown = shown;
        this.ledgerLines = ledgerLines;
    }

    @Override
    public void write(Book book, FinanceReport report) {
        facts = InvoiceFacts.of(report);
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
        place(page);
        Totals<Bill> totals = new Totals<>(billColumns(), CURRENCY, Bill::currency, shown.currencies());
        Table.section(page, "By provider", totals.columns(), shown.bills(), NONE, Table.FLAT);
        totals.below(page, bills, shown.bills());
        page.skip();
        Table.section(page, "By kind of line", lineColumns(), shown.lines(), NONE);
        Table.section(page, "Differences by name", namedColumns(), shown.named(), "None.");
        Table.section(
                page,
                "Lines of the invoices",
                invoiceColumns(),
                shown.invoices(),
                "No invoice is known for this month.");
        colours(page);
        book.put(NAME, new Areas(List.of(bills)));
        book.put(BY_NAME, new Areas(List.of(named)));
        controls(book);
    }

    /** Where the tables will stand: the upper ones look at the lower ones. */
    private void place(Page page) {
        int header = page.nextNumber() + 1;
        int perTitleHeaderAndGap = 3;
        int totals = shown.currencies().size();
        bills = Table.areaOf(NAME, billColumns(), header, shown.bills().size());
        lines = Table.areaOf(
                NAME,
                lineColumns(),
                bills.lastRow() + totals + perTitleHeaderAndGap,
                shown.lines().size());
        named = Table.areaOf(
                NAME,
                namedColumns(),
                lines.lastRow() + perTitleHeaderAndGap,
                shown.named().size());
        invoices = Table.areaOf(
                NAME,
                invoiceColumns(),
                named.lastRow() + perTitleHeaderAndGap,
                shown.invoices().size());
    }

    private List<Column<Bill>> billColumns() {
        List<Column<Bill>> columns = new ArrayList<>(List.of(
                Column.text(PROVIDER, 0, Bill::provider),
                Column.text(CURRENCY, 0, Bill::currency),
                Column.count("Invoice lines", 0, Bill::invoiceLines),
                Column.live(INVOICED, 0, Look.MONEY, Bill::invoiced, row -> of(invoices, AMOUNT, row))
                        .meaning("The lines of its invoices, below."),
                Column.live(BOOKED, 0, Look.MONEY, Bill::booked, row -> of(lines, BOOKED, row)),
                Column.live(DIFFERENCE, 0, Look.MONEY, Bill::difference, row -> "ROUND(D" + row + "-E" + row + ",2)"),
                Column.live(NAMED, 0, Look.MONEY, Bill::named, row -> of(named, AMOUNT, row)),
                Column.live(LEFT_OVER, 0, Look.MONEY, Bill::leftOver, TieOutSheet::leftOver)
                        .meaning("Has to be 0.00: what is left over has no name."),
                Column.liveText(
                        RESULT,
                        0,
                        Look.RESULT,
                        bill -> bill.leftOver().signum() == 0 ? TIES : "DOES NOT TIE",
                        row -> "IF(H" + row + "=0,\"" + TIES + "\",\"DOES NOT TIE\")")));
        columns.addAll(facts.columns(
                Bill::currency,
                bill -> line -> line.provider().equals(bill.provider())
                        && line.currency().equals(bill.currency())));
        return columns;
    }

    private List<Column<Line>> lineColumns() {
        IntFunction<String> named = row -> new Areas(List.of(this.named))
                .sumWhere(AMOUNT, PROVIDER, "A" + row, CURRENCY, "B" + row, KIND, "C" + row);
        List<Column<Line>> columns = new ArrayList<>(List.of(
                Column.text(PROVIDER, 0, line -> line.row().provider()),
                Column.text(CURRENCY, 0, line -> line.row().currency()),
                Column.<Line>text(KIND, 0, line -> line.row().kind())
                        .meaning("Told by the words of the invoice line and by the kind of charge in the ledger."
                                + " correction: booked in this period for an earlier, closed one."),
                Column.money(INVOICED, 0, Line::invoiced),
                Column.money(BOOKED, 0, Line::booked),
                Column.live(DIFFERENCE, 0, Look.MONEY, Line::difference, row -> "ROUND(D" + row + "-E" + row + ",2)"),
                Column.live(NAMED, 0, Look.MONEY, Line::named, named),
                Column.live(
                        LEFT_OVER,
                        0,
                        Look.MONEY,
                        line -> line.difference().subtract(line.named()),
                        TieOutSheet::leftOver),
                Column.<Line>text("Reason code", 0, this::names)
                        .meaning("The names of its differences; the reasons stand below.")));
        columns.addAll(facts.columns(line -> line.row().currency(), line -> line.row()::hasLine));
        return columns;
    }

    private String names(Line line) {
        return shown.named().stream()
                .filter(difference -> line.row().hasVariance(difference.row()))
                .map(difference -> difference.row().name())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private List<Column<Named>> namedColumns() {
        return List.of(
                Column.text(PROVIDER, 0, difference -> difference.row().provider()),
                Column.text(CURRENCY, 0, difference -> difference.row().currency()),
                Column.text(KIND, 0, difference -> difference.row().kind()),
                Column.text(DIFFERENCE, 0, difference -> difference.row().name()),
                Column.money(AMOUNT, 0, Named::amount),
                Column.text(STANDING, 0, difference -> standing(difference.row())),
                Column.text("Answered by", 0, difference -> difference.row().answeredBy()),
                Column.<Named>right("Of invoiced", 0, this::share)
                        .meaning("Share of what the provider invoiced in this currency."),
                Column.text("Reason", 0, difference -> difference.row().reason()),
                Column.room(0),
                Column.room(0),
                Column.room(0));
    }

    private List<Column<Invoice>> invoiceColumns() {
        List<Column<Invoice>> columns = new ArrayList<>(List.of(
                Column.text(PROVIDER, 0, invoice -> invoice.row().provider()),
                Column.text(CURRENCY, 0, invoice -> invoice.row().currency()),
                Column.<Invoice>right(
                                "No.",
                                0,
                                (cells, column, invoice) ->
                                        cells.count(column, invoice.row().lineNo(), Look.NUMBER))
                        .meaning("Among lines that are otherwise equal."),
                Column.money(AMOUNT, 0, Invoice::amount),
                Column.text("Description", 0, invoice -> invoice.row().description()),
                Column.room(0),
                Column.room(0),
                Column.room(0),
                Column.text(KIND, 0, invoice -> invoice.row().kind())));
        columns.addAll(facts.columns(invoice -> invoice.row().currency(), invoice -> line -> line == invoice.row()));
        return columns;
    }

    private static String of(Areas.Area area, String amount, int row) {
        return new Areas(List.of(area)).sumWhere(amount, PROVIDER, "A" + row, CURRENCY, "B" + row);
    }

    private static String leftOver(int row) {
        return "ROUND(F" + row + "-G" + row + ",2)";
    }

    private void share(Cells cells, int column, Named difference) {
        VarianceRow row = difference.row();
        BigDecimal whole = ShownMoney.sumOf(shown.bills().stream()
                .filter(bill -> bill.provider().equals(row.provider())
                        && bill.currency().equals(row.currency()))
                .map(Bill::invoiced));
        Share.of("E" + cells.number(), of(bills, INVOICED, cells.number()), difference.amount(), whole)
                .write(cells, column, Look.SMALL_SHARE);
    }

    private static String standing(VarianceRow row) {
        if (row.needsAnswer()) {
            return NEEDS_ANSWER;
        }
        return row.answeredBy() == null ? "by a rule" : "answered";
    }

    private void colours(Page page) {
        for (Areas.Area area : List.of(bills, lines)) {
            page.highlights().redUnlessZero(area.column(LEFT_OVER));
        }
        if (!shown.lines().isEmpty()) {
            page.highlights().greenOrRed(bills.column(RESULT), TIES);
        }
        page.highlights().amber(named.column(STANDING), NEEDS_ANSWER);
    }

    private void controls(Book book) {
        Areas rows = new Areas(List.of(bills));
        Areas ledger = book.areas(LedgerLinesSheet.NAME);
        for (String currency : shown.currencies()) {
            String code = Texts.quoted(currency);
            book.control(new Control(
                    "Invoices = ledger + named differences, in cents",
                    currency,
                    ShownMoney.sumOf(shown.invoices().stream()
                            .filter(invoice -> invoice.row().currency().equals(currency))
                            .map(Invoice::amount)),
                    rows.sumIfs(BOOKED, CURRENCY, code) + "+" + rows.sumIfs(NAMED, CURRENCY, code),
                    shown.sum(currency, Bill::booked).add(shown.sum(currency, Bill::named)),
                    NAME));
            book.control(new Control(
                    "Tie-out has all that the ledger owes, exact",
                    currency,
                    shown.exact(currency, TieOutRow::booked),
                    owed(ledger, code),
                    ledgerLines.found().booked(currency),
                    LedgerLinesSheet.NAME));
        }
    }

    private static String owed(Areas ledger, String currency) {
        String payable = Texts.quoted(LedgerFound.PAYABLE + "*");
        String variance = Texts.quoted(LedgerFound.VARIANCE + "*");
        return ledger.sumIfs(
                        LedgerLinesSheet.AMOUNT, LedgerLinesSheet.CURRENCY, currency, LedgerLinesSheet.CREDIT, payable)
                + "-("
                + ledger.sumIfs(
                        LedgerLinesSheet.AMOUNT, LedgerLinesSheet.CURRENCY, currency, LedgerLinesSheet.DEBIT, variance)
                + ")";
    }
}
