package io.tokenyield.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.ShortSeason;
import io.tokenyield.testing.TestCompany;
import io.tokenyield.testing.WarehouseFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * From nights to what finance is told of cost centres. In September six of Blue, who pay from CC-1, had one unit of 30 dollars
 * each for 120 dollars; five of Green, from CC-1 too, spent 30 each and so have no score. Of Red, who had no units, six pay from
 * CC-3 and Anna from CC-4, 120 dollars each.
 */
class CostCentreYieldTest {
    private static final String FILE = "yield-by-cost-centre.xlsx";
    private static final String[] BLUE = {"alice", "bob", "carol", "dora", "erik", "fay"};
    private static final String ROWS = "SELECT period, cost_centre, cost_centres, people, spend_usd, explained_usd,"
            + " unexplained_usd, explained_share, people_not_scored, not_scored_usd, not_scored_share, window_from,"
            + " window_to, params_version, group_min, released_on, as_of FROM summary_cost_centre_yield"
            + " ORDER BY period, cost_centre";

    @RegisterExtension
    private final TestCompany company = TestCompany.with(CostCentreYieldTest::season);

    private static WarehouseFolder season(WarehouseFolder world) {
        ShortSeason.in(world);
        for (int i = 4; i <= 6; i++) {
            person(world, "P00" + i, BLUE[i - 1], "Blue", "CC-1");
            ShortSeason.use(world, "a" + i, "2026-08-10", BLUE[i - 1], 10);
            ShortSeason.work(world, "T-1" + i, "P00" + i, "2026-08-12");
        }
        for (int i = 1; i <= 6; i++) {
            ShortSeason.use(world, "s" + i, "2026-09-10", BLUE[i - 1], 40);
            ShortSeason.work(world, "T-3" + i, "P00" + i, "2026-09-10");
            person(world, "P01" + i, "red" + i, "Red", "CC-3");
            ShortSeason.use(world, "r" + i, "2026-09-10", "red" + i, 40);
        }
        person(world, "P017", "anna", "Red", "CC-4");
        ShortSeason.use(world, "r7", "2026-09-10", "anna", 40);
        for (int i = 1; i <= 5; i++) {
            person(world, "P02" + i, "green" + i, "Green", "CC-1");
            ShortSeason.use(world, "g" + i, "2026-09-10", "green" + i, 10);
        }
        return world;
    }

    private static void person(WarehouseFolder world, String id, String name, String team, String costCentre) {
        world.person(id, team, costCentre, "2026-01-01", "").identity("claude_code", name + "@example.com", id);
        ShortSeason.traceable(world, id);
    }

    private void backfill(String to) {
        company.commands().with("SCORE_PARAMETERS", ShortSeason.PARAMETERS);
        company.succeeds("backfill", "--from", ShortSeason.FIRST_DAY, "--to", to, "--freshness-days", "1000");
    }

    @Test
    void finance_is_told_with_the_leads_and_nothing_that_with_their_figures_would_be_anna() {
        backfill("2026-10-06");
        assertThat(company.rows(ROWS)).noneMatch(row -> row.startsWith("2026-09"));

        backfill(ShortSeason.LAST_DAY);

        assertThat(company.rows(ROWS).stream().filter(row -> row.startsWith("2026-09")))
                .containsExactly(
                        "2026-09 | CC-1 | 1 | 6 | 720 | 180 | 540 | 0.25 | 5 | 150 | 0.1724 | 2026-09-03 | 2026-10-01"
                                + " | 1 | 5 | 2026-10-08 | 2026-09-10T10:00",
                        "2026-09 | CC-3 | 2 | 7 | 840 | 0 | 840 | 0 | 0 | 0 | 0 | 2026-09-03 | 2026-10-01"
                                + " | 1 | 5 | 2026-10-08 | 2026-09-10T10:00");
        assertThat(company.rows("SELECT cost_centre, told_with FROM released_cost_centre WHERE period = '2026-09'"
                        + " ORDER BY cost_centre"))
                .containsExactly("CC-1 | CC-1", "CC-3 | CC-3", "CC-4 | CC-3");
        assertThat(company.rows("SELECT cost_centre, reason, people, spend_usd, spend_share"
                        + " FROM summary_cost_centre_reason WHERE period = '2026-09'"))
                .containsExactly("CC-1 | too little spend | 5 | 150 | 0.1724");
        assertThat(company.rows("SELECT team, people_scored, window_spend_usd, unexplained_usd FROM lead_team_month"
                        + " WHERE period = '2026-09' AND people_scored IS NOT NULL ORDER BY team"))
                .as("Red less CC-3 would be Anna")
                .containsExactly("(company) | 13 | 1560 | 1380", "Blue | 6 | 720 | 540", "Red | 7 | 840 | 840");
    }

