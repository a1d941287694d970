package io.tokenyield.batch;

import static io.tokenyield.testing.ShortSeason.use;
import static io.tokenyield.testing.ShortSeason.work;
import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.ShortSeason;
import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whether there is a score, and at what cost of a unit, through the real steps: {@link ShortSeason}. */
class ScoreGatesTest {
    private static final String SEPTEMBER =
            "SELECT ROUND(score, 4), not_scored FROM score WHERE period = '2026-09' AND person_id = 'P001'";

    @RegisterExtension
    private final TestRun run = TestRun.with(ShortSeason::in).scoredBy(ShortSeason.PARAMETERS + ",meter_silent_days=7");

    private final WarehouseFolder folder = run.warehouse();

    @BeforeEach
    void alice_in_september() {
        use(folder, "b1", "2026-09-10", "alice", 40);
        use(folder, "b2", "2026-09-28", "bob", 1);
        work(folder, "T-4", "P001", "2026-09-10");
    }

    /** A token of Alice on each of these days of September. */
    private void copilot(int fromDay, int toDay) {
        folder.identity("copilot", "alice@example.com", "P001");
        for (int day = fromDay; day <= toDay; day++) {
            folder.usage("c" + day, "2026-09-%02dT11:00:00Z".formatted(day), "tool=copilot", "input_tokens=1");
        }
    }

    private void backfill() {
        run.backfill(ShortSeason.FIRST_DAY, ShortSeason.LAST_DAY);
    }

    @Test
    void a_tool_that_was_in_use_and_is_silent_in_the_last_week_is_missing_until_it_arrives() {
        copilot(14, 20);

        backfill();
        assertThat(run.rows(SEPTEMBER)).containsExactly("null | meter incomplete");
        assertThat(run.rows("SELECT reason FROM score WHERE period = '2026-09' AND person_id = 'P001'"))
                .containsExactly(
                        "Not all usage of this window is there: copilot did not arrive. The window is scored as"
                                + " soon as it has.");

        copilot(24, 24);
        run.night("2026-10-08");
        assertThat(run.rows(SEPTEMBER)).containsExactly("0.7 | ");
    }

    @Test
    void a_tool_whose_seats_ended_is_not_waited_for() {
        copilot(14, 20);
        folder.row(
                "seat",
                "tool=copilot",
                "person_id=P001",
                "plan=business",
                "valid_from=2026-09-01",
                "valid_to=2026-09-21",
                "monthly_fee=30",
                "currency=USD");

        backfill();

        assertThat(run.rows(SEPTEMBER)).containsExactly("0.7 | ");
    }

    @Test
    void colleagues_who_use_no_ai_do_not_hide_spend_on_a_shared_key() {
        for (int i = 0; i < 97; i++) {
            folder.row(
                    "person",
                    "person_id=S" + i,
                    "display_name=Seller",
                    "team=Sales",
                    "cost_centre=CC-1",
                    "role_family=seller",
                    "valid_from=2026-01-01",
                    "valid_to=");
        }
        // 30 dollars of nobody, 4 heads with a budget of 30: 7.50 a head, where 3 are allowed.
        use(folder, "n1", "2026-09-11", "nobody", 10);

        backfill();

        assertThat(run.rows(SEPTEMBER)).containsExactly("null | spend not attributable");
    }

    @Test
    void a_group_that_is_new_waits_for_the_next_baseline_and_is_told_when_that_is() {
        folder.row(
                        "person",
                        "person_id=P004",
                        "display_name=Dora",
                        "team=Web",
                        "cost_centre=CC-1",
                        "role_family=web",
                        "valid_from=2026-08-30",
                        "valid_to=")
                .identity("claude_code", "dora@example.com", "P004");
        use(folder, "d1", "2026-09-11", "dora", 10);

        backfill();

        // Frozen on 8 October for 182 days, until 8 April.
        assertThat(run.rows("SELECT not_scored, reason FROM score WHERE period = '2026-09' AND person_id = 'P004'"))
                .containsExactly(
                        "no comparable group | 0 colleagues of this group have 1 or more verified units of work"
                                + " in the earlier window; 2 are needed to say what a unit usually costs. They are counted again"
                                + " with the window of 2027-03, looked at on 2027-04-08, at the latest.");
    }

    @Test
    void a_standard_cost_moves_by_five_percent_at_most_also_when_it_was_not_known_in_between() {
        run.scoredBy(ShortSeason.PARAMETERS + ",rebase_days=28");
        // In September one has a unit, and two are needed; in October a unit costs 60 dollars, not 30.
        use(folder, "o1", "2026-10-10", "alice", 20);
        use(folder, "o2", "2026-10-10", "bob", 20);
        use(folder, "o3", "2026-10-10", "carol", 20);
        work(folder, "T-11", "P001", "2026-10-10");
        work(folder, "T-12", "P002", "2026-10-11");
        work(folder, "T-13", "P003", "2026-10-12");

        run.backfill(ShortSeason.FIRST_DAY, "2027-01-07");

        assertThat(run.rows("SELECT period, ROUND(standard_cost, 6) FROM baseline_group ORDER BY period"))
                .containsExactly("2026-08 | 30.0", "2026-09 | null", "2026-10 | 31.5");
        assertThat(run.rows("SELECT person_id, ROUND(standard_cost, 6) FROM baseline WHERE period = '2026-10'"))
                .containsExactlyInAnyOrder("P001 | 31.5", "P002 | 31.5", "P003 | 31.5");
    }
}
