package io.tokenyield.publish.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tokenyield.publish.finance.ClosedSeptember;
import io.tokenyield.publish.finance.September;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lets LibreOffice open the workbooks, calculate everything anew and save; each formula has to give the value that was
 * cached. Where LibreOffice is not installed, this says so; our own calculation, {@link Recalculation}, always runs.
 */
@DisplayName("LibreOffice, if it is there,")
class LibreOfficeTest {
    private static final int PATIENCE_SECONDS = 180;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("calculates every formula of finance.xlsx and of a cost centre to the value that is cached")
    void sameValues() throws IOException, InterruptedException {
        Optional<Path> office = office();
        if (office.isEmpty()) {
            System.out.println(
                    "LibreOffice is not on this machine: formulas are checked by POI alone. To have it checked"
                            + " here too: apt-get install --no-install-recommends libreoffice-calc");
            try (XSSFWorkbook workbook = open(finance())) {
                assertThat(Recalculation.check(workbook)).isGreaterThan(200);
            }
            return;
        }
        FinanceWorkbook.write(September.inDollarsAndEuros(), folder.resolve("open.xlsx"));
        new CostCentreWorkbook(ClosedSeptember.report(), LedgerDetail.LINES)
                .write("0100", folder.resolve("cost-centre.xlsx"));
        convert(office.get(), finance(), folder.resolve("open.xlsx"), folder.resolve("cost-centre.xlsx"));

        assertThat(compared("finance.xlsx")).isGreaterThan(200);
        assertThat(compared("open.xlsx")).isGreaterThan(100);
        assertThat(compared("cost-centre.xlsx")).isGreaterThan(60);
    }

    private Path finance() throws IOException {
        return FinanceWorkbook.write(ClosedSeptember.report(), folder.resolve("finance.xlsx"))
                .file()
                .path();
    }

    private static Optional<Path> office() {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .map(directory -> Path.of(directory, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private void convert(Path office, Path... files) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                office.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                folder.resolve("calculated").toString());
        Arrays.stream(files).map(Path::toString).forEach(builder.command()::add);
        Path log = folder.resolve("office.log");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        assertThat(ended).as("LibreOffice ended: " + Files.readString(log)).isTrue();
    }

    /** @return the number of formulas */
    private int compared(String name) throws IOException {
        int formulas = 0;
        try (XSSFWorkbook ours = open(folder.resolve(name));
                XSSFWorkbook theirs = open(folder.resolve("calculated").resolve(name))) {
            for (Sheet sheet : ours) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            same(cell, theirs.getSheet(sheet.getSheetName()));
                            formulas++;
                        }
                    }
                }
            }
        }
        return formulas;
    }

    private static void same(Cell ours, Sheet sheet) {
        Cell theirs = sheet.getRow(ours.getRowIndex()).getCell(ours.getColumnIndex());
        String at = sheet.getSheetName() + "!" + ours.getAddress() + " " + ours.getCellFormula();
        assertThat(theirs.getCachedFormulaResultType()).as(at).isEqualTo(ours.getCachedFormulaResultType());
        if (ours.getCachedFormulaResultType() == CellType.NUMERIC) {
            assertThat(theirs.getNumericCellValue()).as(at).isCloseTo(ours.getNumericCellValue(), within(1e-9));
        } else {
            assertThat(theirs.getStringCellValue()).as(at).isEqualTo(ours.getStringCellValue());
        }
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(file));
    }
}
