package io.tokenyield.batch;

import static io.tokenyield.testing.ShortSeason.use;
import static io.tokenyield.testing.ShortSeason.work;
import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.ShortSeason;
import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Scores go six months after their window was looked at, units of work 13 months after they were done: {@link ShortSeason}, with
 * four dear weeks of Alice in September and in October. August is looked at on 8 September.
 */
class ScoreRetentionTest {
    private static final String SCORED =
            "SELECT period, COUNT(*) FROM %s WHERE period < '2026-11' GROUP BY period ORDER BY period";
    private static final List<String> TABLES = List.of("score", "summary_person_score");
    /** What August was made of may go: September and what follows are scored without it. */
    private static final RetentionRules SHORT_UNITS = new RetentionRules(45, 6, 90, 90, 2, 25);

    @RegisterExtension
    private final TestRun run = TestRun.with(ScoreRetentionTest::season).scoredBy(ShortSeason.PARAMETERS);

    private static WarehouseFolder season(WarehouseFolder world) {
        ShortSeason.in(world);
        use(world, "b1", "2026-09-10", "alice", 150);
        use(world, "b2", "2026-10-12", "alice", 150);
        work(world, "T-4", "P001", "2026-09-10");
        return work(world, "T-5", "P001", "2026-10-12");
    }

    @Test
    void a_score_is_there_six_months_after_its_window_was_looked_at_and_gone_the_next_day() {
        run.backfill("2026-07-28", "2026-11-10");
        run.night("2027-03-06");
        assertThat(TABLES)
                .allSatisfy(table -> assertThat(run.rows(SCORED.formatted(table)))
                        .containsExactly("2026-08 | 4", "2026-09 | 1", "2026-10 | 1"));
        List<String> kept = scoresFromSeptember();

        run.night("2027-03-07");

        assertThat(TABLES)
                .allSatisfy(table ->
                        assertThat(run.rows(SCORED.formatted(table))).containsExactly("2026-09 | 1", "2026-10 | 1"));
        assertThat(run.rows(SCORED.formatted("person_window"))).containsExactly("2026-09 | 3", "2026-10 | 3");
        assertThat(scoresFromSeptember()).isEqualTo(kept);
        assertThat(run.rows(
                        "SELECT period, what, removed_on, removed_by_run FROM removed_detail WHERE period = '2026-08'"
                                + " AND what = 'scores'"))
                .containsExactly("2026-08 | scores | 2026-10-26 | nightly-2027-03-07-1");
        assertThat(run.rows("SELECT scope, figure, value FROM control_total WHERE run_id = 'nightly-2027-03-07-1'"
                        + " AND step_name = 'retain' AND scope IN ('score', 'person_window', 'summary_person_score')"))
                .containsExactly(
                        "person_window | rows_removed | 12",
                        "score | rows_removed | 4",
                        "summary_person_score | rows_removed | 4");
    }

    @Test
    void the_night_again_and_later_nights_do_not_make_it_anew_and_no_other_score_changes() {
        run.backfill("2026-07-28", "2026-11-10");
        run.night("2027-03-07");
        List<String> kept = scoresFromSeptember();

        run.night("2027-03-07");
        assertThat(scoresFromSeptember()).isEqualTo(kept);
        run.night("2027-03-09");
        assertThat(scoresFromSeptember()).isEqualTo(kept);
        assertThat(run.rows(SCORED.formatted("score"))).containsExactly("2026-09 | 1", "2026-10 | 1");
        assertThat(run.rows("SELECT COUNT(*) FROM removed_detail WHERE what = 'scores' AND period = '2026-08'"))
                .containsExactly("1");
    }

    /** The band of October needs what September says by itself. */
    @Test
    void a_month_is_scored_the_same_when_the_month_before_it_is_gone() {
        run.backfill("2026-07-28", "2026-11-10");
        String october = "SELECT person_id, ROUND(score, 6), band_of_close, band FROM score WHERE period = '2026-10'";
        assertThat(run.rows(october)).containsExactly("P001 | 0.333333 | Partly explained | Partly explained");

        run.night("2027-04-08");
        run.night("2027-04-09");

        assertThat(run.rows(SCORED.formatted("score"))).containsExactly("2026-10 | 1");
        assertThat(run.rows(october)).containsExactly("P001 | 0.333333 | Partly explained | Partly explained");
    }

