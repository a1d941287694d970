package io.tokenyield.publish.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.publish.finance.ClosedSeptember;
import io.tokenyield.publish.finance.CurrencyTotal;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.LedgerLine;
import io.tokenyield.publish.finance.LedgerPart;
import io.tokenyield.publish.finance.LiteralReport;
import io.tokenyield.publish.finance.PersonRow;
import io.tokenyield.publish.finance.RateUsed;
import io.tokenyield.publish.finance.September;
import io.tokenyield.publish.finance.VarianceRow;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
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
        Path file = write(September.inDollars());

        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).as(entry.getName()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
            }
        }
        try (XSSFWorkbook workbook = open(file)) {
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
            try (XSSFWorkbook workbook = open(write(report))) {
                assertThat(Recalculation.check(workbook)).isGreaterThan(60);
            }
        }
    }

    @Test
    @DisplayName("continues the ledger on further sheets, and its controls reach over all of them")
    void manyLines() throws IOException {
        Path file = folder.resolve("finance.xlsx");

        var written = new FinanceWorkbook(4).writeTo(September.inDollarsAndEuros(), file);

        assertThat(written.brokenControls()).isEmpty();
        try (XSSFWorkbook workbook = open(file)) {
            List<String> names = new ArrayList<>();
            workbook.forEach(sheet -> names.add(sheet.getSheetName()));
            assertThat(names)
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
    @DisplayName("says unpriced where there is no price, on the line, the person, the provider; never zero")
    void unpriced() throws IOException {
        try (XSSFWorkbook workbook = open(write(September.inDollars()))) {
            assertThat(row(workbook, "Ledger lines", "mistral-next")).contains(" 5000.0 tokens   unpriced USD");
            assertThat(row(workbook, "By person", "mistral")).contains("unpriced");
            assertThat(row(workbook, "Summary", "mistral")).contains("unpriced");
        }
    }

    @Test
    @DisplayName("keeps a name that looks like a formula a text, also for who edits it")
    void formulasOfOthersStayText() throws IOException {
        try (XSSFWorkbook workbook = open(write(September.inDollars()))) {
            Cell name = cell(workbook.getSheet("By person"), September.FORMULA);
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
            PersonRow one = September.inDollars().people().get(0);
            people.add(new PersonRow(
                    "P" + people.size(),
                    name,
                    "",
                    "",
                    "t",
                    "USD",
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    one.credits(),
                    null,
                    null,
                    null,
                    null,
                    null));
        }
        try (XSSFWorkbook workbook = open(write(September.inDollars().withPeople(people)))) {
            Sheet sheet = workbook.getSheet("By person");
            List<String> names = new ArrayList<>();
            sheet.forEach(row ->
                    names.add(row.getCell(1) == null ? "" : row.getCell(1).toString()));
            assertThat(names)
                    .contains("=1+1", "@x↵y", "txt.exe", "👩‍💻 محمد", "_x0041_", "<b>&amp;", "n".repeat(32_766) + "…");
        }
    }

    @Test
    @DisplayName("continues adjustments on further sheets, which its totals and controls add up")
    void adjustmentsOnSeveralSheets() throws IOException {
        Path file = folder.resolve("finance.xlsx");

        var written = new FinanceWorkbook(5).writeTo(ClosedSeptember.report(), file);

        assertThat(written.brokenControls()).isEmpty();
        try (XSSFWorkbook workbook = open(file)) {
            assertThat(workbook.getSheet("Adjustments").getLastRowNum()).isEqualTo(11);
            assertThat(workbook.getSheet("Adjustments 2").getLastRowNum()).isEqualTo(9);
            assertThat(workbook.getSheet("Adjustments 3").getLastRowNum()).isEqualTo(6);
            assertThat(workbook.getSheet("Adjustments").getRow(4).getCell(14).getNumericCellValue())
                    .isEqualTo(238);
            Recalculation.check(workbook);
        }
    }

    @Test
    @DisplayName("shows in red, and reports, what does not tie; nothing is plugged")
    void brokenControls() throws IOException {
        LiteralReport right = September.inDollars();
        Path file = folder.resolve("finance.xlsx");
        LiteralReport wrong = right.withLedger(
                        List.of(new CurrencyTotal("USD", 9, 1, new BigDecimal("4.51"))), right.lines())
                .withBooks(right.books()
                        .withLedgerParts(List.of(new LedgerPart(
                                "USD", "usage", false, false, "expense", "payable", true, 8, new BigDecimal("4.51")))));

        var written = FinanceWorkbook.write(wrong, file);

        assertThat(written.brokenControls())
                .contains(
                        "By person adds up to the ledger, in cents, USD: expected 4.51, found 4.50",
                        "Chargeback adds up to the ledger, in cents, USD: expected 4.51, found 4.50",
                        "Ledger lines add up to the ledger, exact, USD: expected 4.51, found 4.5009060000000000");
        try (XSSFWorkbook workbook = open(file)) {
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

        var written = FinanceWorkbook.write(
                right.withBooks(right.books().withTieOut(right.tieOut(), named)), folder.resolve("finance.xlsx"));

        assertThat(written.brokenControls())
                .containsExactly("Invoices = ledger + named differences, in cents, USD: expected 26.61, found 26.13");
        try (XSSFWorkbook workbook = open(written.file().path())) {
            assertThat(row(workbook, "Tie-out", "openai")).contains("DOES NOT TIE");
            Recalculation.check(workbook);
        }
    }

    @Test
    @DisplayName("says what a month without invoices, seats and budgets does not have")
    void withoutInvoicesSeatsAndBudgets() throws IOException {
        try (XSSFWorkbook workbook = open(write(September.inDollars()))) {
            assertThat(
                            row(
                                    workbook,
                                    "Summary",
                                    "Not compared yet: the invoices of the month are not known, or no run has tied them out since."))
                    .isNotEmpty();
            assertThat(row(workbook, "Tie-out", "No invoice is known for this month."))
                    .isNotEmpty();
            assertThat(row(workbook, "Chargeback", "No cost centre has a budget for this month."))
                    .isNotEmpty();
            assertThat(row(workbook, "Seats and commitments", "No seat was accrued in this month."))
                    .isNotEmpty();
        }
    }

    @Test
    @DisplayName("says which price it was made with is no longer on the rate card")
    void rateThatIsGone() throws IOException {
        LiteralReport right = September.inDollars();
        List<RateUsed> rates = new ArrayList<>(right.ratesUsed());
        RateUsed gone = rates.get(1);
        rates.set(
                1,
                new RateUsed(
                        gone.rateId(),
                        null,
                        null,
                        null,
                        null,
                        "USD",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        gone.lines(),
                        gone.amount()));
        Path file = folder.resolve("finance.xlsx");

        var written = FinanceWorkbook.write(right.withRates(rates), file);

        assertThat(written.brokenControls())
                .containsExactly("Every rate is on the rate card, rates: expected 3, found 2");
        try (XSSFWorkbook workbook = open(file)) {
            assertThat(row(workbook, "Rates used", gone.rateId())).contains("NOT ON THE RATE CARD");
            Recalculation.check(workbook);
        }
    }

    @Test
    @DisplayName("appears whole or not at all")
    void wholeOrNotAtAll() throws IOException {
        LiteralReport right = September.inDollars();
        List<LedgerLine> lines = new ArrayList<>(right.lines());
        lines.add(null);

        assertThatThrownBy(() -> write(right.withLedger(right.currencyTotals(), lines)))
                .isInstanceOf(NullPointerException.class);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @DisplayName("of a month without anything says so, and ties")
    void emptyMonth() throws IOException {
        LiteralReport nothing = new LiteralReport(
                September.header("CLOSED"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        var written = FinanceWorkbook.write(nothing, folder.resolve("finance.xlsx"));

        assertThat(written.brokenControls()).isEmpty();
        try (XSSFWorkbook workbook = open(written.file().path())) {
            assertThat(cell(workbook.getSheet("Summary"), "No AI-tool usage was booked in this month."))
                    .isNotNull();
            assertThat(workbook.getSheet("Summary").getRow(1).getCell(0).getStringCellValue())
                    .startsWith("September 2026 \u00B7 CLOSED on 2026-10-05 by Dana");
            Recalculation.check(workbook);
        }
    }

    private Path write(FinanceReport report) throws IOException {
        return FinanceWorkbook.write(report, folder.resolve("finance.xlsx"))
                .file()
                .path();
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    /** The cells of the first row that has this text. */
    private static String row(XSSFWorkbook workbook, String sheet, String text) {
        StringBuilder cells = new StringBuilder();
        cell(workbook.getSheet(sheet), text)
                .getRow()
                .forEach(cell -> cells.append(cell).append(' '));
        return cells.toString();
    }

    private static Cell cell(Sheet sheet, String text) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().equals(text)) {
                    return cell;
                }
            }
        }
        throw new AssertionError("no cell with " + text + " on sheet " + sheet.getSheetName());
    }
}
