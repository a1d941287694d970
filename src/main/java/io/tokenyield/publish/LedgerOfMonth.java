package io.tokenyield.publish;

import io.tokenyield.publish.finance.AdjustmentRow;
import io.tokenyield.publish.finance.BilledSum;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.JournalSum;
import io.tokenyield.publish.finance.LedgerLine;
import java.util.function.Consumer;

/** What a report reads of the ledger alone: entries and their sums, the same before and after the month is closed. */
abstract class LedgerOfMonth implements FinanceReport {
    private final MonthStatements statements;

    LedgerOfMonth(MonthStatements statements) {
        this.statements = statements;
    }

    @Override
    public final void ledgerLines(Consumer<LedgerLine> sink) {
        statements.each("ledger_lines", EntryRows::ledgerLine, sink);
    }

    @Override
    public final void ledgerLines(String costCentre, Consumer<LedgerLine> sink) {
        statements.eachOf(account(costCentre), "ledger_lines_of_cost_centre", EntryRows::ledgerLine, sink);
    }

    @Override
    public final void adjustments(Consumer<AdjustmentRow> sink) {
        statements.each("adjustments", BookRows::adjustment, sink);
    }

    @Override
    public final void adjustments(String costCentre, Consumer<AdjustmentRow> sink) {
        statements.eachOf(account(costCentre), "adjustments_of_cost_centre", BookRows::adjustment, sink);
    }

    /** Few rows, which every file asks for. */
    @Override
    public final void journalSums(Consumer<JournalSum> sink) {
        statements.list("journal_sums", EntryRows::journalSum).forEach(sink);
    }

    @Override
    public final void billedSums(Consumer<BilledSum> sink) {
        statements.each("billed_sums", EntryRows::billedSum, sink);
    }

    private static String account(String costCentre) {
        return "expense:" + costCentre;
    }
}
