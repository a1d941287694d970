package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.ShortSeason;
import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What leads can ask. Six developers of Blue used AI for 30 dollars each in August and for 120 each on 10 September, each on a
 * ticket that Olga asked for and Quinn accepted. Windows of 28 days, a week to prove oneself.
 */
class LeadViewsTest {
    private static final String[] NAMES = {"alice", "bob", "carol", "dora", "erik", "fay"};

    @RegisterExtension
    private final TestRun run = TestRun.with(LeadViewsTest::season).scoredBy(ShortSeason.PARAMETERS);

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

    @Test
    void a_month_is_told_three_days_after_it_is_over_and_what_came_of_it_when_work_had_time() {
        run.backfill(ShortSeason.FIRST_DAY, "2026-10-02");
        assertThat(run.rows("SELECT period, part, released_on FROM lead_coverage"))
                .containsExactly(
                        "2026-07 | spend | 2026-10-03",
                        "2026-07 | yield | 2026-10-03",
                        "2026-08 | spend | 2026-10-03",
                        "2026-08 | yield | 2026-10-03");

        run.backfill(ShortSeason.FIRST_DAY, ShortSeason.LAST_DAY);

        assertThat(run.rows("SELECT period, part, released_on FROM lead_coverage WHERE period >= '2026-09'"))
                .containsExactly("2026-09 | spend | 2026-10-08", "2026-09 | yield | 2026-10-08");
        assertThat(run.rows("SELECT * FROM lead_team_month WHERE period = '2026-07'"))
                .as("Olga alone used AI in July")
                .isEmpty();
    }

    @Test
    void cost_stands_beside_what_came_of_it_and_why_it_changed() {
        run.backfill(ShortSeason.FIRST_DAY, ShortSeason.LAST_DAY);

        assertThat(run.rows(
                        "SELECT period, scope, team, currency, people, requests, tokens_in, usage_cost, attributed_cost"
                                + " FROM lead_team_month ORDER BY period, scope DESC"))
                .containsExactly(
                        "2026-08 | team | Blue | USD | 6 | 6 | 60000000 | 180 | 0",
                        "2026-08 | company | (company) | USD | 6 | 6 | 60000000 | 180 | 0",
                        "2026-09 | team | Blue | USD | 6 | 6 | 240000000 | 720 | 720",
                        "2026-09 | company | (company) | USD | 6 | 6 | 240000000 | 720 | 720");
        assertThat(run.rows("SELECT people_scored, window_spend_usd, verified_value, unexplained_usd,"
                        + " usd_per_verified_unit, explained_share FROM lead_team_month"
                        + " WHERE period = '2026-09' AND scope = 'team'"))
                .containsExactly("6 | 720 | 6 | 540 | 120 | 0.25");
        assertThat(run.rows("SELECT months_before, usage_cost_before, cost_change, change_by_volume, change_by_model,"
                        + " change_by_price, change_by_mode FROM lead_team_month"
                        + " WHERE period = '2026-09' AND scope = 'team'"))
                .as("as many requests, each four times as large, at the same prices")
                .containsExactly("1 | 180 | 540 | 0 | 540 | 0 | 0");
        assertThat(run.rows("SELECT DISTINCT priced_share, identified_share, attributed_share FROM lead_team_month"
                        + " WHERE period = '2026-09'"))
                .containsExactly("1 | 1 | 1");
        assertThat(run.rows("SELECT outcome, epic_key, ticket_key, usage_cost FROM lead_ticket"
                        + " WHERE period = '2026-09' ORDER BY usage_cost DESC"))
                .as("each ticket is one person's")
                .containsExactly("verified |  |  | 720", "not attributed to any ticket |  |  | 0");
        assertThat(run.rows(
                        "SELECT first_day, last_day, people, usage_cost FROM lead_team_week WHERE period = '2026-09'"))
                .containsExactly("2026-09-01 | 2026-09-30 | 6 | 720");
        assertThat(run.rows("SELECT team, tool, model, usage_cost FROM lead_model_month WHERE period = '2026-09'"))
                .containsExactly("Blue | claude_code | claude-sonnet-4-5 | 720");
        assertThat(run.rows("SELECT team, tool, model, usage_cost_before, usage_cost, cost_change FROM lead_mover"))
                .containsExactly("Blue | claude_code | claude-sonnet-4-5 | 180 | 720 | 540");
    }

