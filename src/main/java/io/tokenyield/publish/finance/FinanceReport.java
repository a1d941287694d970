package io.tokenyield.publish.finance;

import java.util.List;
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

    List<RateUsed> ratesUsed();

    /** By kind, the weightiest first within a kind. */
    List<ExceptionRow> exceptions();

    List<AuditFact> facts();

    List<Proof> proofs();

    List<RunPosted> runs();

    List<SourceDay> sourceDays();

    List<ChainHead> chainHeads();

    /** By id; only those that the company's tables have. */
    List<CostCentre> costCentres();

    /** Hands over the period between accounts, by currency, provider and accounts. */
    void journalSums(Consumer<JournalSum> sink);

    /** Hands over what providers are owed, by accounting day, provider, tool, model, team and cost centre. */
    void billedSums(Consumer<BilledSum> sink);
}
