package io.tokenyield.publish.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.publish.finance.ClosedSeptember;
import io.tokenyield.publish.finance.CurrencyTotal;
import io.tokenyield.publish.finance.LedgerPart;
import io.tokenyield.publish.finance.LiteralReport;
import io.tokenyield.publish.finance.RateUsed;
import io.tokenyield.publish.finance.September;
import io.tokenyield.publish.finance.TextRows;
import io.tokenyield.publish.finance.VarianceRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The finance workbook")
class FinanceControlsTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("shows in red, and reports, what does not tie; nothing is plugged")
    void brokenControls() throws IOException {
        LiteralReport wrong = September.inDollars()
                .with(CurrencyTotal.class, "USD|9|1|4.51")
                .with(LedgerPart.class, "USD|usage|no|no|expense|payable|yes|8|4.51");
        Path file = folder.resolve("finance.xlsx");

        var written = FinanceWorkbook.write(wrong, file);

        assertThat(written.brokenControls())
                .hasSize(7)
                .contains(
                        "By person adds up to the ledger, in cents, USD: expected 4.51, found 4.50",
                        "Chargeback adds up to the ledger, in cents, USD: expected 4.51, found 4.50",
                        "Ledger lines add up to the ledger, exact, USD: expected 4.5100000000000000, found 4.5009060000000000");
        try (XSSFWorkbook workbook = WorkbookCells.open(file)) {
            assertThat(workbook.getSheet("Summary").getRow(4).getCell(0).getStringCellValue())
                    .isEqualTo("DOES NOT TIE: 7 of 14 controls, see below.");
        }
    }

    @Test
    @DisplayName("shows in red, and reports, a difference to an invoice that has no name")
    void differenceWithoutName() throws IOException {
        LiteralReport right = ClosedSeptember.report();
        List<VarianceRow> named = new ArrayList<>(right.variances());
        named.removeIf(row -> row.name().equals("unlogged usage"));

        var written = FinanceWorkbook.write(right.with(VarianceRow.class, named), folder.resolve("finance.xlsx"));

        assertThat(written.brokenControls())
                .containsExactly("Invoices = ledger + named differences, in cents, USD: expected 26.61, found 26.13");
        try (XSSFWorkbook workbook = WorkbookCells.open(written.file().path())) {
            assertThat(WorkbookCells.row(workbook, "Tie-out", "openai")).contains("DOES NOT TIE");
            Recalculation.check(workbook);
        }
    }

    @Test
    @DisplayName("says which price it was made with is no longer on the rate card")
    void rateThatIsGone() throws IOException {
        LiteralReport right = September.inDollars();
        List<RateUsed> rates = new ArrayList<>(right.ratesUsed());
        rates.set(
                1,
                TextRows.row(
                        RateUsed.class,
                        TextRows.cells("COPILOT|-|-|-|-|USD|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|1|0.125")));
        Path file = folder.resolve("finance.xlsx");

        var written = FinanceWorkbook.write(right.with(RateUsed.class, rates), file);

        assertThat(written.brokenControls())
                .containsExactly("Every rate is on the rate card, rates: expected 3, found 2");
        try (XSSFWorkbook workbook = WorkbookCells.open(file)) {
            assertThat(WorkbookCells.row(workbook, "Rates used", "github-copilot:ai-credit:2026-06-01:a0ea49ae"))
                    .contains("NOT ON THE RATE CARD");
            Recalculation.check(workbook);
        }
    }
}