    @Test
    void a_unit_is_there_so_many_months_after_it_was_done_and_gone_the_next_day_with_its_shares() {
        run.keeping(SHORT_UNITS).backfill("2026-07-28", "2026-10-07");
        run.night("2026-10-09");
        assertThat(run.rows("SELECT root FROM unit ORDER BY root")).containsExactly("T-1", "T-2", "T-3", "T-4", "T-5");

        run.night("2026-10-10");

        assertThat(run.rows("SELECT root FROM unit ORDER BY root")).containsExactly("T-2", "T-3", "T-4", "T-5");
        assertThat(run.rows("SELECT root FROM unit_share ORDER BY root")).containsExactly("T-2", "T-3", "T-4");
        assertThat(run.rows("SELECT ticket_key, root FROM unit_ticket ORDER BY root"))
                .containsExactly("T-2 | T-2", "T-3 | T-3", "T-4 | T-4", "T-5 | T-5");
        run.night("2026-10-10");
        assertThat(run.rows("SELECT root FROM unit ORDER BY root")).containsExactly("T-2", "T-3", "T-4", "T-5");
    }

    @Test
    void scores_and_standard_costs_are_the_same_however_short_units_are_kept(@TempDir Path out) {
        run.backfill("2026-07-28", "2026-10-07");
        run.night("2026-11-10");
        run.night("2026-11-12");

        try (TestRun other = TestRun.of(season(WarehouseFolder.in(out.resolve("warehouse"))), out.resolve("out"))
                .scoredBy(ShortSeason.PARAMETERS)
                .keeping(SHORT_UNITS)) {
            other.backfill("2026-07-28", "2026-10-07");
            other.night("2026-11-10");
            other.night("2026-11-12");

            assertThat(other.rows("SELECT root FROM unit")).containsExactly("T-5");
            for (String table : List.of("score", "person_window", "baseline", "baseline_group", "usage_signal")) {
                String all = "SELECT * FROM " + table + " ORDER BY 1, 2, 3";
                assertThat(other.rows(all)).as(table).isNotEmpty().isEqualTo(run.rows(all));
            }
        }
    }

    @Test
    void what_came_of_a_ticket_stays_when_its_unit_goes(@TempDir Path out) {
        use(run.warehouse(), "late", "2026-10-02", "alice", 1, "T-1");
        run.keeping(SHORT_UNITS).backfill("2026-07-28", "2026-10-07");
        String state =
                "SELECT ticket_key, unit_root, unit_value, outcome_state FROM summary_ticket WHERE period = '2026-10'"
                        + " AND ticket_key <> ''";
        assertThat(run.rows(state)).containsExactly("T-1 | T-1 | 1 | verified");

        run.night("2026-10-12");

        assertThat(run.rows("SELECT root FROM unit ORDER BY root")).containsExactly("T-4", "T-5");
        assertThat(run.rows(state)).containsExactly("T-1 | T-1 | 1 | verified");
    }

    @Test
    void work_that_was_never_done_goes_when_nothing_happened_to_it_for_as_long() {
        ShortSeason.ticket(run.warehouse(), "T-9", "type=Story", "P001", "P800");
        ShortSeason.commit(run.warehouse(), "T-9", "P001", "2026-08-09");
        run.keeping(SHORT_UNITS).backfill("2026-07-28", "2026-10-07");
        run.night("2026-10-08");
        assertThat(run.rows("SELECT person_id FROM unit_share WHERE root = 'T-9'"))
                .containsExactly("P001");

        run.night("2026-10-09");

        assertThat(run.rows("SELECT person_id FROM unit_share WHERE root = 'T-9'"))
                .isEmpty();
        assertThat(run.rows("SELECT root FROM unit WHERE root = 'T-9'")).isEmpty();
    }

    @Test
    void detail_of_a_closed_month_stays_while_a_score_that_can_change_is_made_of_it() {
        run.keeping(new RetentionRules(20, 6, 90, 90, 13, 1)).backfill("2026-07-28", "2026-09-30");
        run.mart().execute("UPDATE period SET status = 'CLOSED' WHERE period IN ('2026-07', '2026-08')");

        run.night("2026-11-10");

        assertThat(run.rows("SELECT period FROM removed_detail WHERE what = 'people'"))
                .as("October is scored by what August cost")
                .isEmpty();
        assertThat(run.rows("SELECT baseline_period FROM score WHERE period = '2026-10'"))
                .containsExactly("2026-08");
        assertThat(run.rows("SELECT COUNT(*) FROM usage_cost WHERE accounting_day = '2026-08-10'"))
                .containsExactly("3");
    }

    private List<String> scoresFromSeptember() {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("score", "person_window", "baseline")) {
            rows.addAll(run.rows(
                    "SELECT * FROM " + table + " WHERE period BETWEEN '2026-09' AND '2026-10'" + " ORDER BY 1, 2, 3"));
        }
        return rows;
    }
}
