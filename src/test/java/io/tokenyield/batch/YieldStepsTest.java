package io.tokenyield.batch;

import static io.tokenyield.testing.ShortSeason.change;
import static io.tokenyield.testing.ShortSeason.use;
import static io.tokenyield.testing.ShortSeason.work;
import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.ShortSeason;
import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From tickets, commits and use to scores: {@link ShortSeason}. */
class YieldStepsTest {
    @RegisterExtension
    private final TestRun run = TestRun.with(ShortSeason::in).scoredBy(ShortSeason.PARAMETERS);

    private final WarehouseFolder folder = run.warehouse();

    @Test
    void spend_is_explained_by_units_that_one_person_asked_for_and_another_accepted() {
        use(folder, "b1", "2026-09-10", "alice", 40);
        use(folder, "b2", "2026-09-10", "bob", 8);
        work(folder, "T-4", "P001", "2026-09-10");

        run.backfill("2026-07-28", "2026-10-07");

        assertThat(run.rows("SELECT root, lead_person_id, demand_person_id, value, reason FROM unit ORDER BY root"))
                .containsExactly(
                        "T-1 | P001 | P800 | 1 | ",
                        "T-2 | P002 | P800 | 1 | ",
                        "T-3 | P003 | P800 | 1 | ",
                        "T-4 | P001 | P800 | 1 | ");
        assertThat(
                        run.rows(
                                "SELECT period, person_id, cost_usd, value, ROUND(standard_cost, 6) FROM baseline WHERE value > 0"))
                .containsExactly(
                        "2026-08 | P001 | 30 | 1 | 30.0",
                        "2026-08 | P002 | 30 | 1 | 30.0",
                        "2026-08 | P003 | 30 | 1 | 30.0");
        // 120 dollars are 4 standard units: (6 + 1) / (6 + 4).
        assertThat(run.rows(
                        "SELECT person_id, cost_usd, value, ROUND(score, 4), ROUND(unexplained_usd, 6), band, not_scored"
                                + " FROM score WHERE period = '2026-09' ORDER BY person_id"))
                .containsExactly(
                        "P001 | 120 | 1 | 0.7 | 90.0 | Explained | ",
                        "P002 | 24 | 0 | null | null | null | too little spend");
    }

    @Test
    void what_a_colleague_burns_from_the_first_day_of_the_window_on_changes_nobody_elses_score() {
        use(folder, "b1", "2026-09-10", "alice", 40);
        work(folder, "T-4", "P001", "2026-09-10");
        // The window of September begins on the 3rd; August's, shifted by a week, ends on the 8th.
        use(folder, "b2", "2026-09-03", "bob", 400);

        run.backfill("2026-07-28", "2026-10-07");

        assertThat(run.rows("SELECT person_id, cost_usd, ROUND(standard_cost, 6) FROM baseline WHERE value > 0"))
                .containsExactly("P001 | 30 | 30.0", "P002 | 30 | 30.0", "P003 | 30 | 30.0");
        assertThat(run.rows("SELECT person_id, cost_usd, ROUND(score, 4) FROM score WHERE period = '2026-09'"))
                .containsExactlyInAnyOrder("P001 | 120 | 0.7", "P002 | 1200 | 0.1304");
    }

    @Test
    void work_that_is_reopened_is_taken_back_the_next_night() {
        use(folder, "b1", "2026-09-10", "alice", 40);
        work(folder, "T-4", "P001", "2026-09-10");
        run.backfill("2026-07-28", "2026-10-07");
        folder.row("ticket_transition", change("T-4", "2026-10-07T08:00:00Z", "Resolved", "Reopened", "P801"));

        run.night("2026-10-08");

        assertThat(run.rows("SELECT value FROM unit WHERE root = 'T-4'")).containsExactly("0");
        assertThat(run.rows("SELECT value, ROUND(score, 4) FROM score WHERE period = '2026-09' AND person_id = 'P001'"))
                .containsExactly("0 | 0.6");
    }

    @Test
    void a_price_cut_of_the_provider_moves_the_ledger_and_not_the_score() {
        use(folder, "b1", "2026-09-10", "alice", 40);
        work(folder, "T-4", "P001", "2026-09-10");
        run.backfill("2026-07-28", "2026-10-07");
        folder.without("rate").rate("anthropic", "claude-sonnet-4-5", "2026-01-01", "", "input=1", "output=15");

        run.night("2026-10-08");

        assertThat(run.rows("SELECT SUM(amount) FROM usage_cost WHERE accounting_day = '2026-09-10'"))
                .containsExactly("40");
        assertThat(run.rows(
                        "SELECT cost_usd, ROUND(score, 4) FROM score WHERE period = '2026-09' AND person_id = 'P001'"))
                .containsExactly("120 | 0.7");
    }

    @Test
    void without_named_demand_owners_nobody_is_scored_and_the_reason_says_so() {
        folder.without("demand_owner");
        use(folder, "b1", "2026-09-10", "alice", 40);

        run.backfill("2026-07-28", "2026-10-07");

        assertThat(run.rows("SELECT DISTINCT not_scored, score FROM score WHERE period = '2026-09'"))
                .containsExactly("nobody named who may ask for work | null");
    }

    @Test
    void a_window_that_is_not_over_says_when_it_is_looked_at() {
        use(folder, "b1", "2026-10-05", "alice", 40);

        run.backfill("2026-07-28", "2026-10-07");

        assertThat(run.rows("SELECT not_scored, reason FROM score WHERE period = '2026-10' AND person_id = 'P001'"))
                .containsExactly(
                        "window not matured | Work of the window 2026-10-04 to 2026-10-31 gets 7 days more to prove"
                                + " itself. The window is looked at on 2026-11-08.");
    }

    @Test
    void the_same_night_again_changes_no_score_and_freezes_nothing_anew() {
        use(folder, "b1", "2026-09-10", "alice", 40);
        work(folder, "T-4", "P001", "2026-09-10");
        run.backfill("2026-07-28", "2026-10-07");
        var before =
                run.rows("SELECT period, person_id, cost_usd, value, score, score_low, score_high, band FROM score");
        var frozen = run.rows("SELECT * FROM baseline");

        run.night("2026-10-07");

        assertThat(run.rows("SELECT period, person_id, cost_usd, value, score, score_low, score_high, band FROM score"))
                .isEqualTo(before);
        assertThat(run.rows("SELECT * FROM baseline")).isEqualTo(frozen);
        assertThat(run.rows("SELECT DISTINCT version FROM score_parameter")).containsExactly("1");
    }
}
