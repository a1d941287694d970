package io.tokenyield.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which days a night collects: those that are new or changed, and no others. */
class CollectedDaysTest {
    /** Two days of usage. */
    @RegisterExtension
    private final TestRun run = TestRun.with(world -> world.usage("e1", "2026-10-23T10:00:00Z", "input_tokens=1000000")
            .usage("e2", "2026-10-24T10:00:00Z", "input_tokens=1000000"));

    private final WarehouseFolder folder = run.warehouse();

    @Test
    void only_days_that_changed_are_collected_again() {
        run.night("2026-10-24");
        folder.usage("e3", "2026-10-25T10:00:00Z", "input_tokens=1000000");
        run.night("2026-10-25");
        assertThat(collected())
                .containsExactly(
                        "2026-10-23 | 1 | nightly-2026-10-24-1",
                        "2026-10-24 | 1 | nightly-2026-10-24-1",
                        "2026-10-25 | 1 | nightly-2026-10-25-1");

        folder.usage("late", "2026-10-23T11:00:00Z", "input_tokens=2000000", "ingested_at=2026-10-26T01:00:00Z");
        run.night("2026-10-26");
        assertThat(collected())
                .containsExactly(
                        "2026-10-23 | 2 | nightly-2026-10-26-1",
                        "2026-10-24 | 1 | nightly-2026-10-24-1",
                        "2026-10-25 | 1 | nightly-2026-10-25-1");
        assertThat(run.rows("SELECT service_date, posting_no, amount, run_id FROM ledger_entry"
                        + " WHERE run_id = 'nightly-2026-10-26-1' ORDER BY posting_no"))
                .containsExactly(
                        "2026-10-23 | 2 | -3 | nightly-2026-10-26-1", "2026-10-23 | 3 | 9 | nightly-2026-10-26-1");
    }

    @Test
    void a_night_that_finds_nothing_new_collects_nothing_and_posts_nothing() {
        run.night("2026-10-24");
        List<String> figures = run.figures();

        assertThat(run.night("2026-10-24").runId()).isEqualTo("nightly-2026-10-24-2");

        assertThat(run.figures()).isEqualTo(figures);
        assertThat(run.rows("SELECT COUNT(*) FROM run_work WHERE run_id = 'nightly-2026-10-24-2'"
                        + " AND step_name IN ('collect', 'ledger')"))
                .containsExactly("0");
    }

    @Test
    void a_change_of_any_column_of_a_row_is_a_change_of_its_day() {
        run.night("2026-10-24");
        folder.rowsOf("usage_event").get(0).put("branch", "feature/7");
        run.night("2026-10-25");

        assertThat(collected())
                .containsExactly("2026-10-23 | 1 | nightly-2026-10-25-1", "2026-10-24 | 1 | nightly-2026-10-24-1");
        assertThat(run.rows("SELECT branch FROM usage_rollup ORDER BY usage_day"))
                .containsExactly("feature/7", "");
    }

    @Test
    void another_order_of_the_rows_is_no_change() {
        run.night("2026-10-24");
        Collections.reverse(folder.rowsOf("usage_event"));
        run.night("2026-10-25");

        assertThat(collected())
                .containsExactly("2026-10-23 | 1 | nightly-2026-10-24-1", "2026-10-24 | 1 | nightly-2026-10-24-1");
    }

    @Test
    void a_row_that_is_taken_out_of_a_day_is_taken_back() {
        folder.usage("wrong", "2026-10-23T11:00:00Z", "input_tokens=5000000");
        run.night("2026-10-24");
        folder.without("usage_event", "event_id", "wrong");
        run.night("2026-10-25");

        assertThat(run.rows("SELECT service_date, SUM(amount) FROM ledger_entry GROUP BY service_date"))
                .containsExactly("2026-10-23 | 3", "2026-10-24 | 3");
    }

    @Test
    void a_day_that_left_the_source_stays_as_it_was_collected_and_the_run_warns() {
        run.night("2026-10-24");
        folder.without("usage_event", "event_id", "e1");
        run.night("2026-10-25");

        assertThat(collected())
                .containsExactly("2026-10-23 | 1 | nightly-2026-10-24-1", "2026-10-24 | 1 | nightly-2026-10-24-1");
        assertThat(run.rows("SELECT service_date, SUM(amount) FROM ledger_entry GROUP BY service_date"))
                .containsExactly("2026-10-23 | 3", "2026-10-24 | 3");
        assertThat(run.warnings())
                .containsExactly("the source no longer has 1 days that were collected (first 2026-10-23); they stay as"
                        + " collected");
    }

    @Test
    void days_after_the_one_asked_for_wait_for_their_night() {
        folder.usage("tomorrow", "2026-10-25T00:00:00Z", "input_tokens=1000000");
        run.night("2026-10-24");

        assertThat(collected())
                .containsExactly("2026-10-23 | 1 | nightly-2026-10-24-1", "2026-10-24 | 1 | nightly-2026-10-24-1");
        assertThat(run.rows("SELECT value FROM control_total WHERE figure = 'rows_after'"))
                .containsExactly("1");
    }

