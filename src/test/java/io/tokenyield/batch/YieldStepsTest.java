package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * From tickets, commits and use to scores. Windows of 28 days, a week to prove oneself. In August three developers each had
 * one piece of work that Olga asked for and Quinn accepted, for 30 dollars: that is what a unit costs.
 */
class YieldStepsTest {
    private static final String SHORT_SEASON =
            "window_days=28,maturity_days=7,min_days_in_cohort=14,baseline_min_n=2,baseline_min_v=1";

    @RegisterExtension
    private final TestRun run = TestRun.with(YieldStepsTest::august).scoredBy(SHORT_SEASON);

    private final WarehouseFolder folder = run.warehouse();

    static WarehouseFolder august(WarehouseFolder world) {
        world.person("P002", "Blue", "CC-1", "2026-01-01", "")
                .person("P003", "Blue", "CC-1", "2026-01-01", "")
                .person("P800", "Product", "CC-2", "2026-01-01", "")
                .person("P801", "Quality", "CC-2", "2026-01-01", "")
                .identity("claude_code", "bob@example.com", "P002")
                .identity("claude_code", "carol@example.com", "P003")
                .row("demand_owner", "person_id=P800", "valid_from=2026-01-01", "valid_to=");
        for (String person : new String[] {"P001", "P002", "P003", "P800", "P801"}) {
            world.identity("git", person + "@git.example", person).identity("jira", person + "@git.example", person);
        }
        world.identity("claude_code", "olga@example.com", "P800")
                .usage("e0", "2026-07-28T10:00:00Z", "account=olga@example.com", "input_tokens=1");
        use(world, "a1", "2026-08-10", "alice", 10);
        use(world, "a2", "2026-08-10", "bob", 10);
        use(world, "a3", "2026-08-10", "carol", 10);
        work(world, "T-1", "P001", "2026-08-10");
        work(world, "T-2", "P002", "2026-08-11");
        return work(world, "T-3", "P003", "2026-08-12");
    }

    /** A million tokens of input cost 3 dollars. */
    static WarehouseFolder use(WarehouseFolder world, String id, String day, String who, int millions) {
        return world.usage(
                id, day + "T10:00:00Z", "account=" + who + "@example.com", "input_tokens=" + millions * 1_000_000L);
    }

    static WarehouseFolder work(WarehouseFolder world, String key, String author, String day) {
        return work(world, key, author, day, 50);
    }

    /** @param lines changes of one person and time with as many lines would be the same change */
    static WarehouseFolder work(WarehouseFolder world, String key, String author, String day, int lines) {
        return world.row(
                        "ticket",
                        "ticket_key=" + key,
                        "project=T",
                        "type=Story",
                        "summary=Work " + key,
                        "reporter=P800@git.example",
                        "assignee=" + author + "@git.example",
                        "created_at=2026-07-01T08:00:00Z",
                        "story_points=3",
                        "parent_key=")
                .row("ticket_transition", change(key, day + "T08:00:00Z", "Open", "In Progress", author))
                .row("ticket_transition", change(key, day + "T16:00:00Z", "In Progress", "Resolved", "P801"))
                .row(
                        "commit",
                        "sha=" + key.toLowerCase() + "c0ffee",
                        "repository=shop",
                        "branch=main",
                        "authored_at=" + day + "T12:00:00+00:00",
                        "committed_at=" + day + "T12:00:00+00:00",
                        "author_email=" + author + "@git.example",
                        "committer_email=" + author + "@git.example",
                        "message_subject=" + key + " Work",
                        "ticket_keys=" + key,
                        "additions=" + lines,
                        "deletions=0",
                        "files_changed=1",
                        "is_merge=0");
    }

    private static String[] change(String key, String at, String from, String to, String by) {
        return new String[] {
            "ticket_key=" + key,
            "changed_at=" + at,
            "from_status=" + from,
            "to_status=" + to,
            "changed_by=" + by + "@git.example"
        };
    }

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
