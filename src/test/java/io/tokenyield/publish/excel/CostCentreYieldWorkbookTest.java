package io.tokenyield.publish.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.publish.finance.ReportHeader;
import io.tokenyield.publish.leads.CostCentreWorld;
import io.tokenyield.publish.leads.CostCentreYield;
import io.tokenyield.publish.leads.Group;
import io.tokenyield.publish.leads.LeadsWorld;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The explained share by cost centre, cell by cell as {@code src/test/resources/golden/cost-centre-yield} says. After a change that
 * is meant, write the files anew with {@code mvn test -Dtest=CostCentreYieldWorkbookTest -Dgolden.write=true} and read the diff.
 */
class CostCentreYieldWorkbookTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/cost-centre-yield");
    private static final LocalDate TOLD = LocalDate.parse("2026-10-31");
    private static final LocalDateTime AS_OF = LocalDateTime.parse("2026-10-30T02:00:00");
    private static final ReportHeader HEADER =
            new ReportHeader(LeadsWorld.SEPTEMBER, "AS TOLD ON " + TOLD, null, null, AS_OF, "UTC", "USD");

    @TempDir
    private Path folder;

    /** CC-2 is told with =1+1, because one of Red is there; the best share comes last; nothing is told of CC-9. */
    private static CostCentreYield september() {
        CostCentreWorld world = new CostCentreWorld()
                .scored(6, "Blue", "CC-1")
                .notScored(5, "Blue", "CC-1", "too little spend")
                .notScored(6, "Blue", "CC-1", "no comparable group")
                .scored(6, "Red", "CC-2")
                .scored("Anna", "Red", "=1+1", "900.005", "900.005")
                .notScored(2, "Red", "CC-2", "too little spend")
                .notScored(7, "Grey", "", "no comparable group")
                .notScored(3, "Grey", "CC-9", "no comparable group");
        for (int i = 1; i <= 5; i++) {
            world.scored("g" + i, "Green", "CC-3", "50.25", "0");
        }
        return new CostCentreYield(
                world.told(),
                5,
                TOLD,
                AS_OF,
                world.facts().results().stream()
                        .filter(result -> result.group().equals(Group.COMPANY))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void every_sheet_reads_as_the_golden_files_say() throws IOException {
        try (XSSFWorkbook workbook = WorkbookCells.open(written("one.xlsx"))) {
            assertThat(workbook.getSheetName(0)).isEqualTo("Yield by cost centre");
            GoldenSheets.compare(workbook, folder, GOLDEN);
        }
    }

    @Test
    void the_formulas_come_to_what_stands_in_the_cells() throws IOException {
        try (XSSFWorkbook workbook = WorkbookCells.open(written("one.xlsx"))) {
            assertThat(Recalculation.check(workbook)).isGreaterThan(12);
        }
    }

    @Test
    void the_same_figures_are_the_same_bytes() throws IOException {
        assertThat(written("one.xlsx")).hasSameBinaryContentAs(written("other.xlsx"));
    }

    private Path written(String name) throws IOException {
        Path file = folder.resolve(name);
        assertThat(CostCentreYieldWorkbook.write(september(), HEADER, file).brokenControls())
                .isEmpty();
        return file;
    }
}
