package io.tokenyield.publish.finance;

import java.util.List;

/** A report that says some things of a month and nothing of others: lists are empty unless it has them. */
public interface PartialReport extends FinanceReport {
    @Override
    default List<BudgetRow> budgets() {
        return List.of();
    }

    @Override
    default List<ChainHead> chainHeads() {
        return List.of();
    }

    @Override
    default List<CostCentre> costCentres() {
        return List.of();
    }

    @Override
    default List<ExceptionRow> exceptions() {
        return List.of();
    }

    @Override
    default List<AuditFact> facts() {
        return List.of();
    }

    @Override
    default List<FxRate> fxRates() {
        return List.of();
    }

    @Override
    default List<RunInput> inputs() {
        return List.of();
    }

    @Override
    default List<InvoiceLine> invoiceLines() {
        return List.of();
    }

    @Override
    default List<PlanRow> plans() {
        return List.of();
    }

    @Override
    default List<Proof> proofs() {
        return List.of();
    }

    @Override
    default List<ProviderTotal> providerTotals() {
        return List.of();
    }

    @Override
    default List<RateUsed> ratesUsed() {
        return List.of();
    }

    @Override
    default List<RunPosted> runs() {
        return List.of();
    }

    @Override
    default List<SeatRow> seats() {
        return List.of();
    }

    @Override
    default List<SourceDay> sourceDays() {
        return List.of();
    }

    @Override
    default List<TieOutRow> tieOut() {
        return List.of();
    }

    @Override
    default List<TrendRow> trend() {
        return List.of();
    }

    @Override
    default List<VarianceRow> variances() {
        return List.of();
    }
}
