package io.tokenyield.publish.finance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** One month as finance reads it. Every list is in its final, repeatable order; amounts are exact. */
public interface FinanceReport {
    ReportHeader header();

    /** What the ledger itself adds up to: the figure that every sheet has to meet. By currency. */
    List<CurrencyTotal> currencyTotals();

    /** By currency, then provider. */
    List<ProviderTotal> providerTotals();

    /** By person, then cost centre, tool and currency; {@link PersonRow#UNIDENTIFIED} last. */
    List<PersonRow> people();

    /** Hands over each entry of the period, one by one: there may be more than fit into memory. */
    void ledgerLines(Consumer<LedgerLine> sink);

    /** The same, of what stands on the account of one cost centre. */
    void ledgerLines(String costCentre, Consumer<LedgerLine> sink);

    /** The same, of one service date. */
    default void ledgerLines(LocalDate serviceDate, Consumer<LedgerLine> sink) {
        ledgerLines(line -> {
            if (line.serviceDate().equals(serviceDate)) {
                sink.accept(line);
            }
        });
    }

    /** Hands over the service dates of the entries, the first one first. */
    default void serviceDays(Consumer<ServiceDay> sink) {
        Map<LocalDate, Long> lines = new TreeMap<>();
        ledgerLines(line -> lines.merge(line.serviceDate(), 1L, Long::sum));
        lines.forEach((day, count) -> sink.accept(new ServiceDay(day, count)));
    }

    /** Hands over what the entries add up to, by who pays, for what and at which price. */
    void lineSums(Consumer<LineSum> sink);

    /** The same, of what stands on the account of one cost centre. */
    default void lineSums(String costCentre, Consumer<LineSum> sink) {
        lineSums(sum -> {
            if (sum.kind().debitAccount().equals("expense:" + costCentre)) {
                sink.accept(sum);
            }
        });
    }

    /** Hands over how many entries stand on the account of one cost centre, by currency. */
    default void lineCounts(String costCentre, Consumer<LineCount> sink) {
        Map<String, LineCount> counts = new TreeMap<>();
        ledgerLines(
                costCentre,
                line -> counts.merge(
                        line.currency(),
                        new LineCount(line.currency(), 1, line.amount() == null ? 1 : 0),
                        (one, other) -> new LineCount(
                                one.currency(),
                                one.lines() + other.lines(),
                                one.unpricedLines() + other.unpricedLines())));
        counts.values().forEach(sink);
    }

    /** Hands over what was booked beside plain charges, one by one, by service date and entry. */
    void adjustments(Consumer<AdjustmentRow> sink);

    /** The same, of what stands on the account of one cost centre: the other side of what moved does not show. */
    void adjustments(String costCentre, Consumer<AdjustmentRow> sink);

    /** What the ledger of the period is made of. By currency. */
    List<LedgerPart> ledgerParts();

    /** By provider, currency and kind; empty before the first tie-out. */
    List<TieOutRow> tieOut();

    /** By provider, currency, kind and name. */
    List<VarianceRow> variances();

    /** By provider, currency and description. */
    List<InvoiceLine> invoiceLines();

    /** Of the last day of the month, into the base currency; only those that the company's tables have. By currency. */
    List<FxRate> fxRates();

    /** Cost centres first, then suspense, then differences by provider. */
    List<ChargebackRow> chargeback();

    /** By tool, plan, person and cost centre. */
    List<SeatRow> seats();

    /** By tool, plan and currency. */
    List<PlanRow> plans();

    /** By cost centre and currency; only those that have one. */
    List<BudgetRow> budgets();

    /** The last six months up to this one. By currency, provider and month. */
    List<TrendRow> trend();

    List<RateUsed> ratesUsed();

    /** By kind, the weightiest first within a kind. */
    List<ExceptionRow> exceptions();

    List<AuditFact> facts();

    List<Proof> proofs();

    List<RunPosted> runs();

    /** What those runs had read, by run and name. */
    List<RunInput> inputs();

    List<SourceDay> sourceDays();

    List<ChainHead> chainHeads();

    /** By id; only those that the company's tables have. */
    List<CostCentre> costCentres();

    /** Hands over the period between accounts, by currency, provider and accounts. */
    void journalSums(Consumer<JournalSum> sink);

    /** Hands over what providers are owed, by accounting day, provider, tool, model, team and cost centre. */
    void billedSums(Consumer<BilledSum> sink);

    /** The same, of one accounting day. */
    default void billedSums(LocalDate serviceDate, Consumer<BilledSum> sink) {
        billedSums(sum -> {
            if (sum.serviceDate().equals(serviceDate)) {
                sink.accept(sum);
            }
        });
    }
}
