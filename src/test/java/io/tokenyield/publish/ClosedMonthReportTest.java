package io.tokenyield.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.ledger.tieout.LineKinds;
import io.tokenyield.publish.excel.FinanceWorkbook;
import io.tokenyield.publish.excel.LedgerDetail;
import io.tokenyield.publish.finance.AdjustmentRow;
import io.tokenyield.publish.finance.AuditFact;
import io.tokenyield.publish.finance.ClosedSeptember;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.LedgerLine;
import io.tokenyield.publish.finance.LiteralReport;
import io.tokenyield.testing.TestDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@DisplayName("The finance report of a month with seats, invoices, budgets and allocated cost")
class ClosedMonthReportTest {
    private static final LiteralReport CLOSED = ClosedSeptember.report();

    private static DataSource mart;

    @TempDir
    private Path folder;

    @BeforeAll
    static void mart() throws IOException {
        TestDatabase.Login login = TestDatabase.create("closed").login();
        mart = new DriverManagerDataSource(login.url(), login.user(), login.password());
        SeptemberMart.fillClosed(mart);
    }

    @Test
    @DisplayName("keeps what is allocated from counting twice, and differences apart from cost")
    void money() throws IOException {
        same(FinanceReport::header);
        same(FinanceReport::currencyTotals);
        same(FinanceReport::ledgerParts);
        same(FinanceReport::providerTotals);
        same(FinanceReport::people);
        same(FinanceReport::ratesUsed);
        same(FinanceReport::trend);
    }

    @Test
    @DisplayName("says who pays, by account, with what was allocated, corrected and left")
    void chargeback() throws IOException {
        same(FinanceReport::chargeback);
        same(FinanceReport::budgets);
    }

    @Test
    @DisplayName("has the tie-out, its differences and the invoices as they are known now")
    void tieOut() throws IOException {
        same(FinanceReport::tieOut);
        same(FinanceReport::variances);
        same(FinanceReport::invoiceLines);
    }

    @Test
    @DisplayName("lists seats with what they cost and whether they are used, and what plans include")
    void seats() throws IOException {
        same(FinanceReport::seats);
        same(FinanceReport::plans);
    }

    @Test
    @DisplayName("shows differences and allocations among the adjustments")
    void adjustments() throws IOException {
        List<AdjustmentRow> rows = new ArrayList<>();
        List<LedgerLine> lines = new ArrayList<>();

        read(report -> {
            report.adjustments(rows::add);
            report.ledgerLines(lines::add);
            return rows;
        });

        assertThat(rows).isEqualTo(CLOSED.adjustments());
        assertThat(lines).isEqualTo(CLOSED.lines());
    }

    @Test
    @DisplayName("names budgets that are passed and seats that nobody uses")
    void exceptions() throws IOException {
        same(FinanceReport::exceptions);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("makes the same workbook, byte for byte, as the same month written by hand")
    void workbook(LedgerDetail detail) throws IOException {
        Path byHand = FinanceWorkbook.write(CLOSED, detail, folder.resolve("by-hand.xlsx"))
                .file()
                .path();

        var fromMart = FinanceWorkbook.write(
                MartFinanceReport.live(mart, september()), detail, folder.resolve("from-mart.xlsx"));

        assertThat(fromMart.brokenControls()).isEmpty();
        assertThat(fromMart.file().path()).hasSameBinaryContentAs(byHand);
    }

    private static void same(Function<FinanceReport, Object> part) throws IOException {
        assertThat(read(part))
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(part.apply(CLOSED));
    }

    private static <T> T read(Function<FinanceReport, T> part) throws IOException {
        return part.apply(MartFinanceReport.live(mart, september()));
    }

    private static MartFinanceReport.Month september() {
        return new MartFinanceReport.Month(
                YearMonth.of(2026, 9),
                "UTC",
                "USD",
                LineKinds.DEFAULT,
                List.of(new AuditFact("Code version", "0.1.0")));
    }
}
