package io.tokenyield.publish.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.publish.finance.ClosedSeptember;
import io.tokenyield.publish.finance.LiteralReport;
import io.tokenyield.publish.finance.September;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares every sheet, cell by cell, with {@code src/test/resources/golden/finance}. After a change that is meant,
 * write the files anew with {@code mvn test -Dtest=FinanceWorkbookGoldenTest -Dgolden.write=true} and read the diff.
 */
@DisplayName("The finance workbook")
class FinanceWorkbookGoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/finance");

    @TempDir
    private Path folder;

    @Test
    @DisplayName("of a month in one currency reads as the golden files say")
    void oneCurrency() throws IOException {
        compare(September.inDollars(), "one-currency");
    }

    @Test
    @DisplayName("of a month in two currencies reads as the golden files say")
    void twoCurrencies() throws IOException {
        compare(September.inDollarsAndEuros(), "two-currencies");
    }

    @Test
    @DisplayName("of a closed month with seats, invoices and budgets reads as the golden files say")
    void closed() throws IOException {
        compare(ClosedSeptember.report(), "closed");
    }

    @Test
    @DisplayName("of a large month reads as the golden files say, with sums in place of lines")
    void large() throws IOException {
        compare(ClosedSeptember.report(), LedgerDetail.SUMS, "closed-in-sums");
    }

    private void compare(LiteralReport report, String name) throws IOException {
        compare(report, LedgerDetail.LINES, name);
    }

    private void compare(LiteralReport report, LedgerDetail detail, String name) throws IOException {
        Path file = folder.resolve("finance.xlsx");
        assertThat(FinanceWorkbook.write(report, detail, file).brokenControls()).isEmpty();
        Set<String> sheets;
        try (XSSFWorkbook workbook = WorkbookCells.open(file)) {
            sheets = GoldenSheets.compare(workbook, folder, GOLDEN.resolve(name));
        }
        try (Stream<Path> golden = Files.list(GOLDEN.resolve(name))) {
            assertThat(golden.map(path -> path.getFileName().toString()))
                    .as("no sheet is left out")
                    .containsExactlyInAnyOrderElementsOf(sheets);
        }
    }
}
