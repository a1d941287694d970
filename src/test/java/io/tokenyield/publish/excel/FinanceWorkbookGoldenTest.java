package io.tokenyield.publish.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.publish.finance.LiteralReport;
import io.tokenyield.publish.finance.September;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares every sheet, cell by cell, with {@code src/test/resources/golden/finance}. After a change that is meant,
 * write the files anew with {@code mvn test -Dtest=FinanceWorkbookGoldenTest -Dgolden.write=true} and read the diff.
 */
class FinanceWorkbookGoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/finance");

    @TempDir
    private Path folder;

    @Test
    void a_month_in_one_currency_reads_as_in_the_golden_files() throws IOException {
        compare(September.inDollars(), "one-currency");
    }

    @Test
    void a_month_in_two_currencies_reads_as_in_the_golden_files() throws IOException {
        compare(September.inDollarsAndEuros(), "two-currencies");
    }

    private void compare(LiteralReport report, String name) throws IOException {
        Path file = folder.resolve("finance.xlsx");
        assertThat(FinanceWorkbook.write(report, file).brokenControls()).isEmpty();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            for (Sheet sheet : workbook) {
                String fileName = sheet.getSheetName().toLowerCase(Locale.ROOT).replace(' ', '-') + ".txt";
                Path golden = GOLDEN.resolve(name).resolve(fileName);
                Path found = folder.resolve(fileName);
                Files.write(found, WorkbookText.of((XSSFSheet) sheet));
                if (Boolean.getBoolean("golden.write")) {
                    Files.createDirectories(golden.getParent());
                    Files.copy(found, golden, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
                assertThat(found).as("sheet %s", sheet.getSheetName()).hasSameTextualContentAs(golden);
            }
        }
    }
}
