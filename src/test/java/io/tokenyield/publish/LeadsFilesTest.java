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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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
    void when_work_had_time_to_prove_itself_the_workbook_is_written_anew_and_nothing_of_the_books() throws IOException {
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

    /** Axiom A11, in every workbook of the month: by ids, or by cost below a chart of cost, but never by scores. */
    @Test
    void no_list_of_people_is_in_the_order_of_their_scores_and_leads_see_no_people() throws IOException {
        ShortSeason.use(company.warehouse(), "x1", "2026-09-11", "alice", 100);
        ShortSeason.use(company.warehouse(), "x3", "2026-09-11", "carol", 400);
        ShortSeason.use(company.warehouse(), "x5", "2026-09-11", "erik", 30);
        for (int i = 2; i <= 6; i++) {
            ShortSeason.work(company.warehouse(), "T-4" + i, "P001", "2026-09-1" + i);
        }
        company.warehouse().write();
        backfill("2026-10-07");
        Map<String, Double> scores = new TreeMap<>();
        company.rows("SELECT person_id, score FROM score WHERE period = '2026-09' AND score IS NOT NULL")
                .forEach(row -> scores.put(row.split(" \\| ")[0], Double.valueOf(row.split(" \\| ")[1])));
        assertThat(scores.keySet()).containsExactly("P001", "P002", "P003", "P004", "P005", "P006");
        // 420, 1320 and 210 dollars at 30 a unit; the last of them, dearer than Bob, still had one unit only.
        assertThat(scores.get("P003")).isLessThan(scores.get("P005"));
        assertThat(scores.get("P005")).isLessThan(scores.get("P001"));
        assertThat(scores.get("P001")).isLessThan(scores.get("P002"));

        List<String> looked = new ArrayList<>();
        try (Stream<Path> files = Files.list(file(BLUE).getParent())) {
            for (Path workbook :
                    files.filter(file -> file.toString().endsWith(".xlsx")).toList()) {
                for (List<String> people : listsBelow("Person", workbook)) {
                    people.retainAll(scores.keySet());
                    if (people.size() >= scores.size()) {
                        looked.add(workbook.getFileName() + " " + people);
                        assertThat(isInOrder(people, scores))
                                .as(looked.toString())
                                .isFalse();
                    }
                }
            }
        }
        assertThat(looked).hasSizeGreaterThanOrEqualTo(2);
        assertThat(isInOrder(List.of("P002", "P004", "P006", "P001", "P005", "P003"), scores))
                .as("an order by score would be seen")
                .isTrue();
        assertThat(texts()).noneMatch(text -> text.matches(".*P00\\d.*"));
    }

    private static boolean isInOrder(List<String> people, Map<String, Double> scores) {
        List<Double> list = people.stream().map(scores::get).toList();
        List<Double> rising = list.stream().sorted().toList();
        List<Double> falling = list.stream().sorted(Comparator.reverseOrder()).toList();
        return list.equals(rising) || list.equals(falling);
    }

    /** What stands below cells of this text, up to the first empty one. */
    private static List<List<String>> listsBelow(String head, Path file) throws IOException {
        List<List<String>> lists = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.STRING
                                && cell.getStringCellValue().equals(head)) {
                            lists.add(below(sheet, cell));
                        }
                    }
                }
            }
        }
        return lists;
    }

    private static List<String> below(Sheet sheet, Cell head) {
        List<String> texts = new ArrayList<>();
        for (int i = head.getRowIndex() + 1; i <= sheet.getLastRowNum(); i++) {
            Row row = sheet.getRow(i);
            Cell cell = row == null ? null : row.getCell(head.getColumnIndex());
            if (cell == null || cell.getCellType() != CellType.STRING) {
                break;
            }
            texts.add(cell.getStringCellValue());
        }
        return texts;
    }

    private Path file(String name) {
        return company.out().resolve("2026-09").resolve(name);
    }

    private List<String> others() {
        return company.rows("SELECT file_name, sha256 FROM published_file WHERE period = '2026-09'"
                + " AND file_name NOT LIKE 'leads%' AND file_name NOT IN ('manifest.json', 'yield-by-cost-centre.xlsx')"
                + " ORDER BY file_name");
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
