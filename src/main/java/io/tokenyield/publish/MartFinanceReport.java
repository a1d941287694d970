package io.tokenyield.publish;

import io.tokenyield.publish.finance.AdjustmentRow;
import io.tokenyield.publish.finance.AuditFact;
import io.tokenyield.publish.finance.BilledSum;
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
import io.tokenyield.publish.finance.JournalSum;
import io.tokenyield.publish.finance.LedgerLine;
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
import io.tokenyield.sql.SqlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The finance report of one month, read from the mart by the statements below {@code sql/publish}. */
public final class MartFinanceReport implements FinanceReport {
    private final Month month;
    private final JdbcClient jdbc;
    private final JdbcClient streaming;
    private final Map<String, List<?>> lists = new HashMap<>();

    /**
     * Which month to read, and what the mart does not know about it.
     *
     * @param facts for the audit sheet: versions, settings, hashes of inputs
     */
    public record Month(YearMonth period, String accountingZone, String baseCurrency, List<AuditFact> facts) {}

    /** Makes something of a report. */
    @FunctionalInterface
    public interface Use<T> {
        T of(FinanceReport report) throws IOException;
    }

    private MartFinanceReport(DataSource mart, Month month) {
        this.month = month;
        this.jdbc = JdbcClient.create(mart);
        JdbcTemplate rowByRow = new JdbcTemplate(mart);
        rowByRow.setFetchSize(Integer.MIN_VALUE);
        this.streaming = JdbcClient.create(rowByRow);
    }

    /**
     * Lets {@code use} read the month in one snapshot: every figure of it is of the same moment, of what is committed
     * then, also from within another transaction. A closed month is read as it was frozen when it was closed.
     */
    public static <T> T read(DataSource mart, Month month, Use<T> use) throws IOException {
        TransactionTemplate snapshot = new TransactionTemplate(new JdbcTransactionManager(mart));
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        try {
            return snapshot.execute(status -> {
                try {
                    return use.of(isClosed(mart, month) ? frozen(mart, month) : live(mart, month));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** As the tables say now, in the caller's transaction; of a closed month that is not what was closed. */
    static FinanceReport live(DataSource mart, Month month) {
        return new MartFinanceReport(mart, month);
    }

    private static FinanceReport frozen(DataSource mart, Month month) {
        return FrozenReport.read(mart, month.period(), live(mart, month));
    }

    private static boolean isClosed(DataSource mart, Month month) {
        return JdbcClient.create(mart)
                .sql("SELECT status FROM period WHERE period = :period")
                .param("period", month.period().toString())
                .query(String.class)
                .optional()
                .filter(ReportHeader.CLOSED::equals)
                .isPresent();
    }

    @Override
    public ReportHeader header() {
        return bound(jdbc, "period")
                .query(MartRows.header(month))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("period " + month.period() + " was never opened"));
    }

    @Override
    public List<CurrencyTotal> currencyTotals() {
        return list("currency_totals", MartRows::currencyTotal);
    }

    @Override
    public List<ProviderTotal> providerTotals() {
        return list("provider_totals", MartRows::providerTotal);
    }

    @Override
    public List<PersonRow> people() {
        return list("people", MartRows::person);
    }

    @Override
    public void ledgerLines(Consumer<LedgerLine> sink) {
        bound(streaming, "ledger_lines").query((RowCallbackHandler) row -> sink.accept(MartRows.ledgerLine(row, 0)));
    }

    @Override
    public void ledgerLines(String costCentre, Consumer<LedgerLine> sink) {
        bound(streaming, "ledger_lines_of_cost_centre")
                .param("account", "expense:" + costCentre)
                .query((RowCallbackHandler) row -> sink.accept(MartRows.ledgerLine(row, 0)));
    }

    @Override
    public void adjustments(Consumer<AdjustmentRow> sink) {
        bound(streaming, "adjustments").query((RowCallbackHandler) row -> sink.accept(BookRows.adjustment(row, 0)));
    }

    @Override
    public void adjustments(String costCentre, Consumer<AdjustmentRow> sink) {
        bound(streaming, "adjustments_of_cost_centre")
                .param("account", "expense:" + costCentre)
                .query((RowCallbackHandler) row -> sink.accept(BookRows.adjustment(row, 0)));
    }

    @Override
    public List<LedgerPart> ledgerParts() {
        return list("ledger_parts", BookRows::ledgerPart);
    }

    @Override
    public List<TieOutRow> tieOut() {
        return list("tie_out", BookRows::tieOut);
    }

    @Override
    public List<VarianceRow> variances() {
        return list("variances", BookRows::variance);
    }

    @Override
    public List<InvoiceLine> invoiceLines() {
        return list("invoice_lines", BookRows::invoiceLine);
    }

    @Override
    public List<FxRate> fxRates() {
        return list("fx_rates", BookRows::fxRate);
    }

    @Override
    public List<ChargebackRow> chargeback() {
        return list("chargeback", BookRows::chargeback);
    }

    @Override
    public List<SeatRow> seats() {
        return list("seats", BookRows::seat);
    }

    @Override
    public List<PlanRow> plans() {
        return list("plans", BookRows::plan);
    }

    @Override
    public List<BudgetRow> budgets() {
        return list("budgets", BookRows::budget);
    }

    @Override
    public List<TrendRow> trend() {
        return list("trend", BookRows::trend);
    }

    @Override
    public List<RateUsed> ratesUsed() {
        return list("rates_used", MartRows::rate);
    }

    @Override
    public List<ExceptionRow> exceptions() {
        List<ExceptionRow> rows = new ArrayList<>();
        for (ExceptionKind kind : ExceptionKind.values()) {
            rows.addAll(
                    kind.derived()
                            ? DerivedExceptions.of(kind, this)
                            : list("exceptions_" + kind.name().toLowerCase(Locale.ROOT), MartRows.exception(kind)));
        }
        return rows;
    }

    @Override
    public List<AuditFact> facts() {
        return month.facts();
    }

    @Override
    public List<Proof> proofs() {
        return list("proofs", MartRows::proof);
    }

    @Override
    public List<RunPosted> runs() {
        return list("runs", MartRows::run);
    }

    @Override
    public List<RunInput> inputs() {
        return list("inputs", MartRows::input);
    }

    @Override
    public List<SourceDay> sourceDays() {
        return list("source_days", MartRows::sourceDay);
    }

    @Override
    public List<ChainHead> chainHeads() {
        return list("chain_heads", MartRows::chainHead);
    }

    @Override
    public List<CostCentre> costCentres() {
        return list("cost_centres", MartRows::costCentre);
    }

    @Override
    public void journalSums(Consumer<JournalSum> sink) {
        list("journal_sums", MartRows::journalSum).forEach(sink);
    }

    @Override
    public void billedSums(Consumer<BilledSum> sink) {
        bound(streaming, "billed_sums").query((RowCallbackHandler) row -> sink.accept(MartRows.billedSum(row, 0)));
    }

    /** Read once: many files ask for the same list, and within a snapshot it does not change. */
    @SuppressWarnings("unchecked")
    private <T> List<T> list(String statement, RowMapper<T> row) {
        return (List<T>) lists.computeIfAbsent(
                statement, name -> bound(jdbc, name).query(row).list());
    }

    private JdbcClient.StatementSpec bound(JdbcClient client, String statement) {
        return client.sql(SqlFile.text("publish/" + statement + ".sql"))
                .param("period", month.period().toString())
                .param("first_day", month.period().atDay(1))
                .param("base_currency", month.baseCurrency())
                .param("next_month", month.period().plusMonths(1).atDay(1));
    }
}
