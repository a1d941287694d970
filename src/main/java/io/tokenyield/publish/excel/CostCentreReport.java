package io.tokenyield.publish.excel;

import io.tokenyield.publish.finance.AdjustmentRow;
import io.tokenyield.publish.finance.AuditFact;
import io.tokenyield.publish.finance.BilledSum;
import io.tokenyield.publish.finance.BudgetRow;
import io.tokenyield.publish.finance.ChargebackRow;
import io.tokenyield.publish.finance.CostCentre;
import io.tokenyield.publish.finance.CurrencyTotal;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.JournalSum;
import io.tokenyield.publish.finance.LedgerLine;
import io.tokenyield.publish.finance.LedgerPart;
import io.tokenyield.publish.finance.LineCount;
import io.tokenyield.publish.finance.LineSum;
import io.tokenyield.publish.finance.PartialReport;
import io.tokenyield.publish.finance.PersonRow;
import io.tokenyield.publish.finance.ReportHeader;
import io.tokenyield.publish.finance.SeatRow;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A month as one cost centre sees it: its own people, seats, entries and budget, and nothing of others. What it adds up
 * to is what the whole month says of it, in the same cents.
 */
final class CostCentreReport implements PartialReport {
    private final FinanceReport whole;
    private final String costCentre;
    private final ShownMoney money;
    private final ShownSeats seats;
    private final List<ChargebackRow> chargeback;

    /**
     * @param money of its own people, in cents of the whole month
     * @param seats its own, in cents of the whole month
     * @param chargeback its own rows
     */
    CostCentreReport(
            FinanceReport whole,
            String costCentre,
            ShownMoney money,
            ShownSeats seats,
            List<ChargebackRow> chargeback) {
        this.whole = whole;
        this.costCentre = costCentre;
        this.money = money;
        this.seats = seats;
        this.chargeback = chargeback;
        if (chargeback.isEmpty()) {
            throw new IllegalArgumentException("cost centre " + costCentre + " has no entry in "
                    + whole.header().period() + "; take one that sheet Chargeback of finance.xlsx lists");
        }
    }

    private boolean isOwn(PersonRow row) {
        return row.identified() && row.costCentre().equals(costCentre);
    }

    private boolean isOwn(SeatRow row) {
        return row.costCentre().equals(costCentre);
    }

    String costCentre() {
        return costCentre;
    }

    /** In the cents of the whole month. */
    ShownMoney money() {
        return money;
    }

    ShownSeats shownSeats() {
        return seats;
    }

    @Override
    public ReportHeader header() {
        return whole.header();
    }

    /** What the sheet of entries has to meet, counted and added up without it. */
    @Override
    public List<CurrencyTotal> currencyTotals() {
        Map<String, LineCount> lines = new HashMap<>();
        whole.lineCounts(costCentre, count -> lines.put(count.currency(), count));
        return chargeback.stream()
                .map(row -> {
                    LineCount count = lines.getOrDefault(row.currency(), new LineCount(row.currency(), 0, 0));
                    return new CurrencyTotal(row.currency(), count.lines(), count.unpricedLines(), total(row));
                })
                .toList();
    }

    private static BigDecimal total(ChargebackRow row) {
        return ShownMoney.sumOf(
                Stream.of(row.usage(), row.seats(), row.adjustments(), row.allocated(), row.corrections())
                        .filter(amount -> amount != null));
    }

    /** In cents: what the sheets have to meet is what the whole month shows for the cost centre. */
    @Override
    public List<LedgerPart> ledgerParts() {
        return chargeback.stream()
                .map(ChargebackRow::currency)
                .flatMap(currency -> Stream.of(
                        part(currency, "seat", seats.total(currency)),
                        part(currency, "usage", money.total(currency).subtract(seats.total(currency)))))
                .toList();
    }

    private static LedgerPart part(String currency, String kind, BigDecimal amount) {
        return new LedgerPart(currency, kind, false, false, "expense", "payable", false, 0, amount);
    }

    @Override
    public List<PersonRow> people() {
        return whole.people().stream().filter(this::isOwn).toList();
    }

    @Override
    public void ledgerLines(String other, Consumer<LedgerLine> sink) {
        if (other.equals(costCentre)) {
            ledgerLines(sink);
        }
    }

    @Override
    public void ledgerLines(Consumer<LedgerLine> sink) {
        whole.ledgerLines(costCentre, sink);
    }

    @Override
    public void lineSums(Consumer<LineSum> sink) {
        whole.lineSums(costCentre, sink);
    }

    @Override
    public List<ChargebackRow> chargeback() {
        return chargeback;
    }

    @Override
    public List<SeatRow> seats() {
        return whole.seats().stream().filter(this::isOwn).toList();
    }

    @Override
    public List<BudgetRow> budgets() {
        return whole.budgets().stream()
                .filter(row -> row.costCentre().equals(costCentre))
                .toList();
    }

    @Override
    public List<AuditFact> facts() {
        return whole.facts();
    }

    @Override
    public void adjustments(Consumer<AdjustmentRow> sink) {
        whole.adjustments(costCentre, sink);
    }

    @Override
    public void adjustments(String other, Consumer<AdjustmentRow> sink) {
        if (other.equals(costCentre)) {
            adjustments(sink);
        }
    }

    @Override
    public List<CostCentre> costCentres() {
        return whole.costCentres().stream()
                .filter(row -> row.costCentre().equals(costCentre))
                .toList();
    }

    @Override
    public void journalSums(Consumer<JournalSum> sink) {
        whole.journalSums(sum -> {
            if (sum.debitAccount().equals("expense:" + costCentre)) {
                sink.accept(sum);
            }
        });
    }

    @Override
    public void billedSums(Consumer<BilledSum> sink) {
        whole.billedSums(sum -> {
            if (sum.debitAccount().equals("expense:" + costCentre)) {
                sink.accept(sum);
            }
        });
    }
}
