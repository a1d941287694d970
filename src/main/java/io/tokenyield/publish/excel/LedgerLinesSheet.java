package io.tokenyield.publish.excel;

import io.tokenyield.publish.finance.CurrencyTotal;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.LedgerLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Every entry of the period as it stands in the ledger, to the last digit, on as many sheets as it needs. */
final class LedgerLinesSheet extends LedgerSheet {
    static final String NAME = "Ledger lines";
    private static final String ENTRY = "Entry";

    private static final List<Column<LedgerLine>> COLUMNS = List.of(
            Column.text(ENTRY, 35, LedgerLine::entryId),
            Column.date("Posted on", LedgerLine::postedOn),
            Column.date("Service date", LedgerLine::serviceDate),
            Column.text("Period", 9, LedgerLine::period),
            Column.text("Category", 11, LedgerLine::chargeCategory),
            Column.<LedgerLine>text("Class", 11, LedgerLine::chargeClass).meaning(CHARGE_CLASS),
            Column.text("Person", 15, LedgerLine::personId),
            Column.text("Team", 18, LedgerLine::team),
            Column.text("Cost centre", 14, LedgerLine::costCentre),
            Column.text("Provider", 14, LedgerLine::provider),
            Column.text("Tool", 14, LedgerLine::tool),
            Column.text("Model", 26, LedgerLine::model),
            Column.<LedgerLine>text("Price class", 20, LedgerLine::priceClass).meaning(PRICE_CLASS),
            Column.right("Quantity", 16, (cells, column, line) -> LedgerSheet.quantity(cells, column, line.quantity())),
            Column.text("Unit", 9, LedgerLine::unit),
            Column.<LedgerLine>number("Unit price", 17, Look.PRICE, LedgerLine::unitPrice)
                    .meaning(UNIT_PRICE),
            Column.text(RATE, 52, LedgerLine::rateId),
            Column.right(AMOUNT, 20, (cells, column, line) -> cells.amount(column, line.amount(), true, Look.EXACT)),
            Column.text(CURRENCY, 9, LedgerLine::currency),
            Column.text(DEBIT, 26, LedgerLine::debitAccount),
            Column.text(CREDIT, 24, LedgerLine::creditAccount),
            Column.<LedgerLine>text("Reverses entry", 35, LedgerLine::reversesEntryId)
                    .meaning("The entry that this one takes back, with the opposite sign."),
            Column.text("Run", 27, LedgerLine::runId),
            Column.text("Reason", 60, LedgerLine::reason));

    private final int linesPerSheet;
    private final List<Areas.Area> finished = new ArrayList<>();
    private Table<LedgerLine> table;

    LedgerLinesSheet(int linesPerSheet) {
        this.linesPerSheet = linesPerSheet;
    }

    @Override
    String name() {
        return NAME;
    }

    @Override
    String linesOfRate(String cell) {
        return areas().countIf(RATE, cell);
    }

    @Override
    public void write(Book book, FinanceReport report) {
        List<CurrencyTotal> ledger = book.ledger();
        long expected = ledger.stream().mapToLong(CurrencyTotal::lines).sum();
        table = open(book, ledger, expected <= linesPerSheet);
        report.ledgerLines(line -> {
            if (found().lines() > 0 && found().lines() % linesPerSheet == 0) {
                finished.add(table.finish());
                table = open(book, ledger, false);
            }
            table.add(line);
            found().add(line);
        });
        finished.add(table.finish());
        Areas areas = new Areas(List.copyOf(finished));
        control(
                book,
                areas,
                "Every entry of the period is on the sheet",
                areas.countFilled(ENTRY),
                areas.countIf(AMOUNT, Texts.quoted(Cells.UNPRICED)));
    }

    private Table<LedgerLine> open(Book book, List<CurrencyTotal> ledger, boolean alone) {
        int number = finished.size() + 1;
        String name = number == 1 ? NAME : NAME + " " + number;
        Page page =
                book.open(name, Palette.GREY, "Every entry of the period; a reversal stands beside what it reverses.");
        page.title(
                name,
                Texts.subtitle(book.header()),
                "Amounts are exact: entries carry fractions of a cent, and cents are rounded once, in the totals of the"
                        + " other sheets. What nobody has a price for yet says unpriced and counts as no amount.",
                "A cell holds about 15 digits; the sums of a month agree with the ledger far below a cent.");
        page.pagesWide(2);
        if (alone) {
            totals(page, name, ledger);
        }
        return Table.of(page, COLUMNS, 0);
    }

    /** The lines and, in a single currency, the amount of what the filter shows. */
    private static void totals(Page page, String name, List<CurrencyTotal> ledger) {
        long lines = ledger.stream().mapToLong(CurrencyTotal::lines).sum();
        Areas.Area area = Table.areaOf(name, COLUMNS, page.nextNumber() + 1, lines);
        RowCells cells = page.row().text(0, "Lines shown and their amount", Look.TOTAL_TEXT);
        cells.formula(1, "SUBTOTAL(103," + area.column(ENTRY) + ")", BigDecimal.valueOf(lines), Look.TOTAL_COUNT);
        if (ledger.size() == 1) {
            BigDecimal amount = ledger.get(0).amount();
            cells.formula(index(AMOUNT), "SUBTOTAL(109," + area.column(AMOUNT) + ")", amount, Look.TOTAL_EXACT);
        }
        cells.fill(1, COLUMNS.size() - 1, Look.TOTAL_TEXT);
    }

    private static int index(String header) {
        return COLUMNS.stream().map(Column::header).toList().indexOf(header);
    }
}
