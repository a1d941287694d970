package io.tokenyield.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The checks of dirty data")
class DirtyLabelsTest {

    private static IndependentCost cost;
    private static Duck mart;

    @BeforeAll
    static void fillAMartWithoutFaults() throws SQLException, IOException {
        cost = IndependentCost.of(TinyWorld.folder());
        mart = PerfectMart.inDuck(cost);
        mart.connection().setAutoCommit(false);
    }

    @AfterEach
    void takeTheFaultBack() throws SQLException {
        mart.connection().rollback();
    }

    @AfterAll
    static void close() throws SQLException {
        mart.close();
        cost.close();
    }

    @Test
    @DisplayName("pass on a mart without faults, on each label of the real world")
    void aPerfectMartHandlesEveryLabel() throws SQLException, IOException {
        Path world = RealData.worldSmallOr(TinyWorld::folder);

        try (IndependentCost real = IndependentCost.of(world);
                Duck realMart = PerfectMart.inDuck(real)) {
            LabelReport report = DirtyLabels.check(real, world, realMart.connection());
            System.out.println(report);
            assertThat(report.failures()).isEmpty();
        }
    }

    @Test
    @DisplayName("pass on a mart without faults, and leave seats and invoices to other tests")
    void aPerfectMartOfTheTinyWorldPasses() throws SQLException {
        LabelReport report = check(TinyWorld.folder());

        assertThat(report.failures()).isEmpty();
        assertThat(report.labelsChecked()).isEqualTo(45);
        assertThat(report.lines().stream().filter(line -> line.status() == LabelReport.Status.ELSEWHERE))
                .extracting(line -> line.kind().name())
                .containsExactly("invoice_unexplained_difference");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "dup_exact | the copy counts, too | UPDATE usage_daily SET requests = requests + 1, input_tokens ="
                        + " input_tokens + 100, output_tokens = output_tokens + 10 WHERE usage_day = '2026-09-02'"
                        + " AND account LIKE 'ann%' AND tool = 'claude_code'",
                "dup_exact | the copy counts in its session | UPDATE usage_rollup SET requests = requests + 1"
                        + " WHERE usage_day = '2026-09-02' AND session_id = 's1'",
                "dup_exact | nobody remembers where it counts | DELETE FROM usage_repeat",
                "dup_exact_original | the original does not count | UPDATE usage_daily SET requests = requests - 1"
                        + " WHERE usage_day = '2026-09-01' AND model = 'claude-maple-4-5' AND account LIKE 'ann%'",
                "dup_stream_partial | the rows of the day do not add up | UPDATE source_day SET rows_counted ="
                        + " rows_counted + 2, rows_duplicate = 0 WHERE usage_day = '2026-09-01'",
                "dup_stream_final | the first row of the stream counts | UPDATE usage_daily SET output_tokens ="
                        + " output_tokens - 299 WHERE usage_day = '2026-09-01' AND model = 'claude-maple-4-5'"
                        + " AND account LIKE 'ann%'",
                "negative_tokens | nothing is in quarantine | DELETE FROM quarantine WHERE row_key = 'E16'",
                "overflow_tokens | it is in quarantine and counts | UPDATE usage_daily SET requests = requests + 1"
                        + " WHERE usage_day = '2026-09-02' AND account LIKE 'ann%' AND tool = 'claude_code'",
                "zero_tokens | the request is dropped | UPDATE usage_rollup SET requests = requests - 1"
                        + " WHERE usage_day = '2026-09-01' AND session_id = 's1' AND ticket_key = 'T-1'",
                "unknown_model | it is priced at zero | UPDATE usage_cost SET priced = true WHERE model = 'claude-next'",
                "unknown_model | the ledger has it at zero | UPDATE ledger_entry SET amount = 0, unit_price = 0"
                        + " WHERE model = 'claude-next'",
                "unknown_model | the ledger lacks its tokens | DELETE FROM ledger_entry WHERE model = 'claude-next'",
                "model_alias | the alias stays a model of its own | UPDATE ledger_entry SET model = 'Claude Maple'"
                        + " WHERE service_date = '2026-09-01' AND model = 'claude-maple-4-5'",
                "model_alias | the price is another | UPDATE ledger_entry SET unit_price = unit_price * 2"
                        + " WHERE service_date = '2026-09-01' AND model = 'claude-maple-4-5' AND price_class = 'input'",
                "price_change_instant | the price is that of the day before | UPDATE ledger_entry SET"
                        + " unit_price = 0.000005 WHERE service_date = '2026-09-02' AND model = 'gpt-birch'"
                        + " AND price_class = 'input'",
                "price_change_instant | the cost is that of the day before | UPDATE usage_cost SET amount = 0.008"
                        + " WHERE accounting_day = '2026-09-02' AND model = 'gpt-birch'",
                "unknown_person | its cost is gone | DELETE FROM usage_cost WHERE account LIKE 'ghost%'",
                "unknown_person | it is somebody's | UPDATE usage_cost SET person_id = 'P1' WHERE account LIKE 'ghost%'",
                "unknown_person | it is not in suspense | UPDATE ledger_entry SET debit_account = 'expense:'"
                        + " WHERE service_date = '2026-09-01' AND person_id = 'UNIDENTIFIED'",
                "usage_before_joining | it is the person's already | UPDATE usage_cost SET person_id = 'P4'"
                        + " WHERE accounting_day = '2026-09-06'",
                "usage_after_leaving | nobody says why | UPDATE usage_cost SET reason = ''"
                        + " WHERE accounting_day = '2026-10-01'",
                "account_case_or_space | the odd spelling is nobody's | UPDATE usage_daily SET requests = requests - 1"
                        + " WHERE usage_day = '2026-09-01' AND model = 'claude-maple-4-5' AND account LIKE 'ann%'",
                "account_case_or_space | it is not the person's | UPDATE usage_cost SET person_id = 'P2'"
                        + " WHERE accounting_day = '2026-09-01' AND account LIKE 'ann%'",
                "day_boundary_midnight_utc | it is on the day before | UPDATE usage_daily SET accounting_day ="
                        + " '2026-08-31' WHERE usage_day = '2026-09-01' AND account LIKE 'ann%'",
                "day_boundary_last_microsecond | it is on the next day | UPDATE usage_rollup SET usage_day ="
                        + " '2026-09-02' WHERE usage_day = '2026-09-01' AND account LIKE 'ann%'",
                "dst_change_night | the day is lost | DELETE FROM usage_daily WHERE usage_day = '2026-10-25'",
                "late_arrival | the day was not collected again | UPDATE source_day SET newest_ingested_at ="
                        + " '2026-09-03 00:00:00' WHERE usage_day = '2026-09-02'",
                "odd_ticket_key | the key was changed | UPDATE usage_rollup SET ticket_key = 'T-1'"
                        + " WHERE ticket_key = 't-1 '",
                "odd_ticket_key | its cost does not count | DELETE FROM ledger_entry WHERE service_date = '2026-09-01'"
                        + " AND person_id = 'P1' AND price_class = 'output'",
                "odd_display_name | blanks were trimmed | UPDATE ref_person SET display_name = trim(display_name)",
                "odd_display_name | a quote was put before the formula | UPDATE ref_person SET display_name ="
                        + " '''' || display_name WHERE person_id = 'P1'",
                "moved_team_mid_month | all cost is on the old team | UPDATE usage_cost SET team = 'team-ash',"
                        + " cost_centre = 'CC-1' WHERE person_id = 'P1'",
                "moved_team_at_month_start | the ledger is on the old centre | UPDATE ledger_entry SET"
                        + " cost_centre = 'CC-1' WHERE person_id = 'P5'",
                "cost_centre_changed_only | the old centre pays on | UPDATE usage_cost SET cost_centre = 'CC-1'"
                        + " WHERE person_id = 'P3'",
                "left_company | the leaver still pays | UPDATE usage_cost SET person_id = 'P2', reason = ''"
                        + " WHERE accounting_day = '2026-10-01'",
                "joined_late | the ledger has a day too many | UPDATE ledger_entry SET person_id = 'P4',"
                        + " team = 'team-elm', cost_centre = 'CC-2' WHERE service_date = '2026-09-06'",
                "ambiguous_identity | one of them is picked | UPDATE usage_cost SET person_id = 'P3'"
                        + " WHERE account LIKE 'pair%'",
                "ambiguous_identity | one claim is forgotten | DELETE FROM ref_identity WHERE account LIKE 'pair%'"
                        + " AND person_id = 'P1'",
                "commit_on_two_branches | it is there twice | INSERT INTO delivery_commit_copy SELECT repository, sha,"
                        + " 'other', change_repository, change_sha, how, 1 FROM delivery_commit_copy"
                        + " WHERE branch = 'main' AND sha = 'c0ffee01'",
                "commit_on_two_branches | it is not there | DELETE FROM delivery_commit WHERE sha = 'c0ffee01'",
                "cherry_pick | it counts, too | UPDATE delivery_commit_copy SET change_sha = sha"
                        + " WHERE sha = 'c0ffee02'",
                "bot_commit | it is a person's | UPDATE delivery_commit SET author = 'P1' WHERE sha = 'abc'",
                "bot_commit | it is gone | DELETE FROM delivery_commit_copy WHERE sha = 'abc'",
                "commit_unknown_author | it is a machine's | UPDATE delivery_commit SET author = 'bot:ghost'"
                        + " WHERE sha = 'c0ffee03'",
                "commit_email_case | it is nobody's | UPDATE delivery_commit SET author = '?ann'"
                        + " WHERE sha = 'c0ffee04'",
                "commit_future_author_date | the author's date counts | UPDATE delivery_commit SET committed_at ="
                        + " '2027-11-30 00:00:00' WHERE sha = 'c0ffee05'",
                "commit_future_author_date | nobody is told | DELETE FROM delivery_remark WHERE source_table = 'commit'",
                "formula_in_subject | a quote is put before it | UPDATE delivery_commit SET subject = '''' || subject"
                        + " WHERE sha = 'c0ffee06'",
                "ticket_key_case | it links nothing | UPDATE delivery_commit_ticket SET is_known = false"
                        + " WHERE sha = 'c0ffee07'",
                "ticket_twice | it is not there | DELETE FROM delivery_ticket WHERE ticket_key = 'T-1'",
                "formula_in_summary | it is changed | UPDATE delivery_ticket SET summary = 'Buy' WHERE ticket_key = 'T-2'",
                "negative_story_points | they are kept | UPDATE delivery_ticket SET story_points = -3"
                        + " WHERE ticket_key = 'T-2'",
                "story_points_not_a_number | nobody is told | DELETE FROM delivery_remark WHERE row_key = 'T-3'",
                "story_points_not_a_number | the ticket is gone | DELETE FROM delivery_ticket WHERE ticket_key = 'T-3'",
                "transition_without_ticket | nobody is told | DELETE FROM quarantine WHERE row_key = 'T-404'",
                "transition_without_ticket | the ticket is made up | INSERT INTO delivery_ticket BY NAME"
                        + " SELECT 'T-404' AS ticket_key, '' AS summary",
                "service_or_shared_account | it is a person's | UPDATE usage_cost SET person_id = 'P1'"
                        + " WHERE account LIKE 'svc%'"
            })
    @DisplayName("fail when")
    void aFaultIsFound(String kind, String fault, String statement) throws SQLException {
        mart.execute(statement);

        assertThat(check(TinyWorld.folder()).failures())
                .as(fault)
                .extracting(line -> line.kind().name())
                .contains(kind);
    }

    @Test
    @DisplayName("fail on a kind that nobody wrote a check for, and say what is expected of it")
    void aKindWithoutACheckFails(@TempDir Path world) throws SQLException, IOException {
        Path labels = world.resolve("dirty_labels.csv");
        Files.copy(TinyWorld.folder().resolve("dirty_labels.csv"), labels);
        Files.writeString(labels, "clock_runs_backwards,usage_event,E01,reported,\n", StandardOpenOption.APPEND);

        assertThat(check(world).failures())
                .singleElement()
                .hasToString("clock_runs_backwards            usage_event             1        -"
                        + "  NO CHECK, expected is: reported");
    }

    @Test
    @DisplayName("fail on a label whose row is not in the source")
    void aLabelWithoutItsRowFails(@TempDir Path world) throws SQLException, IOException {
        Files.writeString(
                world.resolve("dirty_labels.csv"),
                "kind,table,key,expected_handling,note\nzero_tokens,usage_event,E99,keep,\n");

        assertThat(check(world).toString()).contains("NOT HANDLED zero_tokens E99: not in the source");
    }

    private LabelReport check(Path world) throws SQLException {
        return DirtyLabels.check(cost, world, mart.connection());
    }
}
