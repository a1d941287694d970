package io.tokenyield.publish.finance;

import java.util.List;

/** What a literal report says besides use and its cost: parts of the ledger, invoices, cost centres, seats. */
public record LiteralBooks(
        List<LedgerPart> ledgerParts,
        List<TieOutRow> tieOut,
        List<VarianceRow> variances,
        List<InvoiceLine> invoiceLines,
        List<ChargebackRow> chargeback,
        List<AdjustmentRow> adjustments,
        List<SeatRow> seats,
        List<PlanRow> plans,
        List<BudgetRow> budgets,
        List<TrendRow> trend) {

    public static LiteralBooks none() {
        return new LiteralBooks(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());
    }

    public LiteralBooks withLedgerParts(List<LedgerPart> parts) {
        return new LiteralBooks(
                parts, tieOut, variances, invoiceLines, chargeback, adjustments, seats, plans, budgets, trend);
    }

    public LiteralBooks withTieOut(List<TieOutRow> rows, List<VarianceRow> named) {
        return new LiteralBooks(
                ledgerParts, rows, named, invoiceLines, chargeback, adjustments, seats, plans, budgets, trend);
    }

    public LiteralBooks withAdjustments(List<AdjustmentRow> rows) {
        return new LiteralBooks(
                ledgerParts, tieOut, variances, invoiceLines, chargeback, rows, seats, plans, budgets, trend);
    }

    public LiteralBooks withBudgets(List<BudgetRow> rows) {
        return new LiteralBooks(
                ledgerParts, tieOut, variances, invoiceLines, chargeback, adjustments, seats, plans, rows, trend);
    }
}
