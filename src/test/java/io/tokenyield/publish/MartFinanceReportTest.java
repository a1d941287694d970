package io.tokenyield.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.ledger.tieout.LineKinds;
import io.tokenyield.publish.excel.FinanceWorkbook;
import io.tokenyield.publish.excel.LedgerDetail;
import io.tokenyield.publish.finance.AdjustmentRow;
import io.tokenyield.publish.finance.AuditFact;
import io.tokenyield.publish.finance.BilledSum;
import io.tokenyield.publish.finance.CostCentre;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.LedgerLine;
import io.tokenyield.publish.finance.LineCount;
import io.tokenyield.publish.finance.LineSum;
import io.tokenyield.publish.finance.LiteralReport;
import io.tokenyield.publish.finance.September;
import io.tokenyield.testing.TestDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@DisplayName("The finance report of a mart")
class MartFinanceReportTest {
    private static final LiteralReport SEPTEMBER = September.inDollars();

    private static TestDatabase.Login login;

    @TempDir
    private Path folder;

    @BeforeAll
    static void mart() throws IOException {
        login = TestDatabase.create("finance").login();
        SeptemberMart.fill(dataSource(""));
    }

    @Test
    @DisplayName("adds up money and use of the month, and of no other")
    void money() throws IOException {
        same(FinanceReport::header);
        same(FinanceReport::currencyTotals);
        same(FinanceReport::providerTotals);
        same(FinanceReport::people);
        same(FinanceReport::ratesUsed);
        same(FinanceReport::ledgerParts);
        same(FinanceReport::chargeback);
        same(FinanceReport::fxRates);
        same(FinanceReport::trend);
        same(FinanceReport::plans);
        assertThat(read("", FinanceReport::tieOut)).isEmpty();
        assertThat(read("", FinanceReport::seats)).isEmpty();
        assertThat(read("", FinanceReport::budgets)).isEmpty();
    }

    @Test
    @DisplayName("names what is unpriced, unidentified, quarantined, late, repeated and restated")
    void exceptions() throws IOException {
        same(FinanceReport::exceptions);
    }

    @Test
    @DisplayName("proves its equations and names the runs, days and chains behind them")
    void audit() throws IOException {
        assertThat(read("", FinanceReport::proofs))
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(SEPTEMBER.proofs());
        same(FinanceReport::runs);
        same(FinanceReport::sourceDays);
        same(FinanceReport::chainHeads);
        same(FinanceReport::facts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "useCursorFetch=true&defaultFetchSize=1000", "useServerPrepStmts=true"})
    @DisplayName("hands over each entry, reversals beside what they reverse, however the driver fetches")
    void lines(String driverSettings) throws IOException {
        List<LedgerLine> lines = new ArrayList<>();

        read(driverSettings, report -> {
            report.ledgerLines(lines::add);
            return report.currencyTotals();
        });

        assertThat(lines).isEqualTo(SEPTEMBER.lines());
    }

    @Test
    @DisplayName("adds up the ledger by accounts, and what providers are owed by day and price")
    void sums() throws IOException {
        assertThat(read("", FinanceReport::costCentres))
                .isEqualTo(List.of(new CostCentre("0900", "Nobody's", "Example Ltd", "6420")));
        same(report -> handedOver(report::journalSums));
        same(report -> MartFinanceReportTest.<BilledSum>handedOver(report::billedSums));
        same(report -> MartFinanceReportTest.<LineSum>handedOver(report::lineSums));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-08-31", "2026-09-01", "2026-09-02", "2026-09-30"})
    @DisplayName("hands over the entries and sums of a single date: together they are the month")
    void days(String date) throws IOException {
        LocalDate day = LocalDate.parse(date);

        same(report -> handedOver(report::serviceDays));
        same(report -> MartFinanceReportTest.<LedgerLine>handedOver(sink -> report.ledgerLines(day, sink)));
        same(report -> MartFinanceReportTest.<BilledSum>handedOver(sink -> report.billedSums(day, sink)));
    }

    private static <T> List<T> handedOver(Consumer<Consumer<T>> rows) {
        List<T> list = new ArrayList<>();
        rows.accept(list::add);
        return list;
    }

    @Test
    @DisplayName("shows a reversal and what replaces it as one adjustment, and a correction with its period")
    void adjustments() throws IOException {
        List<AdjustmentRow> rows = new ArrayList<>();

        read("", report -> {
            report.adjustments(rows::add);
            return report.currencyTotals();
        });

        assertThat(rows).isEqualTo(SEPTEMBER.adjustments());
    }

    @Test
    @DisplayName("hands over the entries of one cost centre alone: 100 is not 0100")
    void linesOfOneCostCentre() throws IOException {
        List<String> entries = new ArrayList<>();

        read("", report -> {
            report.ledgerLines("100", line -> entries.add(line.entryId().substring(0, 2)));
            return report.currencyTotals();
        });

        assertThat(entries).containsExactly("09", "03", "04", "05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100", "0100", "nobody's"})
    @DisplayName("counts the entries of a cost centre without handing them over")
    void countsOfOneCostCentre(String costCentre) throws IOException {
        same(report -> MartFinanceReportTest.<LineCount>handedOver(sink -> report.lineCounts(costCentre, sink)));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("makes the same workbook, byte for byte, as the same month written by hand")
    void workbook(LedgerDetail detail) throws IOException {
        Path byHand = FinanceWorkbook.write(SEPTEMBER, detail, folder.resolve("by-hand.xlsx"))
                .file()
                .path();

        var fromMart = MartFinanceReport.read(
                dataSource(""),
                september(),
                report -> FinanceWorkbook.write(report, detail, folder.resolve("from-mart.xlsx")));

        assertThat(fromMart.brokenControls()).isEmpty();
        assertThat(fromMart.file().path()).hasSameBinaryContentAs(byHand);
    }

    @Test
    @DisplayName("is refused for a month that no run has opened")
    void unknownMonth() {
        var july = new MartFinanceReport.Month(YearMonth.of(2026, 7), "UTC", "USD", LineKinds.DEFAULT, List.of());

        assertThatThrownBy(() -> MartFinanceReport.read(dataSource(""), july, FinanceReport::header))
                .hasMessage("period 2026-07 was never opened");
    }

    private static void same(Function<FinanceReport, Object> part) throws IOException {
        assertThat(read("", part)).isEqualTo(part.apply(SEPTEMBER));
    }

    private static <T> T read(String driverSettings, Function<FinanceReport, T> part) throws IOException {
        return MartFinanceReport.read(dataSource(driverSettings), september(), part::apply);
    }

    private static MartFinanceReport.Month september() {
        return new MartFinanceReport.Month(
                YearMonth.of(2026, 9),
                "UTC",
                "USD",
                LineKinds.DEFAULT,
                List.of(new AuditFact("Code version", "0.1.0")));
    }

    private static DataSource dataSource(String driverSettings) {
        String url = login.url() + (login.url().contains("?") ? "&" : "?") + driverSettings;
        return new DriverManagerDataSource(url, login.user(), login.password());
    }
}
