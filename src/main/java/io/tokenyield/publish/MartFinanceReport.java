package io.tokenyield.publish;

import io.tokenyield.ledger.tieout.LineKinds;
import io.tokenyield.publish.finance.AuditFact;
import io.tokenyield.publish.finance.BudgetRow;
import io.tokenyield.publish.finance.ChainHead;
import io.tokenyield.publish.finance.ChargebackRow;
import io.tokenyield.publish.finance.CostCentre;
import io.tokenyield.publish.finance.CurrencyTotal;
import io.tokenyield.publish.finance.ExceptionKind;
import io.tokenyield.publish.finance.ExceptionRow;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.FxRate;
import io.tokenyield.publish.finance.InvoiceLine;
import io.tokenyield.publish.finance.LedgerPart;
import io.tokenyield.publish.finance.PersonRow;
import io.tokenyield.publish.finance.PlanRow;
import io.tokenyield.publish.finance.Proof;
import io.tokenyield.publish.finance.ProviderTotal;
import io.tokenyield.publish.finance.RateUsed;
import io.tokenyield.publish.finance.ReportHeader;
import io.tokenyield.publish.finance.RunInput;
import io.tokenyield.publish.finance.RunPosted;
import io.tokenyield.publish.finance.SeatRow;
import io.tokenyield.publish.finance.SourceDay;
import io.tokenyield.publish.finance.TieOutRow;
import io.tokenyield.publish.finance.TrendRow;
import io.tokenyield.publish.finance.VarianceRow;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;

/** The finance report of one month, read from the mart by the statements below {@code sql/publish}. */
public final class MartFinanceReport extends LedgerOfMonth {
    private final Month month;
    private final MonthStatements statements;
    private ReportHeader header;
    private List<PersonRow> people;
    private List<ChargebackRow> chargeback;
    private List<TrendRow> trend;
    private PostedRuns postedRuns;

    /**
     * Which month to read, and what the mart does not know about it.
     *
     * @param lineKinds by which invoices were tied out
     * @param facts for the audit sheet: versions, settings, hashes of inputs
     */
    public record Month(
            YearMonth period, String accountingZone, String baseCurrency, LineKinds lineKinds, List<AuditFact> facts) {}

    /** Makes something of a report. */
    @FunctionalInterface
    public interface Use<T> {
        T of(FinanceReport report) throws IOException;
    }

    private MartFinanceReport(Month month, MonthStatements statements) {
        super(statements);
        this.month = month;
        this.statements = statements;
    }

    /**
     * Lets {@code use} read the month in one snapshot: every figure of it is of the same moment, of what is committed
     * then, also from within another transaction. A closed month is read as it was frozen when it was closed.
     */
    public static <T> T read(DataSource mart, Month month, Use<T> use) throws IOException {
        return MonthSnapshot.of(mart, month, use);
    }

    /** As the tables say now, in the caller's transaction; of a closed month that is not what was closed. */
    static FinanceReport live(DataSource mart, Month month) {
        return new MartFinanceReport(month, new MonthStatements(mart, month));
    }

    @Override
    public ReportHeader header() {
        if (header == null) {
            header = readHeader();
        }
        return header;
    }

    private ReportHeader readHeader() {
        return statements
                .first("period", MoneyRows.header(month))
                .orElseThrow(() -> new IllegalArgumentException("period " + month.period() + " was never opened"));
    }

    @Override
    public List<CurrencyTotal> currencyTotals() {
        return statements.list("currency_totals", MoneyRows::currencyTotal);
    }

    @Override
    public List<ProviderTotal> providerTotals() {
        return totals().balances().providers(statements.list("provider_use", MoneyRows::providerTotal));
    }

    @Override
    public List<PersonRow> people() {
        if (people == null) {
            Map<String, String> names = new HashMap<>();
            statements.each(
                    "people_names",
                    (row, number) -> Map.entry(row.getString("person_id"), row.getString("display_name")),
                    name -> names.put(name.getKey(), name.getValue()));
            List<PersonRow> used = new ArrayList<>();
            statements.each("people_use", MoneyRows::personUse, used::add);
            people = totals().people().rows(used, names);
        }
        return people;
    }

    @Override
    public List<LedgerPart> ledgerParts() {
        return totals().parts();
    }

    @Override
    public List<TieOutRow> tieOut() {
        return statements.list("tie_out", BookRows::tieOut);
    }

    @Override
    public List<VarianceRow> variances() {
        return statements.list("variances", BookRows::variance);
    }

    @Override
    public List<InvoiceLine> invoiceLines() {
        return statements.list("invoice_lines", BookRows.invoiceLine(month.lineKinds()));
    }

    @Override
    public List<FxRate> fxRates() {
        return statements.list("fx_rates", BookRows::fxRate);
    }

    @Override
    public List<ChargebackRow> chargeback() {
        if (chargeback == null) {
            chargeback = totals().balances().chargeback(costCentres());
        }
        return chargeback;
    }

    @Override
    public List<SeatRow> seats() {
        return statements.list("seats", BookRows::seat);
    }

    @Override
    public List<PlanRow> plans() {
        return statements.list("plans", BookRows::plan);
    }

    @Override
    public List<BudgetRow> budgets() {
        return statements.list("budgets", BookRows::budget).stream()
                .map(row -> row.withUsed(totals().balances().of(row.costCentre(), row.currency())))
                .toList();
    }

    @Override
    public List<TrendRow> trend() {
        if (trend == null) {
            trend = Trend.of(month.period(), totals().lineSums().all(), statements);
        }
        return trend;
    }

    @Override
    public List<RateUsed> ratesUsed() {
        return RatesOfMonth.of(totals().lineSums().all(), statements);
    }

    @Override
    public List<ExceptionRow> exceptions() {
        List<ExceptionRow> rows = new ArrayList<>();
        for (ExceptionKind kind : ExceptionKind.values()) {
            if (kind == ExceptionKind.RESTATED && !totals().hasAdjustments()) {
                continue;
            }
            rows.addAll(
                    kind.derived()
                            ? DerivedExceptions.of(kind, this)
                            : statements.list(
                                    "exceptions_" + kind.name().toLowerCase(Locale.ROOT), AuditRows.exception(kind)));
        }
        return rows;
    }

    @Override
    public List<AuditFact> facts() {
        return month.facts();
    }

    @Override
    public List<Proof> proofs() {
        List<Proof> proofs = new ArrayList<>(statements.list("proofs", AuditRows::proof));
        if (totals().hasAdjustments()) {
            proofs.addAll(statements.list("proof_of_reversals", AuditRows::proof));
        }
        return List.copyOf(proofs);
    }

    @Override
    public List<RunPosted> runs() {
        return postedRuns().runs();
    }

    @Override
    public List<RunInput> inputs() {
        return postedRuns().inputs();
    }

    @Override
    public List<SourceDay> sourceDays() {
        return statements.list("source_days", AuditRows::sourceDay);
    }

    @Override
    public List<ChainHead> chainHeads() {
        return postedRuns().chainHeads();
    }

    @Override
    public List<CostCentre> costCentres() {
        return statements.list("cost_centres", MoneyRows::costCentre);
    }

    private PostedRuns postedRuns() {
        if (postedRuns == null) {
            postedRuns = new PostedRuns(totals().runs(), statements);
        }
        return postedRuns;
    }
}
