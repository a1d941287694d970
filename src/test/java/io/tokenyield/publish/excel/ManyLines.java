package io.tokenyield.publish.excel;

import io.tokenyield.publish.finance.AdjustmentRow;
import io.tokenyield.publish.finance.BilledSum;
import io.tokenyield.publish.finance.ChargebackRow;
import io.tokenyield.publish.finance.CurrencyTotal;
import io.tokenyield.publish.finance.JournalSum;
import io.tokenyield.publish.finance.LedgerLine;
import io.tokenyield.publish.finance.LedgerPart;
import io.tokenyield.publish.finance.LineSum;
import io.tokenyield.publish.finance.PartialReport;
import io.tokenyield.publish.finance.PersonRow;
import io.tokenyield.publish.finance.ProviderTotal;
import io.tokenyield.publish.finance.RateUsed;
import io.tokenyield.publish.finance.ReportHeader;
import io.tokenyield.publish.finance.September;
import io.tokenyield.publish.finance.TrendRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** A month of any number of lines, each made when it is asked for. Run it to see what a size costs: lines and file. */
public record ManyLines(int count) implements PartialReport {
    private static final BigDecimal PRICE = new BigDecimal("0.0000025000000000");
    private static final String RATE = "anthropic:claude-sonnet-5:2026-06-30:3c40d1bb";

    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        var written = FinanceWorkbook.write(new ManyLines(Integer.parseInt(args[0])), Path.of(args[1]));
        System.out.println(written + " in " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }

    private BigDecimal amount() {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < count; i++) {
            sum = sum.add(quantity(i).multiply(PRICE));
        }
        return sum;
    }

    private static BigDecimal quantity(int i) {
        return BigDecimal.valueOf(1000L + i % 100_000).setScale(8);
    }

    private static LedgerLine line(int i) {
        LocalDate day = LocalDate.of(2026, 9, 1 + i % 30);
        String centre = "CC-" + (1000 + i % 60);
        return new LedgerLine(
                String.format(Locale.ROOT, "%032x", i * 2654435761L),
                day,
                day,
                "2026-09",
                "Usage",
                null,
                "P" + i % 5000,
                "team-" + i % 40,
                centre,
                "anthropic",
                "claude_code",
                "claude-sonnet-5",
                "cache_write_5m",
                quantity(i),
                "tokens",
                PRICE,
                RATE,
                quantity(i).multiply(PRICE),
                "USD",
                "expense:" + centre,
                "payable:anthropic",
                null,
                "nightly-" + day + "-1",
                "");
    }

    @Override
    public ReportHeader header() {
        return September.header("OPEN");
    }

    @Override
    public List<CurrencyTotal> currencyTotals() {
        return List.of(new CurrencyTotal("USD", count, 0, amount()));
    }

    @Override
    public List<ProviderTotal> providerTotals() {
        return List.of(new ProviderTotal("anthropic", "USD", amount(), null, count, 0, 0));
    }

    @Override
    public List<PersonRow> people() {
        return List.of(new PersonRow(
                "P0",
                "All",
                "",
                "CC-1000",
                "claude_code",
                "USD",
                count,
                0,
                0,
                0,
                0,
                0,
                BigDecimal.ZERO,
                amount(),
                null,
                null,
                null,
                null));
    }

    @Override
    public List<LedgerPart> ledgerParts() {
        return List.of(new LedgerPart("USD", "usage", false, false, "expense", "payable", true, count, amount()));
    }

    @Override
    public List<ChargebackRow> chargeback() {
        return List.of(new ChargebackRow(
                "expense:CC-1000", "CC-1000", "", "", "", "USD", amount(), null, null, null, null, null));
    }

    @Override
    public void adjustments(Consumer<AdjustmentRow> sink) {
        // A month of use alone has none.
    }

    @Override
    public void adjustments(String costCentre, Consumer<AdjustmentRow> sink) {
        adjustments(sink);
    }

    @Override
    public List<TrendRow> trend() {
        return List.of(new TrendRow("anthropic", YearMonth.of(2026, 9), "USD", amount()));
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
    public void lineSums(Consumer<LineSum> sink) {}

    @Override
    public void ledgerLines(Consumer<LedgerLine> sink) {
        for (int i = 0; i < count; i++) {
            sink.accept(line(i));
        }
    }

    @Override
    public List<RateUsed> ratesUsed() {
        RateUsed one = September.inDollars().ratesUsed().get(0);
        return List.of(new RateUsed(
                RATE,
                one.provider(),
                one.model(),
                one.validFrom(),
                one.validTo(),
                "USD",
                one.unit(),
                one.base(),
                null,
                one.longContext(),
                null,
                null,
                null,
                null,
                one.knownFrom(),
                one.source(),
                count,
                amount()));
    }

    @Override
    public void journalSums(Consumer<JournalSum> sink) {
        sink.accept(
                new JournalSum("expense:CC-1000", "payable:anthropic", "anthropic", "Usage", "USD", amount(), count));
    }

    @Override
    public void billedSums(Consumer<BilledSum> sink) {
        throw new UnsupportedOperationException("made of lines, for workbooks");
    }
}