    @Test
    void summaries_of_teams_and_models_say_what_it_cost_and_how_sure_that_is() {
        run.backfill(ShortSeason.FIRST_DAY, "2026-09-12");

        assertThat(run.rows("SELECT team, currency, people, active_days, requests, tokens_in, usage_cost, total_cost,"
                        + " priced_share, identified_share, attributed_share, tied_out_share FROM summary_team_month"
                        + " WHERE period = '2026-09'"))
                .containsExactly("Blue | USD | 6 | 6 | 6 | 240000000 | 720 | 720 | 1 | 1 | 1 | null");
        assertThat(run.rows(
                        "SELECT week_from, team, people, usage_cost FROM summary_team_week WHERE period = '2026-09'"))
                .containsExactly("2026-09-07 | Blue | 6 | 720");
        assertThat(run.rows("SELECT tool, provider, model, people, active_days, requests, usage_cost, attributed_share"
                        + " FROM summary_model_month WHERE period = '2026-09'"))
                .containsExactly("claude_code | anthropic | claude-sonnet-4-5 | 6 | 6 | 6 | 720 | 1");
    }

    @Test
    void a_change_of_cost_is_told_apart_into_volume_model_price_and_mode() {
        // Half as many requests again; list prices 10 % down; all of it by batch, at half the price.
        month("2026-08", 1000, "100.00", "100.00", "100.00");
        month("2026-09", 1500, "150.00", "135.00", "67.50");

        // (67.50 - 100) / ln 0.675 = 82.69, times ln 1.5, ln 0.9 and ln 0.5.
        assertThat(run.rows("SELECT cost_change, change_by_volume, change_by_model, change_by_price, change_by_mode"
                        + " FROM lead_team_month WHERE period = '2026-09'"))
                .containsExactly("-32.5 | 33.53 | 0 | -8.71 | -57.32");
    }

    @Test
    void a_model_that_came_or_went_is_a_mover_only_where_all_rows_of_the_months_are_shown() {
        month("2026-08", 1000, "100.00", "100.00", "100.00");
        month("2026-09", 1000, "100.00", "100.00", "100.00");
        model("2026-08", "old", "100.00");
        model("2026-09", "new", "100.00");
        assertThat(run.rows("SELECT model, usage_cost_before, usage_cost FROM lead_mover ORDER BY model"))
                .containsExactly("new | 0 | 100", "old | 100 | 0");

        run.mart()
                .execute("INSERT INTO released_model (period, scope, team, currency, tool, model, usage_cost)"
                        + " VALUES ('2026-09', 'team', 'Blue', 'USD', '', '', 20)");
        assertThat(run.rows("SELECT model, usage_cost_before, usage_cost FROM lead_mover ORDER BY model"))
                .as("the old one may be among the others")
                .containsExactly("new | 0 | 100");
    }

    private void month(String period, int requests, String constant, String standard, String cost) {
        run.mart()
                .execute("INSERT INTO released_part (period, part, released_on, group_min) VALUES ('" + period
                        + "', 'spend', '2026-10-04', 5)");
        run.mart()
                .execute("INSERT INTO released_team_month VALUES ('" + period + "', 'team', 'Blue', 'USD', 6, 60, "
                        + requests + ", 1, 1, 0, 0, 0, " + cost + ", " + requests + ", " + constant + ", " + standard
                        + ")");
    }

    private void model(String period, String model, String cost) {
        run.mart()
                .execute("INSERT INTO released_model (period, scope, team, currency, tool, model, usage_cost) VALUES ('"
                        + period + "', 'team', 'Blue', 'USD', 'cursor', '" + model + "', " + cost + ")");
    }
}
