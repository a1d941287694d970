package io.tokenyield.publish.finance;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A report whose every row a test has written down; one with other rows is made of it kind by kind. */
public record LiteralReport(
        ReportHeader header,
        List<CurrencyTotal> currencyTotals,
        List<ProviderTotal> providerTotals,
        List<PersonRow> people,
        List<LedgerLine> lines,
        List<LedgerPart> ledgerParts,
        List<TieOutRow> tieOut,
        List<VarianceRow> variances,
        List<InvoiceLine> invoiceLines,
        List<ChargebackRow> chargeback,
        List<AdjustmentRow> adjustments,
        List<SeatRow> seats,
        List<PlanRow> plans,
        List<BudgetRow> budgets,
        List<TrendRow> trend,
        List<RateUsed> ratesUsed,
        List<ExceptionRow> exceptions,
        List<AuditFact> facts,
        List<Proof> proofs,
        List<RunPosted> runs,
        List<SourceDay> sourceDays,
        List<ChainHead> chainHeads,
        List<CostCentre> costCentres,
        List<FxRate> fxRates)
        implements FinanceReport {

    /** Of a month in which nothing happened. */
    public static LiteralReport of(ReportHeader header) {
        return make(component -> component.getType() == List.class ? List.of() : header);
    }

    public LiteralReport with(ReportHeader other) {
        return make(component -> component.getType() == List.class ? value(component) : other);
    }

    /** With these rows in place of all others of their kind. */
    public <T extends Record> LiteralReport with(Class<T> kind, List<T> rows) {
        List<T> copy = Collections.unmodifiableList(new ArrayList<>(rows));
        String part = part(kind).getName();
        return make(component -> component.getName().equals(part) ? copy : value(component));
    }

    /** @param table as {@link TextRows} reads it */
    public <T extends Record> LiteralReport with(Class<T> kind, String table) {
        return with(kind, TextRows.of(kind, table));
    }

    /** With one more row, after this many others of its kind. */
    public <T extends Record> LiteralReport plus(Class<T> kind, int after, String row) {
        return plus(kind, after, TextRows.row(kind, TextRows.cells(row)));
    }

    public <T extends Record> LiteralReport plus(Class<T> kind, int after, T row) {
        List<T> rows = new ArrayList<>();
        ((List<?>) value(part(kind))).forEach(one -> rows.add(kind.cast(one)));
        rows.add(after, row);
        return with(kind, rows);
    }

    private Object value(RecordComponent component) {
        try {
            return component.getAccessor().invoke(this);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RecordComponent part(Class<?> kind) {
        return Arrays.stream(LiteralReport.class.getRecordComponents())
                .filter(component -> component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a report has no list of " + kind));
    }

    private static LiteralReport make(Function<RecordComponent, Object> values) {
        try {
            return (LiteralReport) LiteralReport.class.getConstructors()[0].newInstance(
                    Arrays.stream(LiteralReport.class.getRecordComponents())
                            .map(values)
                            .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
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

    @Override
    public void adjustments(Consumer<AdjustmentRow> sink) {
        adjustments.forEach(sink);
    }

    @Override
    public void adjustments(String costCentre, Consumer<AdjustmentRow> sink) {
        adjustments(row -> {
            if (row.debitAccount().equals("expense:" + costCentre)) {
                sink.accept(row);
            }
        });
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
    public void lineSums(Consumer<LineSum> sink) {
        LedgerSums.lines(lines).forEach(sink);
    }

    @Override
    public void journalSums(Consumer<JournalSum> sink) {
        LedgerSums.journal(lines).forEach(sink);
    }

    @Override
    public void billedSums(Consumer<BilledSum> sink) {
        LedgerSums.billed(lines).forEach(sink);
    }
}
