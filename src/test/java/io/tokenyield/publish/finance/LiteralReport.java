package io.tokenyield.publish.finance;

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
        List<ChainHead> chainHeads)
        implements FinanceReport {

    @Override
    public void ledgerLines(Consumer<LedgerLine> sink) {
        lines.forEach(sink);
    }

    public LiteralReport with(ReportHeader other) {
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

    public LiteralReport withLedger(List<CurrencyTotal> totals, List<LedgerLine> other) {
        return new LiteralReport(
                header,
                totals,
                providerTotals,
                people,
                other,
                ratesUsed,
                exceptions,
                facts,
                proofs,
                runs,
                sourceDays,
                chainHeads);
    }

    public LiteralReport withPeople(List<PersonRow> other) {
        return new LiteralReport(
                header,
                currencyTotals,
                providerTotals,
                other,
                lines,
                ratesUsed,
                exceptions,
                facts,
                proofs,
                runs,
                sourceDays,
                chainHeads);
    }
}
