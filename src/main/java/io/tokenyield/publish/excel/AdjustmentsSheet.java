package io.tokenyield.publish.excel;

import io.tokenyield.publish.finance.AdjustmentRow;
import io.tokenyield.publish.finance.FinanceReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was booked beside plain charges, one line each: what it was, what it is, and why. */
final class AdjustmentsSheet implements FinanceSheet {
    static final String NAME = "Adjustments";
    private static final String DELTA = "Delta";
    private static final String CURRENCY = "Currency";
    private static final String NONE =
            "None: nothing was restated, corrected, allocated or named as a difference in this month.";

    private final Map<String, BigDecimal> deltas = new TreeMap<>();
    private long rows;

    @Override
    public void write(Book book, FinanceReport report) {
        Page page = book.open(
                NAME, Palette.BAR, "What was restated, corrected, allocated or named as a difference, and why.");
        page.title(
                "Adjustments",
                Texts.subtitle(book.header()),
                "Entries are never changed: what is no longer right is reversed and booked anew, here as one line, old"
                        + " and new. Corrections are of earlier, closed periods. Amounts are exact.");
        page.pagesWide(2);
        List<Column<AdjustmentRow>> columns = columns(book);
        report.adjustments(this::count);
        totals(page, columns, book.currencies());
        Table<AdjustmentRow> table = Table.of(page, columns, 1);
        report.adjustments(table::add);
        Areas.Area area = table.finish();
        if (rows == 0) {
            Table.nothing(page, columns.size(), NONE);
        }
        Areas areas = new Areas(List.of(area));
        book.put(NAME, areas);
        controls(book, areas);
    }

    private void count(AdjustmentRow row) {
        rows++;
        if (row.delta() != null) {
            deltas.merge(row.currency(), row.delta(), BigDecimal::add);
        }
    }

    private BigDecimal sum(String currency) {
        return deltas.getOrDefault(currency, BigDecimal.ZERO);
    }

    /** The rows are written one by one; their number and sums are counted before. */
    private void totals(Page page, List<Column<AdjustmentRow>> columns, List<String> currencies) {
        int column = columns.stream().map(Column::header).toList().indexOf(DELTA);
        int header = page.nextNumber() + currencies.size();
        Areas area = new Areas(List.of(Table.areaOf(NAME, columns, header, rows)));
        for (String currency : currencies) {
            page.row()
                    .text(0, "Total in " + currency, Look.TOTAL_TEXT)
                    .formula(
                            column,
                            area.sumIfs(DELTA, CURRENCY, Texts.quoted(currency)),
                            sum(currency),
                            Look.TOTAL_EXACT)
                    .fill(1, columns.size() - 1, Look.TOTAL_TEXT);
        }
    }

    private static List<Column<AdjustmentRow>> columns(Book book) {
        List<Column<AdjustmentRow>> columns = new ArrayList<>(List.of(
                Column.<AdjustmentRow>text("Entry", 35, AdjustmentRow::entryId)
                        .meaning("The new entry; where nothing replaces what is taken back, the reversal."),
                Column.text("Kind", 12, AdjustmentRow::kind),
                Column.date("Posted on", AdjustmentRow::postedOn),
                Column.date("Service date", AdjustmentRow::serviceDate),
                Column.text("Original period", 10, AdjustmentRow::originalPeriod),
                Column.text("Original entry", 35, AdjustmentRow::originalEntryId),
                Column.text("Person", 15, AdjustmentRow::personId),
                Column.text("Cost centre", 14, AdjustmentRow::costCentre),
                Column.text("Provider", 14, AdjustmentRow::provider),
                Column.text("Tool", 14, AdjustmentRow::tool),
                Column.text("Model", 24, AdjustmentRow::model),
                Column.text("Price class", 22, AdjustmentRow::priceClass)));
        columns.add(Column.right("Old", 16, AdjustmentsSheet::old));
        columns.add(Column.right("New", 16, AdjustmentsSheet::now));
        columns.add(Column.<AdjustmentRow>right(DELTA, 16, AdjustmentsSheet::delta)
                .meaning("What this line adds to the period."));
        columns.add(Column.text(CURRENCY, 9, AdjustmentRow::currency));
        columns.add(Column.text("Debit", 24, AdjustmentRow::debitAccount));
        columns.add(Column.text("Credit", 24, AdjustmentRow::creditAccount));
        columns.add(Column.text("Run", 27, AdjustmentRow::runId));
        columns.add(Column.<AdjustmentRow>text("Approved by", 18, row -> approver(book, row))
                .meaning("Who closed the period, for what close books. The rest follows from the source by rule."));
        columns.add(Column.text("Reason", 60, AdjustmentRow::reason));
        return List.copyOf(columns);
    }

    private static void old(Cells cells, int column, AdjustmentRow row) {
        cells.amount(column, row.oldAmount(), row.originalEntryId() != null, Look.EXACT);
    }

    private static void now(Cells cells, int column, AdjustmentRow row) {
        boolean there = row.delta() == null || row.originalEntryId() == null;
        cells.amount(column, row.newAmount(), there, Look.EXACT);
    }

    private static void delta(Cells cells, int column, AdjustmentRow row) {
        String at = String.valueOf(cells.number());
        if (row.delta() == null) {
            cells.number(column, null, Look.EXACT);
        } else {
            cells.formula(column, "SUM(N" + at + ")-SUM(M" + at + ")", row.delta(), Look.EXACT);
        }
    }

    private static String approver(Book book, AdjustmentRow row) {
        boolean byClose = row.kind().equals("variance") || row.kind().equals("allocation");
        return byClose ? book.header().closedBy() : null;
    }

    private void controls(Book book, Areas areas) {
        for (String currency : book.currencies()) {
            book.control(new Control(
                    "Adjustments add up to the ledger, exact",
                    currency,
                    book.totals().adjustments(currency),
                    areas.sumIfs(DELTA, CURRENCY, Texts.quoted(currency)),
                    sum(currency),
                    NAME));
        }
    }
}
