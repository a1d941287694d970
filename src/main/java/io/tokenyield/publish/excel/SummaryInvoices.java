package io.tokenyield.publish.excel;

import io.tokenyield.publish.excel.ShownTieOut.Bill;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** The part of the front page that says whether the month ties out to the invoices. */
final class SummaryInvoices {
    private static final String LEFT_OVER = "Left over";
    private static final String NEED_ANSWER = "Need an answer";

    private final Book book;
    private final Page page;
    private final ShownTieOut shown;

    SummaryInvoices(Book book, Page page, ShownTieOut shown) {
        this.book = book;
        this.page = page;
        this.shown = shown;
    }

    void write() {
        Areas.Area area = Table.section(
                page,
                "Invoices of the month",
                columns(),
                shown.currencies(),
                "Not compared yet: the invoices of the month are not known, or no run has tied them out since.");
        page.highlights().redUnlessZero(area.column(LEFT_OVER));
        page.highlights().amberAboveZero(area.column(NEED_ANSWER));
    }

    private List<Column<String>> columns() {
        return List.of(
                Column.left(
                        "Invoice - ledger = named differences",
                        0,
                        (cells, column, currency) ->
                                cells.link(column, TieOutSheet.NAME, "'" + TieOutSheet.NAME + "'!A1")),
                Column.text("Currency", 0, currency -> currency),
                sum("Invoiced", TieOutTables.INVOICED, Bill::invoiced),
                sum("Booked in the ledger", TieOutTables.BOOKED, Bill::booked),
                Column.live(
                        "Difference",
                        0,
                        Look.MONEY,
                        currency -> shown.sum(currency, Bill::difference),
                        row -> "ROUND(C" + row + "-D" + row + ",2)"),
                sum("Named", TieOutTables.NAMED, Bill::named),
                Column.live(
                        LEFT_OVER,
                        0,
                        Look.STRONG_MONEY,
                        currency -> shown.sum(currency, Bill::leftOver),
                        row -> "ROUND(E" + row + "-F" + row + ",2)"),
                Column.right(
                        NEED_ANSWER,
                        0,
                        (cells, column, currency) -> cells.count(column, shown.needAnswer(currency), Look.COUNT)));
    }

    private Column<String> sum(String header, String of, Function<Bill, BigDecimal> figure) {
        return Column.live(
                header,
                0,
                Look.MONEY,
                currency -> shown.sum(currency, figure),
                row -> book.areas(TieOutSheet.NAME).sumIfs(of, TieOutTables.CURRENCY, "B" + row));
    }
}