    @Test
    void before_anything_is_frozen_finance_hears_why_nothing_is_scored() {
        backfill("2026-09-12");

        assertThat(company.rows("SELECT cost_centre, people, spend_usd, explained_share, people_not_scored,"
                        + " not_scored_usd, not_scored_share FROM summary_cost_centre_yield WHERE period = '2026-08'"))
                .containsExactly("CC-1 | 0 | 0 | null | 6 | 180 | 1");
        assertThat(company.rows("SELECT cost_centre, told_with FROM released_cost_centre WHERE period = '2026-08'"
                        + " ORDER BY cost_centre"))
                .as("Olga alone pays from CC-2")
                .containsExactly("CC-1 | CC-1", "CC-2 | null");
        assertThat(company.rows("SELECT reason, people FROM released_cost_centre_reason WHERE period = '2026-08'"))
                .containsExactly("no comparable group | 6");
    }

    @Test
    void there_is_a_file_for_finance_that_is_listed_and_the_files_of_the_books_stay_as_they_were() throws IOException {
        backfill("2026-10-06");
        assertThat(file()).doesNotExist();
        List<String> books = books();

        backfill(ShortSeason.LAST_DAY);

        assertThat(Files.readString(file().resolveSibling("manifest.json"))).contains('"' + FILE + '"');
        assertThat(texts())
                .contains("CC-1", "CC-3", "CC-4", "too little spend")
                .noneMatch(text -> text.matches(".*(P0\\d\\d|@|alice|anna).*"));
        assertThat(books()).hasSizeGreaterThan(4).isEqualTo(books);
    }

    @Test
    void what_finance_was_told_stays_when_work_is_reopened_and_publishing_again_gives_the_same_bytes()
            throws IOException {
        backfill(ShortSeason.LAST_DAY);
        List<String> told = company.rows(ROWS);
        byte[] bytes = Files.readAllBytes(file());
        Files.delete(file());
        company.succeeds("publish", "--period", "2026-09");
        assertThat(Files.readAllBytes(file())).isEqualTo(bytes);

        company.warehouse()
                .row(
                        "ticket_transition",
                        ShortSeason.change("T-31", "2026-10-08T08:00:00Z", "Resolved", "Reopened", "P801"))
                .write();
        backfill("2026-10-08");

        assertThat(company.rows("SELECT SUM(unexplained_usd) FROM summary_person_score WHERE period = '2026-09'"))
                .as("one unit less is verified")
                .containsExactly("1410.0");
        assertThat(company.rows(ROWS)).isEqualTo(told);
        assertThat(Files.readAllBytes(file())).isEqualTo(bytes);
    }

    @Test
    void a_file_that_is_lost_is_written_again_by_the_next_night() throws IOException {
        backfill(ShortSeason.LAST_DAY);
        byte[] bytes = Files.readAllBytes(file());
        company.mart().execute("DELETE FROM published_file WHERE file_name = '" + FILE + "'");
        Files.delete(file());

        backfill("2026-10-08");

        assertThat(Files.readAllBytes(file())).isEqualTo(bytes);
    }

    private Path file() {
        return company.out().resolve("2026-09").resolve(FILE);
    }

    private List<String> books() {
        return company.rows("SELECT file_name, sha256 FROM published_file WHERE period = '2026-09'"
                + " AND file_name NOT LIKE 'leads%' AND file_name NOT IN ('manifest.json', '" + FILE
                + "') ORDER BY file_name");
    }

    private List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file()))) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.STRING) {
                    texts.add(cell.getStringCellValue());
                }
            })));
        }
        return texts;
    }
}
