package io.tokenyield.publish.excel;

import io.tokenyield.publish.finance.AdjustmentRow;
import java.util.ArrayList;
import java.util.List;

/** The columns of what was booked beside plain charges: what it was, what it is, who let it and why. */
final class AdjustmentColumns {
    static final String KIND = "Kind";
    static final String DELTA = "Delta";
    static final String CURRENCY = "Currency";

    private AdjustmentColumns() {}

    /** @param closedBy null while the month is open */
    static List<Column<AdjustmentRow>> all(String closedBy) {
        List<Column<AdjustmentRow>> columns = new ArrayList<>(List.of(
                Column.<AdjustmentRow>text("Entry", 35, AdjustmentRow::entryId)
                        .meaning("The new entry; where nothing replaces what is taken back, the reversal."),
                Column.text(KIND, 12, AdjustmentRow::kind),
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
        columns.add(Column.right("Old", 16, AdjustmentColumns::old));
        columns.add(Column.right("New", 16, AdjustmentColumns::now));
        columns.add(Column.<AdjustmentRow>right(DELTA, 16, AdjustmentColumns::delta)
                .meaning("What this line adds to the period."));
        columns.add(Column.text(CURRENCY, 9, AdjustmentRow::currency));
        columns.add(Column.text("Debit", 24, AdjustmentRow::debitAccount));
        columns.add(Column.text("Credit", 24, AdjustmentRow::creditAccount));
        columns.add(Column.text("Run", 27, AdjustmentRow::runId));
        columns.add(Column.<AdjustmentRow>text("Approved by", 18, row -> row.bookedByClose() ? closedBy : null)
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
}
