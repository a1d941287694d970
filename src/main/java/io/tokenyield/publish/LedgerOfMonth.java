package io.tokenyield.publish;

import io.tokenyield.publish.finance.AdjustmentRow;
import io.tokenyield.publish.finance.BilledSum;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.JournalSum;
import io.tokenyield.publish.finance.LedgerLine;
import io.tokenyield.publish.finance.LineCount;
import io.tokenyield.publish.finance.LineSum;
import io.tokenyield.publish.finance.ServiceDay;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;

/** What a report reads of the ledger alone: entries and their sums, the same before and after the month is closed. */
abstract class LedgerOfMonth implements FinanceReport {
    private final MonthStatements statements;
    private LedgerTotals totals;

    LedgerOfMonth(MonthStatements statements) {
        this.statements = statements;
    }

    @Override
    public final void ledgerLines(Consumer<LedgerLine> sink) {
        statements.each("ledger_lines", EntryRows.ledgerLines(), sink);
    }

    @Override
    public final void ledgerLines(String costCentre, Consumer<LedgerLine> sink) {
        statements.eachOf(
                Map.of("account", account(costCentre)), "ledger_lines_of_cost_centre", EntryRows.ledgerLines(), sink);
    }

    @Override
    public final void ledgerLines(LocalDate serviceDate, Consumer<LedgerLine> sink) {
        statements.eachOf(Map.of("service_date", serviceDate), "ledger_lines_of_day", EntryRows.ledgerLines(), sink);
    }

    @Override
    public final void serviceDays(Consumer<ServiceDay> sink) {
        totals().serviceDays().forEach(sink);
    }

    @Override
    public final void lineSums(Consumer<LineSum> sink) {
        totals().lineSums().all().forEach(sink);
    }

    @Override
    public final void lineSums(String costCentre, Consumer<LineSum> sink) {
        totals().lineSums().of(account(costCentre)).forEach(sink);
    }

    /** Every figure that is added up of entries alone comes out of one reading. */
    final LedgerTotals totals() {
        if (totals == null) {
            totals = new LedgerTotals(LedgerSums.read(statements));
        }
        return totals;
    }

    @Override
    public final void lineCounts(String costCentre, Consumer<LineCount> sink) {
        totals().lineCounts(account(costCentre)).forEach(sink);
    }

    @Override
    public final void adjustments(Consumer<AdjustmentRow> sink) {
        if (totals().hasAdjustments()) {
            statements.each("adjustments", BookRows::adjustment, sink);
        }
    }

    @Override
    public final void adjustments(String costCentre, Consumer<AdjustmentRow> sink) {
        // Most cost centres have none in most months.
        if (totals().hasAdjustments(account(costCentre))) {
            statements.eachOf(
                    Map.of("account", account(costCentre)), "adjustments_of_cost_centre", BookRows::adjustment, sink);
        }
    }

    @Override
    public final void journalSums(Consumer<JournalSum> sink) {
        totals().journalSums().forEach(sink);
    }

    @Override
    public final void billedSums(Consumer<BilledSum> sink) {
        BilledDays days = new BilledDays(sink);
        statements.each("billed_entries", EntryRows.billedEntries(), days::add);
        days.finish();
    }

    @Override
    public final void billedSums(LocalDate serviceDate, Consumer<BilledSum> sink) {
        BilledDays days = new BilledDays(sink);
        statements.eachOf(
                Map.of("service_date", serviceDate), "billed_entries_of_day", EntryRows.billedEntries(), days::add);
        days.finish();
    }

    private static String account(String costCentre) {
        return "expense:" + costCentre;
    }
}