    @Test
    void a_night_reaches_back_to_the_first_open_month_and_a_backfill_opens_earlier_ones() {
        folder.usage("september", "2026-09-30T10:00:00Z", "input_tokens=1000000");
        run.night("2026-10-24");
        assertThat(collected()).hasSize(2).noneMatch(day -> day.startsWith("2026-09"));

        run.backfill("2026-09-30", "2026-10-23");
        assertThat(collected())
                .containsExactly(
                        "2026-09-30 | 1 | backfill-2026-09-30-2026-10-23-1",
                        "2026-10-23 | 1 | nightly-2026-10-24-1",
                        "2026-10-24 | 1 | nightly-2026-10-24-1");
        assertThat(run.rows("SELECT period, status FROM period ORDER BY period"))
                .containsExactly("2026-09 | OPEN", "2026-10 | OPEN");
    }

    @Test
    void a_new_long_context_threshold_cuts_all_days_anew() {
        run.night("2026-10-24");
        folder.rate(
                "openai",
                "gpt-5.6",
                "2026-01-01",
                "",
                "input=1",
                "output=2",
                "long_context_threshold=272000",
                "long_input=2",
                "long_output=3");
        run.night("2026-10-25");

        assertThat(collected())
                .containsExactly("2026-10-23 | 1 | nightly-2026-10-25-1", "2026-10-24 | 1 | nightly-2026-10-25-1");
        assertThat(run.rows("SELECT context_over, COUNT(*) FROM usage_rollup GROUP BY context_over ORDER BY 1"))
                .containsExactly("272000 | 2");
        assertThat(run.rows("SELECT run_id, COUNT(*) FROM ledger_entry GROUP BY run_id"))
                .as("the price did not change, so nothing is posted")
                .containsExactly("nightly-2026-10-24-1 | 2");
    }

    @Test
    void a_tool_that_gets_a_plan_has_the_days_on_which_it_used_credits_collected_again_and_once() {
        folder.usage("k1", "2026-10-24T11:00:00Z", credits("kiro", "alice", "3"))
                .usage("c1", "2026-10-23T11:00:00Z", credits("copilot", "alice", "3"));
        run.night("2026-10-24");
        assertThat(run.rows("SELECT * FROM credit_use")).isEmpty();

        folder.row("plan", "tool=kiro", "plan=pro", "valid_from=2026-01-01", "included_credits=5", "pooled=0");
        run.night("2026-10-25");
        run.night("2026-10-26");

        assertThat(collected())
                .containsExactly("2026-10-23 | 2 | nightly-2026-10-24-1", "2026-10-24 | 2 | nightly-2026-10-25-1");
        assertThat(run.rows("SELECT reason FROM run_work WHERE step_name = 'collect' AND run_id LIKE '%10-25-1'"))
                .containsExactly("order of its credits is not known");
        assertThat(run.rows("SELECT usage_day, tool, use_no, credits FROM credit_use"))
                .containsExactly("2026-10-24 | kiro | 1 | 3");
    }

    @Test
    void uses_of_credits_that_follow_each_other_on_one_line_are_kept_as_one_in_order_of_time() {
        folder.row("plan", "tool=kiro", "plan=pro", "valid_from=2026-01-01", "included_credits=5", "pooled=0")
                .usage("k5", "2026-10-24T09:30:00Z", credits("kiro", "alice", "16"))
                .usage("k1", "2026-10-24T09:00:00Z", credits("kiro", "alice", "1"))
                .usage("k2", "2026-10-24T09:10:00.000001Z", credits("kiro", "alice", "2"))
                .usage("k3", "2026-10-24T09:20:00Z", credits("kiro", "bob", "4"))
                .usage("k4", "2026-10-24T09:20:00Z", credits("kiro", "bob", "8"))
                .usage("k0", "2026-10-24T09:15:00Z", credits("kiro", "bob", "0"))
                .usage("c1", "2026-10-24T09:15:00Z", credits("copilot", "bob", "99"));
        run.night("2026-10-24");

        assertThat(run.rows("SELECT use_no, account, requests, credits, first_at, last_at FROM credit_use"
                        + " ORDER BY tool, use_no"))
                .containsExactly(
                        "1 | alice | 2 | 3 | 2026-10-24T09:00 | 2026-10-24T09:10:00.000001",
                        "2 | bob | 2 | 12 | 2026-10-24T09:20 | 2026-10-24T09:20",
                        "3 | alice | 1 | 16 | 2026-10-24T09:30 | 2026-10-24T09:30");
    }

    private static String[] credits(String tool, String account, String credits) {
        return new String[] {"tool=" + tool, "model=auto", "account=" + account, "credits=" + credits};
    }

    private List<String> collected() {
        return run.rows("SELECT usage_day, rows_counted, collected_by_run FROM source_day ORDER BY usage_day");
    }
}
