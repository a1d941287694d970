package io.tokenyield.publish.finance;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** A report whose every row a test has written down. */
public record LiteralReport(
        ReportHeader header,
        List<CurrencyTotal> currencyTotals,
        List<ProviderTotal> providerTotals,
        List<PersonRow> people,
        List<LedgerLine> lines,
        List<RateUsed> ratesUsed,
        List<ExceptionRow> exceptions,
        List<AuditFact> facts,
        List<Proof> proofs,
        List<RunPosted> runs,
        List<SourceDay> sourceDays,
        List<ChainHead> chainHeads,
        LiteralBooks books)
        implements FinanceReport {

    /** Without invoices, seats and budgets. */
    public LiteralReport(
            ReportHeader header,
            List<CurrencyTotal> currencyTotals,
            List<ProviderTotal> providerTotals,
            List<PersonRow> people,
            List<LedgerLine> lines,
            List<RateUsed> ratesUsed,
            List<ExceptionRow> exceptions,
            List<AuditFact> facts,
            List<Proof> proofs,
            List<RunPosted> runs,
            List<SourceDay> sourceDays,
            List<ChainHead> chainHeads) {
        this(
                header,
                currencyTotals,
                providerTotals,
                people,
                lines,
                ratesUsed,
                exceptions,
                facts,
                proofs,
                runs,
                sourceDays,
                chainHeads,
                LiteralBooks.none());
    }

    @Override
    public void adjustments(Consumer<AdjustmentRow> sink) {
        books.adjustments().forEach(sink);
    }

    @Override
    public void adjustments(String costCentre, Consumer<AdjustmentRow> sink) {
        books.adjustments().stream()
                .filter(row -> row.debitAccount().equals("expense:" + costCentre))
                .forEach(sink);
    }

    @Override
    public List<LedgerPart> ledgerParts() {
        return books.ledgerParts();
    }

    @Override
    public List<TieOutRow> tieOut() {
        return books.tieOut();
    }

    @Override
    public List<VarianceRow> variances() {
        return books.variances();
    }

    @Override
    public List<InvoiceLine> invoiceLines() {
        return books.invoiceLines();
    }

    @Override
    public List<FxRate> fxRates() {
        return September.FX_RATES;
    }

    @Override
    public List<ChargebackRow> chargeback() {
        return books.chargeback();
    }

    @Override
    public List<SeatRow> seats() {
        return books.seats();
    }

    @Override
    public List<PlanRow> plans() {
        return books.plans();
    }

    @Override
    public List<BudgetRow> budgets() {
        return books.budgets();
    }

    @Override
    public List<TrendRow> trend() {
        return books.trend();
    }

    /** Each night read one file of a kilobyte; a close reads nothing. */
    @Override
    public List<RunInput> inputs() {
        return runs.stream()
                .filter(run -> run.runId().startsWith("nightly"))
                .map(run -> new RunInput(run.runId(), "usage_event.csv.gz", 1024L, "5a".repeat(32)))
                .sorted(Comparator.comparing(RunInput::runId))
                .toList();
    }

    public LiteralReport withBooks(LiteralBooks other) {
        return new LiteralReport(
                header,
                currencyTotals,
                providerTotals,
                people,
                lines,
                ratesUsed,
                exceptions,
                facts,
                proofs,
                runs,
                sourceDays,
                chainHeads,
                other);
    }

    @Override
    public void ledgerLines(String costCentre, Consumer<LedgerLine> sink) {
        ledgerLines(line -> {
            if (line.debitAccount().equals("expense:" + costCentre)) {
                sink.accept(line);
            }
        });
    }

    @Override
    public void ledgerLines(Consumer<LedgerLine> sink) {
        lines.forEach(sink);
    }

    @Override
    public List<CostCentre> costCentres() {
        return September.COST_CENTRES;
    }

    @Override
    public void journalSums(Consumer<JournalSum> sink) {
        LedgerSums.journal(lines).forEach(sink);
    }

    @Override
    public void billedSums(Consumer<BilledSum> sink) {
        LedgerSums.billed(lines).forEach(sink);
    }

    public LiteralReport withLedger(List<CurrencyTotal> totals, List<LedgerLine> other) {
        return copy(totals, people, other, ratesUsed);
    }

    public LiteralReport withHeader(ReportHeader other) {
        return new LiteralReport(
                other,
                currencyTotals,
                providerTotals,
                people,
                lines,
                ratesUsed,
                exceptions,
                facts,
                proofs,
                runs,
                sourceDays,
                chainHeads);
    }

    public LiteralReport withPeople(List<PersonRow> other) {
        return copy(currencyTotals, other, lines, ratesUsed);
    }

    public LiteralReport withRates(List<RateUsed> other) {
        return copy(currencyTotals, people, lines, other);
    }

    private LiteralReport copy(
            List<CurrencyTotal> totals, List<PersonRow> whose, List<LedgerLine> entries, List<RateUsed> rates) {
        return new LiteralReport(
                header,
                totals,
                providerTotals,
                whose,
                entries,
                rates,
                exceptions,
                facts,
                proofs,
                runs,
                sourceDays,
                chainHeads,
                books);
    }
}
