package io.tokenyield.publish.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.publish.finance.AdjustmentRow;
import io.tokenyield.publish.finance.ClosedSeptember;
import io.tokenyield.publish.finance.LiteralReport;
import io.tokenyield.publish.finance.September;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The workbook of a cost centre")
class CostCentreWorkbookTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("is written for each cost centre with an entry, and its controls tie")
    void each() throws IOException {
        assertThat(CostCentreWorkbook.costCentres(ClosedSeptember.report())).containsExactly("0100", "100");

        for (String costCentre : List.of("0100", "100")) {
            var written = new CostCentreWorkbook(ClosedSeptember.report(), LedgerDetail.LINES)
                    .write(costCentre, folder.resolve(CostCentreWorkbook.fileName(costCentre)));
            assertThat(written.brokenControls()).isEmpty();
        }
        assertThat(folder.resolve("cost-centre-0100.xlsx")).isRegularFile();
        assertThat(folder.resolve("cost-centre-100.xlsx")).isRegularFile();
    }

    @Test
    @DisplayName("shows its own people, seats, entries and budget, and nothing of others")
    void nothingOfOthers() throws IOException {
        try (XSSFWorkbook workbook = open("100")) {
            List<String> names = new ArrayList<>();
            StringBuilder all = new StringBuilder();
            for (Sheet sheet : workbook) {
                names.add(sheet.getSheetName());
                all.append(String.join("\n", WorkbookText.of((XSSFSheet) sheet)));
            }
            assertThat(names)
                    .containsExactly(
                            "Summary",
                            "Chargeback",
                            "By person",
                            "Seats and commitments",
                            "Adjustments",
                            "Ledger lines");
            assertThat(all)
                    .contains("P002", "P003", "seat:cursor/business/P003", "gpt-5.6-sol", September.FORMULA)
                    .doesNotContain("P001", "Alice", "Platform", "0100", "UNIDENTIFIED", "payable:mistral");
        }
    }

    @Test
    @DisplayName("shows what was restated, corrected and allocated for it, and that Chargeback says the same")
    void adjustments() throws IOException {
        try (XSSFWorkbook workbook = open("100")) {
            List<String> rows = new ArrayList<>();
            workbook.getSheet("Adjustments").forEach(row -> {
                if (row.getRowNum() > 6) {
                    rows.add(row.getCell(1) + " " + row.getCell(14).getNumericCellValue() + " " + row.getCell(15));
                }
            });
            assertThat(rows)
                    .containsExactly(
                            "correction 0.00999 USD",
                            "restated 0.04 USD",
                            "allocation 0.050001 USD",
                            "allocation 59.5 EUR");
        }
    }

    @Test
    @DisplayName("does not tie when Chargeback has a correction that is none of its adjustments")
    void adjustmentsDoNotTie() throws IOException {
        LiteralReport right = ClosedSeptember.report();
        List<AdjustmentRow> rows = right.adjustments().stream()
                .filter(row -> !row.kind().equals(AdjustmentRow.CORRECTION))
                .toList();

        var written = new CostCentreWorkbook(right.with(AdjustmentRow.class, rows), LedgerDetail.LINES)
                .write("100", folder.resolve("one.xlsx"));

        assertThat(written.brokenControls())
                .containsExactly(
                        "Corrections and allocations are those of Chargeback, exact, USD: expected 0.0599910000000000,"
                                + " found 0.0500010000000000");
    }

    @Test
    @DisplayName("has the cents of finance.xlsx")
    void sameCents() throws IOException {
        Path finance = FinanceWorkbook.write(ClosedSeptember.report(), folder.resolve("finance.xlsx"))
                .file()
                .path();
        try (XSSFWorkbook whole = new XSSFWorkbook(Files.newInputStream(finance));
                XSSFWorkbook own = open("0100")) {
            assertThat(totals(own, "0100")).isEqualTo(totals(whole, "0100")).containsExactly(91.5, 24.32);
        }
    }

    @Test
    @DisplayName("shows at once what its formulas give when they are calculated")
    void cachedValuesAreTheValues() throws IOException {
        for (String costCentre : List.of("0100", "100")) {
            try (XSSFWorkbook workbook = open(costCentre)) {
                assertThat(Recalculation.check(workbook)).isGreaterThan(60);
            }
        }
    }

    @Test
    @DisplayName("has the same bytes at every run")
    void sameBytes() throws IOException {
        new CostCentreWorkbook(ClosedSeptember.report(), LedgerDetail.LINES).write("0100", folder.resolve("a.xlsx"));
        new CostCentreWorkbook(ClosedSeptember.report(), LedgerDetail.LINES).write("0100", folder.resolve("b.xlsx"));

        assertThat(folder.resolve("a.xlsx")).hasSameBinaryContentAs(folder.resolve("b.xlsx"));
    }

    @Test
    @DisplayName("has a file name that every file system takes, and one of its own")
    void fileNames() {
        assertThat(CostCentreWorkbook.fileName("CC-1200")).isEqualTo("cost-centre-CC-1200.xlsx");
        assertThat(CostCentreWorkbook.fileName("../etc")).matches("cost-centre-\\.\\.-etc-[0-9a-f]{8}\\.xlsx");
        assertThat(CostCentreWorkbook.fileName("=cmd|'x'!A0")).matches("cost-centre--cmd--x--A0-[0-9a-f]{8}\\.xlsx");
        assertThat(CostCentreWorkbook.fileName("a/b")).isNotEqualTo(CostCentreWorkbook.fileName("a:b"));
        assertThat(CostCentreWorkbook.fileName("")).matches("cost-centre-[0-9a-f]{8}\\.xlsx");
        assertThat(CostCentreWorkbook.fileName("x".repeat(64))).hasSizeLessThan(100);
    }

    @Test
    @DisplayName("is refused for a cost centre without an entry")
    void unknown() {
        assertThatThrownBy(() -> open("9999"))
                .hasMessage("cost centre 9999 has no entry in 2026-09; take one that sheet Chargeback of finance.xlsx"
                        + " lists");
    }

    private XSSFWorkbook open(String costCentre) throws IOException {
        Path file = folder.resolve("one.xlsx");
        new CostCentreWorkbook(ClosedSeptember.report(), LedgerDetail.LINES).write(costCentre, file);
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    /** Of the sheet Chargeback, currency by currency. */
    private static List<Double> totals(XSSFWorkbook workbook, String costCentre) {
        List<Double> totals = new ArrayList<>();
        workbook.getSheet("Chargeback").forEach(row -> {
            boolean own = row.getCell(0) != null
                    && row.getCell(0).toString().equals(costCentre)
                    && row.getCell(4).toString().equals("2026-09");
            if (own) {
                totals.add(row.getCell(12).getNumericCellValue());
            }
        });
        return totals;
    }
}
