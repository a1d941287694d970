package io.tokenyield.publish.excel;

import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.LineSum;
import java.util.List;

/** What the entries of the period add up to, exactly, by who pays, for what and at which price. */
final class LedgerSumsSheet extends LedgerSheet {
    static final String NAME = "Ledger sums";
    private static final String LINES = "Lines";

    private static final List<Column<LineSum>> COLUMNS = List.of(
            Column.text(DEBIT, 26, sum -> sum.kind().debitAccount()),
            Column.text("Cost centre", 14, sum -> sum.kind().costCentre()),
            Column.text("Provider", 14, sum -> sum.kind().provider()),
            Column.text("Tool", 14, sum -> sum.kind().tool()),
            Column.text("Model", 26, sum -> sum.kind().model()),
            Column.<LineSum>text("Price class", 20, sum -> sum.kind().priceClass())
                    .meaning(PRICE_CLASS),
            Column.text("Category", 11, sum -> sum.kind().chargeCategory()),
            Column.<LineSum>text("Class", 11, sum -> sum.kind().chargeClass()).meaning(CHARGE_CLASS),
            Column.<LineSum>right(LINES, 11, (cells, column, sum) -> cells.count(column, sum.lines(), Look.COUNT))
                    .meaning("How many entries of the ledger the row adds up."),
            Column.right("Quantity", 18, (cells, column, sum) -> LedgerSheet.quantity(cells, column, sum.quantity())),
            Column.text("Unit", 9, sum -> sum.kind().unit()),
            Column.<LineSum>number(
                            "Unit price", 17, Look.PRICE, sum -> sum.kind().unitPrice())
                    .meaning(UNIT_PRICE),
            Column.<LineSum>text(RATE, 52, sum -> sum.kind().priceId())
                    .meaning("What the price is from. Of the fee of a seat: tool and plan."),
            Column.right(AMOUNT, 20, (cells, column, sum) -> cells.amount(column, sum.amount(), true, Look.EXACT)),
            Column.text(CURRENCY, 9, sum -> sum.kind().currency()),
            Column.text(CREDIT, 24, sum -> sum.kind().creditAccount()));

    private final String whereLinesAre;

    /** @param whereLinesAre a sentence */
    LedgerSumsSheet(String whereLinesAre) {
        this.whereLinesAre = whereLinesAre;
    }

    @Override
    String name() {
        return NAME;
    }

    @Override
    String linesOfRate(String cell) {
        return areas().sumIfs(LINES, RATE, cell);
    }

    @Override
    public void write(Book book, FinanceReport report) {
        Page page = book.open(
                NAME, Palette.GREY, "The entries of the period, added up by who pays, for what and at which price.");
        page.title(
                NAME,
                Texts.subtitle(book.header()),
                "A row adds up the entries that differ in nothing but their days, people, teams and runs, of which the"
                        + " month has too many for a sheet. " + whereLinesAre,
                "Amounts are exact: cents are rounded once, in the totals of the other sheets. What nobody has a price"
                        + " for yet says unpriced and counts as no amount.");
        page.pagesWide(2);
        Table<LineSum> table = Table.of(page, COLUMNS, 0);
        report.lineSums(sum -> {
            table.add(sum);
            found().add(sum);
        });
        Areas areas = Areas.of(table.finish());
        control(
                book,
                areas,
                "Every entry of the period is in the sums",
                areas.sum(LINES),
                areas.sumIfs(LINES, AMOUNT, Texts.quoted(Cells.UNPRICED)));
    }
}
