package io.tokenyield.publish.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.PersonRow;
import io.tokenyield.publish.finance.September;
import io.tokenyield.publish.finance.TextRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The finance workbook")
class FinanceWordsTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("says unpriced where there is no price, on the line, the person, the provider; never zero")
    void unpriced() throws IOException {
        try (XSSFWorkbook workbook = written(September.inDollars())) {
            assertThat(WorkbookCells.row(workbook, "Ledger lines", "mistral-next"))
                    .contains(" 5000.0 tokens   unpriced USD");
            assertThat(WorkbookCells.row(workbook, "By person", "mistral")).contains("unpriced");
            assertThat(WorkbookCells.row(workbook, "Summary", "mistral")).contains("unpriced");
        }
    }

    @Test
    @DisplayName("keeps a name that looks like a formula a text, also for who edits it")
    void formulasOfOthersStayText() throws IOException {
        try (XSSFWorkbook workbook = written(September.inDollars())) {
            Cell name = WorkbookCells.cell(workbook.getSheet("By person"), September.FORMULA);
            assertThat(name.getCellType()).isEqualTo(CellType.STRING);
            assertThat(name.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    @DisplayName("carries the worst of names without harm")
    void hostileNames() throws IOException {
        List<PersonRow> people = new ArrayList<>();
        for (String name : List.of(
                "=1+1\u0000", "@x\r\ny", "\u202Etxt.exe", "👩‍💻 محمد", "_x0041_", "<b>&amp;", "n".repeat(65_536))) {
            people.add(TextRows.row(
                    PersonRow.class,
                    Arrays.asList(
                            "P" + people.size(),
                            name,
                            "",
                            "",
                            "t",
                            "USD",
                            "0",
                            "0",
                            "0",
                            "0",
                            "0",
                            "0",
                            "0",
                            null,
                            null,
                            null,
                            null,
                            null)));
        }
        try (XSSFWorkbook workbook = written(September.inDollars().with(PersonRow.class, people))) {
            Sheet sheet = workbook.getSheet("By person");
            List<String> names = new ArrayList<>();
            sheet.forEach(row ->
                    names.add(row.getCell(1) == null ? "" : row.getCell(1).toString()));
            assertThat(names)
                    .contains("=1+1", "@x↵y", "txt.exe", "👩‍💻 محمد", "_x0041_", "<b>&amp;", "n".repeat(32_766) + "…");
        }
    }

    @Test
    @DisplayName("says what a month without invoices, seats and budgets does not have")
    void withoutInvoicesSeatsAndBudgets() throws IOException {
        try (XSSFWorkbook workbook = written(September.inDollars())) {
            assertThat(
                            WorkbookCells.row(
                                    workbook,
                                    "Summary",
                                    "Not compared yet: the invoices of the month are not known, or no run has tied them out since."))
                    .isNotEmpty();
            assertThat(WorkbookCells.row(workbook, "Tie-out", "No invoice is known for this month."))
                    .isNotEmpty();
            assertThat(WorkbookCells.row(workbook, "Chargeback", "No cost centre has a budget for this month."))
                    .isNotEmpty();
            assertThat(WorkbookCells.row(workbook, "Seats and commitments", "No seat was accrued in this month."))
                    .isNotEmpty();
        }
    }

    private XSSFWorkbook written(FinanceReport report) throws IOException {
        return WorkbookCells.open(FinanceWorkbook.write(report, folder.resolve("finance.xlsx"))
                .file()
                .path());
    }
}
