package io.tokenyield.publish.excel;

import io.tokenyield.publish.excel.ShownTieOut.Bill;
import io.tokenyield.publish.excel.ShownTieOut.Invoice;
import io.tokenyield.publish.excel.ShownTieOut.Line;
import io.tokenyield.publish.excel.ShownTieOut.Named;
import io.tokenyield.publish.finance.VarianceRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** The four tables of sheet Tie-out: their columns, where they stand, and how they look at each other. */
final class TieOutTables {
    static final String PROVIDER = "Provider";
    static final String CURRENCY = "Currency";
    static final String KIND = "Kind";
    static final String INVOICED = "Invoiced";
    static final String BOOKED = "Booked in the ledger";
    static final String NAMED = "Named differences";
    static final String LEFT_OVER = "Left over";
    static final String AMOUNT = "Amount";
    static final String DIFFERENCE = "Difference";
    static final String RESULT = "Result";
    static final String STANDING = "Standing";
    static final String TIES = "ties";
    static final String NEEDS_ANSWER = "needs an answer";

    private final ShownTieOut shown;
    private final InvoiceFacts facts;
    private Areas.Area bills;
    private Areas.Area lines;
    private Areas.Area named;
    private Areas.Area invoices;

    TieOutTables(ShownTieOut shown, InvoiceFacts facts) {
        this.shown = shown;
        this.facts = facts;
    }

    Areas.Area bills() {
        return bills;
    }

    Areas.Area lines() {
        return lines;
    }

    Areas.Area named() {
        return named;
    }

    /** Where the tables will stand: the upper ones look at the lower ones. */
    void place(int header) {
        int perTitleHeaderAndGap = 3;
        int totals = shown.currencies().size();
        bills = Table.areaOf(
                TieOutSheet.NAME, billColumns(), header, shown.bills().size());
        lines = Table.areaOf(
                TieOutSheet.NAME,
                lineColumns(),
                bills.lastRow() + totals + perTitleHeaderAndGap,
                shown.lines().size());
        named = Table.areaOf(
                TieOutSheet.NAME,
                namedColumns(),
                lines.lastRow() + perTitleHeaderAndGap,
                shown.named().size());
        invoices = Table.areaOf(
                TieOutSheet.NAME,
                invoiceColumns(),
                named.lastRow() + perTitleHeaderAndGap,
                shown.invoices().size());
    }

    List<Column<Bill>> billColumns() {
        List<Column<Bill>> columns = new ArrayList<>(List.of(
                Column.text(PROVIDER, 0, Bill::provider),
                Column.text(CURRENCY, 0, Bill::currency),
                Column.count("Invoice lines", 0, Bill::invoiceLines),
                Column.live(INVOICED, 0, Look.MONEY, Bill::invoiced, row -> of(invoices, AMOUNT, row))
                        .meaning("The lines of its invoices, below."),
                Column.live(BOOKED, 0, Look.MONEY, Bill::booked, row -> of(lines, BOOKED, row)),
                Column.live(DIFFERENCE, 0, Look.MONEY, Bill::difference, row -> "ROUND(D" + row + "-E" + row + ",2)"),
                Column.live(NAMED, 0, Look.MONEY, Bill::named, row -> of(named, AMOUNT, row)),
                Column.live(LEFT_OVER, 0, Look.MONEY, Bill::leftOver, TieOutTables::leftOver)
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

    List<Column<Line>> lineColumns() {
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
                        TieOutTables::leftOver),
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

    List<Column<Named>> namedColumns() {
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

    List<Column<Invoice>> invoiceColumns() {
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
        columns.addAll(facts.columns(invoice -> invoice.row().currency(), invoice -> invoice.row()::equals));
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
}
