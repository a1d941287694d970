package io.tokenyield.batch;

import static io.tokenyield.testing.ShortSeason.change;
import static io.tokenyield.testing.ShortSeason.use;
import static io.tokenyield.testing.ShortSeason.work;
import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.ShortSeason;
import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What is scored once is not scored differently by a run of older days, by other parameters or by what is no longer kept:
 * {@link ShortSeason}, of which Alice explains 7/10 of her September, which is looked at on 8 October.
 */
class ScoresStayTest {
    private static final String SEPTEMBER =
            "SELECT ROUND(score, 4), params_version FROM score WHERE period = '2026-09' AND person_id = 'P001'";

    @RegisterExtension
    private final TestRun run = TestRun.with(ShortSeason::in).scoredBy(ShortSeason.PARAMETERS);

    private final WarehouseFolder folder = run.warehouse();

    @BeforeEach
    void alice_in_september() {
        use(folder, "b1", "2026-09-10", "alice", 40);
        work(folder, "T-4", "P001", "2026-09-10");
    }

    private void backfill() {
        run.backfill(ShortSeason.FIRST_DAY, ShortSeason.LAST_DAY);
        assertThat(run.rows(SEPTEMBER)).containsExactly("0.7 | 1");
    }

    @Test
    void a_backfill_of_earlier_days_leaves_units_scores_and_signals_as_they_are() {
        backfill();
        run.night("2026-10-08");
        List<String> before = yields();

        run.backfill("2026-08-01", "2026-08-31");

        assertThat(yields()).isEqualTo(before);
    }

    private List<String> yields() {
        List<String> rows = new ArrayList<>();
        for (String table : List.of(
                "unit",
                "unit_share",
                "score",
                "person_window",
                "usage_signal",
                "usage_signal_month",
                "summary_person_score",
                "summary_ticket")) {
            run.rows("SELECT * FROM " + table + " ORDER BY 1, 2, 3").forEach(row -> rows.add(table + ": " + row));
        }
        return rows;
    }

    @Test
    void other_parameters_hold_for_months_that_are_looked_at_from_then_on() {
        use(folder, "c1", "2026-10-10", "alice", 40);
        backfill();

        run.scoredBy(ShortSeason.PARAMETERS + ",kappa=12").night("2026-10-08");

        assertThat(run.rows(SEPTEMBER)).containsExactly("0.7 | 1");
        assertThat(run.rows("SELECT DISTINCT version, valid_from FROM score_parameter ORDER BY 1"))
                .containsExactly("1 | 2026-10-08", "2 | 2026-10-09");

        run.night("2026-11-07");
        assertThat(run.rows(SEPTEMBER)).containsExactly("0.7 | 1");
        // (12 + 0) / (12 + 4)
        assertThat(
                        run.rows(
                                "SELECT ROUND(score, 4), params_version FROM score WHERE period = '2026-10' AND person_id = 'P001'"))
                .containsExactly("0.75 | 2");
    }

    @Test
    void a_rule_of_units_that_changes_counts_for_later_months_too_and_a_reopened_ticket_for_all() {
        backfill();

        // Nobody who asks for work closed it.
        run.scoredBy(ShortSeason.PARAMETERS + ",strict_mode=1").night("2026-10-08");
        assertThat(run.rows("SELECT SUM(value) FROM unit")).containsExactly("0");
        assertThat(run.rows(SEPTEMBER)).containsExactly("0.7 | 1");

        folder.row("ticket_transition", change("T-4", "2026-10-09T08:00:00Z", "Resolved", "Reopened", "P801"));
        run.night("2026-10-09");
        assertThat(run.rows(SEPTEMBER)).containsExactly("0.6 | 1");
    }

    @Test
    void the_parameters_of_the_first_run_score_the_months_before_it() {
        run.scoredBy(ShortSeason.PARAMETERS + ",kappa=12").backfill(ShortSeason.FIRST_DAY, "2026-10-20");

        // (12 + 1) / (12 + 4)
        assertThat(run.rows(SEPTEMBER)).containsExactly("0.8125 | 1");
    }

    @Test
    void scores_are_removed_six_months_after_the_month_was_looked_at_and_do_not_come_back() {
        use(folder, "c1", "2026-10-10", "alice", 40);
        backfill();
        run.night("2027-04-06");
        assertThat(run.rows(SEPTEMBER)).as("looked at on 8 October").containsExactly("0.7 | 1");

        for (String night : new String[] {"2027-04-07", "2027-04-08"}) {
            run.night(night);

            assertThat(run.rows("SELECT MIN(period) FROM score")).as(night).containsExactly("2026-10");
            assertThat(run.rows("SELECT MIN(period) FROM person_window"))
                    .as(night)
                    .containsExactly("2026-10");
        }
    }

    @Test
    void a_first_backfill_scores_the_months_that_were_looked_at_in_the_last_six_months() {
        run.backfill(ShortSeason.FIRST_DAY, "2027-04-06");
        assertThat(run.rows("SELECT DISTINCT period FROM score ORDER BY 1")).startsWith("2026-09");
        assertThat(run.rows(SEPTEMBER)).containsExactly("0.7 | 1");
    }

    @Test
    void a_band_that_two_months_said_stays_when_the_first_of_them_is_removed() {
        use(folder, "b2", "2026-09-12", "alice", 1000);
        use(folder, "c1", "2026-10-12", "alice", 1000);
        run.backfill(ShortSeason.FIRST_DAY, "2026-11-07");
        String october = "SELECT band_of_close, band FROM score WHERE period = '2026-10' AND person_id = 'P001'";
        assertThat(run.rows(october)).containsExactly("Mostly unexplained | Mostly unexplained");

        run.night("2027-04-08");
        run.mart().execute("DELETE FROM score WHERE period <= '2026-09'");
        run.night("2027-04-09");

        assertThat(run.rows(october)).containsExactly("Mostly unexplained | Mostly unexplained");
    }
}
