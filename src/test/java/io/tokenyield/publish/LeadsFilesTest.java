package io.tokenyield.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.ShortSeason;
import io.tokenyield.testing.TestCompany;
import io.tokenyield.testing.WarehouseFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Workbooks of leads as nights write them: six developers of Blue, in September 120 dollars each. */
class LeadsFilesTest {
    private static final String BLUE = "leads-Blue.xlsx";
    private static final String[] NAMES = {"alice", "bob", "carol", "dora", "erik", "fay"};

    @RegisterExtension
    private final TestCompany company = TestCompany.with(LeadsFilesTest::season);

    private static WarehouseFolder season(WarehouseFolder world) {
        ShortSeason.in(world);
        for (int i = 4; i <= 6; i++) {
            String person = "P00" + i;
            world.person(person, "Blue", "CC-1", "2026-01-01", "");
            world.identity("claude_code", NAMES[i - 1] + "@example.com", person);
            ShortSeason.traceable(world, person);
            ShortSeason.use(world, "a" + i, "2026-08-10", NAMES[i - 1], 10);
            ShortSeason.work(world, "T-1" + i, person, "2026-08-12");
        }
        for (int i = 1; i <= 6; i++) {
            ShortSeason.use(world, "s" + i, "2026-09-10", NAMES[i - 1], 40, "T-3" + i);
            ShortSeason.work(world, "T-3" + i, "P00" + i, "2026-09-10");
        }
        return world;
    }

    private void backfill(String to) {
        company.commands().with("SCORE_PARAMETERS", ShortSeason.PARAMETERS);
        company.succeeds("backfill", "--from", ShortSeason.FIRST_DAY, "--to", to, "--freshness-days", "1000");
    }

    @Test
    void three_days_after_the_month_there_is_one_for_the_team_that_is_listed_and_names_nobody() throws IOException {
        backfill("2026-10-02");
        assertThat(file(BLUE)).as("rows may come late").doesNotExist();

        backfill("2026-10-03");

        assertThat(company.rows(
                        "SELECT file_name FROM published_file WHERE period = '2026-09' AND file_name LIKE 'leads%'"))
                .containsExactly(BLUE);
        assertThat(Files.readString(file("manifest.json"))).contains('"' + BLUE + '"');
        assertThat(texts()).contains("USD 720.00 for the AI use of 6 people in September 2026.", "not yet, or too few");
        assertThat(texts()).noneMatch(text -> text.matches(".*(P00\\d|@|alice|T-3\\d).*"));
    }

    @Test
    void when_work_had_time_to_prove_itself_the_workbook_is_written_anew_and_nothing_else() throws IOException {
        backfill("2026-10-03");
        byte[] leads = Files.readAllBytes(file(BLUE));
        List<String> others = others();

        backfill("2026-10-07");

        assertThat(Arrays.equals(Files.readAllBytes(file(BLUE)), leads)).isFalse();
        assertThat(others()).isEqualTo(others);
        // Seven hundred and twenty dollars, six units at thirty: 540 are open.
        assertThat(numbers()).contains(720.0, 6.0, 120.0, 540.0, 0.25);
        assertThat(texts()).contains("Explained");
    }

    @Test
    void what_leads_were_told_stays_when_rows_go_and_publishing_again_gives_the_same_bytes() throws IOException {
        backfill("2026-10-03");
        byte[] leads = Files.readAllBytes(file(BLUE));
        Files.delete(file(BLUE));
        company.succeeds("publish", "--period", "2026-09");
        assertThat(Files.readAllBytes(file(BLUE))).isEqualTo(leads);

        company.warehouse().without("usage_event", "event_id", "s5").without("usage_event", "event_id", "s6");
        company.warehouse().usage("s0", "2026-09-10T11:00:00Z", "input_tokens=0", "ingested_at=2026-09-11T10:00:00Z");
        company.warehouse().write();
        backfill("2026-10-04");

        assertThat(company.rows("SELECT SUM(usage_cost) FROM summary_person_month WHERE period = '2026-09'"))
                .as("two of six people are gone from the books")
                .containsExactly("480");
        assertThat(Files.readAllBytes(file(BLUE))).isEqualTo(leads);
        assertThat(company.rows("SELECT people, usage_cost FROM lead_team_month WHERE period = '2026-09'"
                        + " AND scope = 'team'"))
                .containsExactly("6 | 720");
    }

    @Test
    void a_file_of_leads_that_is_lost_is_written_again_by_the_next_night() throws IOException {
        backfill("2026-10-03");
        byte[] leads = Files.readAllBytes(file(BLUE));
        company.mart().execute("DELETE FROM published_file WHERE file_name = '" + BLUE + "'");
        Files.delete(file(BLUE));

        backfill("2026-10-04");

        assertThat(Files.readAllBytes(file(BLUE))).isEqualTo(leads);
    }

    private Path file(String name) {
        return company.out().resolve("2026-09").resolve(name);
    }

    private List<String> others() {
        return company.rows("SELECT file_name, sha256 FROM published_file WHERE period = '2026-09'"
                + " AND file_name NOT LIKE 'leads%' AND file_name <> 'manifest.json' ORDER BY file_name");
    }

    private List<String> texts() throws IOException {
        return cells().stream()
                .filter(cell -> cell.getCellType() == CellType.STRING)
                .map(Cell::getStringCellValue)
                .toList();
    }

    private List<Double> numbers() throws IOException {
        return cells().stream()
                .filter(cell -> cell.getCellType() != CellType.STRING)
                .filter(cell ->
                        cell.getCellType() == CellType.NUMERIC || cell.getCachedFormulaResultType() == CellType.NUMERIC)
                .map(Cell::getNumericCellValue)
                .toList();
    }

    private List<Cell> cells() throws IOException {
        List<Cell> cells = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file(BLUE)))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    row.forEach(cells::add);
                }
            }
        }
        cells.removeIf(cell -> cell.getCellType() == CellType.BLANK);
        return cells;
    }
}
