package io.tokenyield.publish.excel;

import io.tokenyield.publish.finance.AdjustmentRow;
import io.tokenyield.publish.finance.FinanceReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was booked beside plain charges, one line each, on as many sheets as it needs. */
final class AdjustmentsSheet implements FinanceSheet {
    static final String NAME = "Adjustments";
    private static final String NONE =
            "None: nothing was restated, corrected, allocated or named as a difference in this month.";

    private final int linesPerSheet;
    private final AdjustmentsMeet meet;
    /** By currency: of all lines, and of those that are compared. */
    private final Map<String, BigDecimal> deltas = new TreeMap<>();

    private final Map<String, BigDecimal> compared = new TreeMap<>();
    private long lines;
    private long written;
    private Table<AdjustmentRow> table;

    AdjustmentsSheet(int linesPerSheet, AdjustmentsMeet meet) {
        this.linesPerSheet = linesPerSheet;
        this.meet = meet;
    }

    @Override
    public void write(Book book, FinanceReport report) {
        report.adjustments(this::count);
        List<Column<AdjustmentRow>> columns =
                AdjustmentColumns.all(book.header().closedBy());
        Page page = open(book, 1);
        Areas areas = areas(columns, page.nextNumber(), book.currencies().size());
        totals(page, columns, areas, book.currencies());
        table = Table.of(page, columns, 1);
        report.adjustments(row -> {
            if (written > 0 && written % linesPerSheet == 0) {
                table.finish();
                table = Table.of(open(book, 1 + (int) (written / linesPerSheet)), columns, 1);
            }
            table.add(row);
            written++;
        });
        table.finish();
        if (lines == 0) {
            Table.nothing(page, columns.size(), NONE);
        }
        book.put(NAME, areas);
        controls(book, areas);
    }

    private static Page open(Book book, int number) {
        Page page = book.open(
                name(number),
                Palette.BAR,
                "What was restated, corrected, allocated or named as a difference, and why.");
        page.title(
                name(number),
                Texts.subtitle(book.header()),
                "Entries are never changed: what is no longer right is reversed and booked anew, here as one line, old"
                        + " and new. Corrections are of earlier, closed periods. Amounts are exact.");
        page.pagesWide(2);
        return page;
    }

    private static String name(int number) {
        return number == 1 ? NAME : NAME + " " + number;
    }

    private void count(AdjustmentRow row) {
        lines++;
        if (row.delta() != null) {
            deltas.merge(row.currency(), row.delta(), BigDecimal::add);
            if (meet.counts(row.kind())) {
                compared.merge(row.currency(), row.delta(), BigDecimal::add);
            }
        }
    }

    /** Where the lines will stand: below the totals of the first sheet, right below the titles of the others. */
    private Areas areas(List<Column<AdjustmentRow>> columns, int belowTitle, int totals) {
        List<Areas.Area> areas = new ArrayList<>();
        long rest = lines;
        do {
            int header = areas.isEmpty() ? belowTitle + totals : belowTitle;
            areas.add(Table.areaOf(name(areas.size() + 1), columns, header, Math.min(rest, linesPerSheet)));
            rest -= linesPerSheet;
        } while (rest > 0);
        return new Areas(List.copyOf(areas));
    }

    /** The rows are written one by one; their number and sums are counted before. */
    private void totals(Page page, List<Column<AdjustmentRow>> columns, Areas areas, List<String> currencies) {
        int column = columns.stream().map(Column::header).toList().indexOf(AdjustmentColumns.DELTA);
        for (String currency : currencies) {
            page.row()
                    .text(0, "Total in " + currency, Look.TOTAL_TEXT)
                    .formula(
                            column,
                            areas.sumIfs(AdjustmentColumns.DELTA, AdjustmentColumns.CURRENCY, Texts.quoted(currency)),
                            deltas.getOrDefault(currency, BigDecimal.ZERO),
                            Look.TOTAL_EXACT)
                    .fill(1, columns.size() - 1, Look.TOTAL_TEXT);
        }
    }

    private void controls(Book book, Areas areas) {
        for (String currency : book.currencies()) {
            book.control(new Control(
                    meet.control(),
                    currency,
                    meet.expected().apply(book, currency),
                    meet.formula(areas, currency),
                    compared.getOrDefault(currency, BigDecimal.ZERO),
                    NAME));
        }
    }
}
