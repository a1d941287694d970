package io.tokenyield.publish.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.publish.finance.ClosedSeptember;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.LedgerLine;
import io.tokenyield.publish.finance.LiteralReport;
import io.tokenyield.publish.finance.September;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The finance workbook")
class FinanceWorkbookTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("has the same bytes at every run, in every time zone, and says so by its hash")
    void sameBytes() throws IOException {
        TimeZone here = TimeZone.getDefault();
        try {
            var first = FinanceWorkbook.write(September.inDollars(), folder.resolve("a/finance.xlsx"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            var second = FinanceWorkbook.write(September.inDollars(), folder.resolve("b/finance.xlsx"));

            assertThat(folder.resolve("b/finance.xlsx")).hasSameBinaryContentAs(folder.resolve("a/finance.xlsx"));
            assertThat(second.file().sha256()).isEqualTo(first.file().sha256());
            assertThat(Files.size(first.file().path())).isEqualTo(first.file().sizeBytes());
        } finally {
            TimeZone.setDefault(here);
        }
    }

    @Test
    @DisplayName("knows no time but its period: archive, properties and all")
    void noClock() throws IOException {
        Path file = folder.resolve("finance.xlsx");
        FinanceWorkbook.write(September.inDollars(), file);

        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).as(entry.getName()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
            }
        }
        try (XSSFWorkbook workbook = WorkbookCells.open(file)) {
            var core = workbook.getProperties().getCoreProperties();
            assertThat(core.getCreated().toInstant()).hasToString("2026-10-01T00:00:00Z");
            assertThat(core.getModified()).isEqualTo(core.getCreated());
            assertThat(core.getTitle()).isEqualTo("AI tool costs, September 2026");
        }
    }

    @Test
    @DisplayName("shows at once, in readers that do not calculate, what its formulas give when they are calculated")
    void cachedValuesAreTheValues() throws IOException {
        for (FinanceReport report :
                List.of(September.inDollars(), September.inDollarsAndEuros(), ClosedSeptember.report())) {
            try (XSSFWorkbook workbook = written(report)) {
                assertThat(Recalculation.check(workbook)).isGreaterThan(60);
            }
        }
    }

    @Test
    @DisplayName("continues the ledger on further sheets, and its controls reach over all of them")
    void manyLines() throws IOException {
        Path file = folder.resolve("finance.xlsx");

        var written = new FinanceWorkbook(4, LedgerDetail.LINES).writeTo(September.inDollarsAndEuros(), file);

        assertThat(written.brokenControls()).isEmpty();
        try (XSSFWorkbook workbook = WorkbookCells.open(file)) {
            assertThat(WorkbookCells.sheets(workbook))
                    .containsExactly(
                            "Summary",
                            "Charts",
                            "Tie-out",
                            "Chargeback",
                            "By person",
                            "Ledger lines",
                            "Ledger lines 2",
                            "Ledger lines 3",
                            "Adjustments",
                            "Seats and commitments",
                            "Rates used",
                            "Exceptions",
                            "Audit");
            assertThat(Recalculation.check(workbook)).isGreaterThan(60);
        }
    }

    @Test
    @DisplayName("of a large month adds up to the same, and its formulas give what is shown")
    void sumsInPlaceOfLines() throws IOException {
        for (LiteralReport report :
                List.of(September.inDollars(), September.inDollarsAndEuros(), ClosedSeptember.report())) {
            Path file = folder.resolve("finance.xlsx");

            var written = FinanceWorkbook.write(report, LedgerDetail.SUMS, file);

            assertThat(written.brokenControls()).isEmpty();
            try (XSSFWorkbook workbook = WorkbookCells.open(file)) {
                assertThat(WorkbookCells.sheets(workbook))
                        .contains("Ledger sums")
                        .doesNotContain("Ledger lines");
                assertThat(Recalculation.check(workbook)).isGreaterThan(60);
            }
        }
    }

    @Test
    @DisplayName("of a large month shows when the sums have an entry less than the ledger")
    void anEntryLess() throws IOException {
        LiteralReport right = September.inDollars();
        LiteralReport wrong = right.with(
                LedgerLine.class, right.lines().subList(0, right.lines().size() - 1));

        var written = FinanceWorkbook.write(wrong, LedgerDetail.SUMS, folder.resolve("finance.xlsx"));

        assertThat(written.brokenControls())
                .anyMatch(control -> control.startsWith("Every entry of the period is in the sums"))
                .anyMatch(control -> control.startsWith("Ledger sums add up to the ledger, exact"));
    }

    @Test
    @DisplayName("continues adjustments on further sheets, which its totals and controls add up")
    void adjustmentsOnSeveralSheets() throws IOException {
        Path file = folder.resolve("finance.xlsx");

        var written = new FinanceWorkbook(5, LedgerDetail.LINES).writeTo(ClosedSeptember.report(), file);

        assertThat(written.brokenControls()).isEmpty();
        try (XSSFWorkbook workbook = WorkbookCells.open(file)) {
            assertThat(workbook.getSheet("Adjustments").getLastRowNum()).isEqualTo(11);
            assertThat(workbook.getSheet("Adjustments 2").getLastRowNum()).isEqualTo(9);
            assertThat(workbook.getSheet("Adjustments 3").getLastRowNum()).isEqualTo(6);
            assertThat(workbook.getSheet("Adjustments").getRow(4).getCell(14).getNumericCellValue())
                    .isEqualTo(238);
            Recalculation.check(workbook);
        }
    }

    @Test
    @DisplayName("appears whole or not at all")
    void wholeOrNotAtAll() throws IOException {
        LiteralReport right = September.inDollars();
        List<LedgerLine> lines = new ArrayList<>(right.lines());
        lines.add(null);

        assertThatThrownBy(() -> written(right.with(LedgerLine.class, lines))).isInstanceOf(NullPointerException.class);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @DisplayName("of a month without anything says so, and ties")
    void emptyMonth() throws IOException {
        LiteralReport nothing = LiteralReport.of(September.header("CLOSED"));

        var written = FinanceWorkbook.write(nothing, folder.resolve("finance.xlsx"));

        assertThat(written.brokenControls()).isEmpty();
        try (XSSFWorkbook workbook = WorkbookCells.open(written.file().path())) {
            assertThat(WorkbookCells.cell(workbook.getSheet("Summary"), "No AI-tool usage was booked in this month."))
                    .isNotNull();
            assertThat(workbook.getSheet("Summary").getRow(1).getCell(0).getStringCellValue())
                    .startsWith("September 2026 \u00B7 CLOSED on 2026-10-05 by Dana");
            Recalculation.check(workbook);
        }
    }

    private XSSFWorkbook written(FinanceReport report) throws IOException {
        return WorkbookCells.open(FinanceWorkbook.write(report, folder.resolve("finance.xlsx"))
                .file()
                .path());
    }
}
