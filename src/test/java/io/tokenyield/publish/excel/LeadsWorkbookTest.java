package io.tokenyield.publish.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.publish.finance.ReportHeader;
import io.tokenyield.publish.leads.Group;
import io.tokenyield.publish.leads.LeadsWorld;
import io.tokenyield.publish.leads.TeamYield;
import io.tokenyield.publish.leads.TeamYields;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The workbook of a lead, cell by cell as {@code src/test/resources/golden/leads} says. After a change that is meant, write the
 * files anew with {@code mvn test -Dtest=LeadsWorkbookTest -Dgolden.write=true} and read the diff.
 */
class LeadsWorkbookTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/leads");
    private static final ReportHeader HEADER = new ReportHeader(
            LeadsWorld.SEPTEMBER,
            "AS TOLD ON 2026-10-04",
            null,
            null,
            LocalDateTime.parse("2026-10-01T02:00:00"),
            "UTC",
            "USD");

    @TempDir
    private Path folder;

    /** Six people of Blue, nine of Red; Blue has scores of July, in August too few. */
    private static TeamYield blue() {
        LeadsWorld world = new LeadsWorld()
                .earlier("2026-07", "Blue", 6, "100")
                .earlier("2026-07", "Red", 9, "50")
                .earlier("2026-08", "Blue", 3, "90")
                .earlier("2026-08", "Red", 9, "55");
        for (int i = 1; i <= 6; i++) {
            world.verified("Blue" + i, "Blue", "SHOP-2", "40.10");
            world.work("Blue" + i, "Blue", "SHOP-7", "SHOP-7", "not verified", "SHOP-7 is not done", "12.50")
                    .with("cursor", "gpt-5");
            world.without("Blue" + i, "Blue", "7.333");
            world.scored("2026-07", "Blue" + i, "Blue", "100", "2.5", "22.5", "Explained");
        }
        world.work("Blue1", "Blue", "=1+1", "=1+1", "open", "=1+1 is not done", "99");
        for (int i = 1; i <= 9; i++) {
            world.verified("Red" + i, "Red", "PAY-1", "30");
            world.scored("2026-07", "Red" + i, "Red", "50", "1", "10", "Explained");
        }
        return TeamYields.of(world.told()).get(0);
    }

    @Test
    void every_sheet_reads_as_the_golden_files_say() throws IOException {
        Path file = folder.resolve("leads-Blue.xlsx");
        assertThat(LeadsWorkbook.write(blue(), HEADER, file).brokenControls()).isEmpty();

        try (XSSFWorkbook workbook = WorkbookCells.open(file)) {
            assertThat(workbook.getSheetName(0)).isEqualTo("Yield by team");
            GoldenSheets.compare(workbook, folder, GOLDEN);
        }
    }

    @Test
    void each_sheet_says_what_it_is_for_and_none_names_a_person_or_orders_people() throws IOException {
        Path file = folder.resolve("leads-Blue.xlsx");
        LeadsWorkbook.write(blue(), HEADER, file);

        try (XSSFWorkbook workbook = WorkbookCells.open(file)) {
            for (Sheet sheet : workbook) {
                List<String> texts = texts(sheet);
                assertThat(texts).as(sheet.getSheetName()).contains(LeadsWorkbook.PURPOSE);
                assertThat(texts)
                        .noneMatch(text -> text.matches("(Blue|Red)\\d"))
                        .noneMatch(
                                text -> text.toLowerCase(Locale.ROOT).matches(".*\\b(rank|top performer|place)\\b.*"));
            }
            assertThat(workbook.getSheet("Yield by team").getDrawingPatriarch().getCharts())
                    .hasSize(2);
        }
    }

    @Test
    void the_formulas_come_to_what_stands_in_the_cells_and_text_is_no_formula() throws IOException {
        Path file = folder.resolve("leads-Blue.xlsx");
        LeadsWorkbook.write(blue(), HEADER, file);

        try (XSSFWorkbook workbook = WorkbookCells.open(file)) {
            int formulas = 0;
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA
                                && cell.getCachedFormulaResultType() == CellType.NUMERIC) {
                            double before = cell.getNumericCellValue();
                            workbook.getCreationHelper()
                                    .createFormulaEvaluator()
                                    .evaluateFormulaCell(cell);
                            assertThat(cell.getNumericCellValue())
                                    .as(sheet.getSheetName() + " " + cell.getAddress())
                                    .isEqualTo(before, Offset.offset(0.005));
                            formulas++;
                        }
                    }
                }
            }
            assertThat(formulas).isGreaterThan(15);
        }
    }

    @Test
    void the_same_figures_are_the_same_bytes() throws IOException {
        LeadsWorkbook.write(blue(), HEADER, folder.resolve("one.xlsx"));
        LeadsWorkbook.write(blue(), HEADER, folder.resolve("other.xlsx"));

        assertThat(folder.resolve("one.xlsx")).hasSameBinaryContentAs(folder.resolve("other.xlsx"));
    }

    @Test
    void names_of_files_are_safe_and_never_shared() {
        assertThat(name("team-cedar", false)).isEqualTo("leads-team-cedar.xlsx");
        assertThat(name("../../etc/passwd", false)).matches("leads-\\.\\.-\\.\\.-etc-passwd-[0-9a-f]{8}\\.xlsx");
        assertThat(name("=cmd|' /C calc'!A0", false)).matches("leads-[A-Za-z0-9._-]+\\.xlsx");
        assertThat(name("", false)).matches("leads-[0-9a-f]{8}\\.xlsx");
        assertThat(name("Other teams", true)).isEqualTo("leads_other-teams.xlsx");
        assertThat(name("Other teams", false)).isNotEqualTo(name("Other teams", true));
        assertThat(LeadsWorkbook.isOne("leads_other-teams.xlsx")).isTrue();
        assertThat(LeadsWorkbook.isOne("finance.xlsx")).isFalse();
    }

    private static String name(String team, boolean isFold) {
        return LeadsWorkbook.fileName(new TeamYield(
                isFold ? Group.OTHERS : Group.team(team),
                LeadsWorld.SEPTEMBER,
                5,
                LocalDate.parse("2026-10-04"),
                null,
                false,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of()));
    }

    private static List<String> texts(Sheet sheet) {
        List<String> texts = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING) {
                    texts.add(cell.getStringCellValue());
                }
            }
        }
        return texts;
    }
}
