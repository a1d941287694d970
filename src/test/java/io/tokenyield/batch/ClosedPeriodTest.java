package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * History does not move: what comes to light about a closed month is posted in the oldest open one, with the day it is about
 * and what it corrects (DESIGN 5). August is closed; a million tokens of input cost 3 dollars.
 */
class ClosedPeriodTest {
    private static final String MILLION = "input_tokens=1000000";

    @RegisterExtension
    private final TestRun run = TestRun.with(
            world -> world.usage("e1", "2026-08-20T10:00:00Z", MILLION).usage("e2", "2026-09-02T10:00:00Z", MILLION));

    private final WarehouseFolder folder = run.warehouse();
    private List<String> august;

    @BeforeEach
    void august_is_closed_with_one_million_tokens_of_alice() {
        run.backfill("2026-08-01", "2026-08-31");
        run.night("2026-09-03");
        close("2026-08");
        august = history("2026-08");
        assertThat(august)
                .containsExactly(
                        "entry | 2026-08 | 2026-08-20 | null | 3",
                        "day | 2026-08-20 | P001 | 3 | 0 | 3",
                        "month | 2026-08 | P001 | 3 | 0 | 3");
    }

    @Test
    void a_row_that_comes_late_is_a_correction_of_the_open_month() {
        folder.usage("e3", "2026-08-21T10:00:00Z", "input_tokens=2000000", "ingested_at=2026-09-04T08:00:00Z");
        run.night("2026-09-04");

        assertThat(postedBy("nightly-2026-09-04-1"))
                .containsExactly("2026-09 | 2026-08-21 | 2026-09-04 | Correction | 6 | null");
        assertThat(history("2026-08")).isEqualTo(august);
        assertThat(history("2026-09"))
                .containsExactly(
                        "entry | 2026-09 | 2026-08-21 | Correction | 6",
                        "entry | 2026-09 | 2026-09-02 | null | 3",
                        "day | 2026-09-02 | P001 | 3 | 0 | 3",
                        "day | 2026-09-04 | P001 | 0 | 6 | 6",
                        "month | 2026-09 | P001 | 3 | 6 | 9");
    }

    @Test
    void a_row_that_comes_late_for_a_request_that_was_booked_reverses_it_and_books_it_anew() {
        folder.usage("e3", "2026-08-20T11:00:00Z", MILLION, "ingested_at=2026-09-04T08:00:00Z");
        run.night("2026-09-04");

        assertThat(postedBy("nightly-2026-09-04-1"))
                .containsExactly(
                        "2026-09 | 2026-08-20 | 2026-09-04 | Correction | -3 | reverses 3 of 2026-08",
                        "2026-09 | 2026-08-20 | 2026-09-04 | Correction | 6 | null");
        assertThat(history("2026-08")).isEqualTo(august);
    }

    @Test
    void a_price_that_was_wrong_is_corrected_in_the_open_month_and_replaced_there() {
        folder.without("rate").rate("anthropic", "claude-sonnet-4-5", "2026-01-01", "", "input=2.5", "output=15");
        run.night("2026-09-04");

        assertThat(postedBy("nightly-2026-09-04-1"))
                .containsExactly(
                        "2026-09 | 2026-08-20 | 2026-09-04 | Correction | -3 | reverses 3 of 2026-08",
                        "2026-09 | 2026-08-20 | 2026-09-04 | Correction | 2.5 | null",
                        "2026-09 | 2026-09-02 | 2026-09-04 | null | -3 | reverses 3 of 2026-09",
                        "2026-09 | 2026-09-02 | 2026-09-04 | null | 2.5 | null");
        assertThat(history("2026-08")).isEqualTo(august);
        assertThat(history("2026-09")).contains("month | 2026-09 | P001 | 2.5 | -0.5 | 2");
    }

    @Test
    void use_that_its_source_takes_back_is_taken_back_in_the_open_month() {
        folder.without("usage_event", "event_id", "e1").usage("e3", "2026-08-20T10:00:00Z", "input_tokens=0");
        run.night("2026-09-04");

        assertThat(history("2026-08")).isEqualTo(august);
        assertThat(history("2026-09")).contains("day | 2026-09-04 | P001 | 0 | -3 | -3");
    }

    @Test
    void a_correction_is_itself_corrected_in_the_month_that_is_open_then() {
        folder.usage("e3", "2026-08-21T10:00:00Z", MILLION);
        run.night("2026-09-04");
        run.backfill("2026-09-01", "2026-09-30");
        close("2026-09");
        List<String> september = history("2026-09");
        folder.without("usage_event", "event_id", "e3").usage("e3", "2026-08-21T10:00:00Z", "input_tokens=5000000");
        run.night("2026-10-01");

        assertThat(postedBy("nightly-2026-10-01-1"))
                .containsExactly(
                        "2026-10 | 2026-08-21 | 2026-10-01 | Correction | -3 | reverses 3 of 2026-09",
                        "2026-10 | 2026-08-21 | 2026-10-01 | Correction | 15 | null");
        assertThat(history("2026-08")).isEqualTo(august);
        assertThat(history("2026-09")).isEqualTo(september);
    }

    @Test
    void with_two_months_open_a_correction_goes_to_the_older_one_on_its_last_day() {
        run.night("2026-10-02");
        folder.usage("e3", "2026-08-21T10:00:00Z", MILLION);
        run.night("2026-10-03");

        assertThat(postedBy("nightly-2026-10-03-1"))
                .containsExactly("2026-09 | 2026-08-21 | 2026-09-30 | Correction | 3 | null");
        assertThat(history("2026-09")).contains("day | 2026-09-30 | P001 | 0 | 3 | 3");
    }

    @Test
    void the_same_night_again_posts_nothing() {
        folder.usage("e3", "2026-08-21T10:00:00Z", MILLION);
        run.night("2026-09-04");
        List<String> before = history("2026-09");
        run.night("2026-09-04");

        assertThat(postedBy("nightly-2026-09-04-2")).isEmpty();
        assertThat(history("2026-09")).isEqualTo(before);
    }

    @Test
    void a_run_that_would_have_to_book_a_closed_day_with_no_period_open_says_what_to_do() {
        close("2026-09");
        folder.usage("e3", "2026-08-21T10:00:00Z", MILLION);
        RunOutcome outcome = run.run(RunRequest.nightly(LocalDate.parse("2026-09-04")));

        assertThat(outcome.code()).isEqualTo(RunOutcome.Code.CONTRACT_BROKEN);
        assertThat(outcome.message())
                .contains("no period is open to take the entries of 2026-08-21")
                .contains("run a night of the current month first");
        run.night("2026-10-01");
        assertThat(postedBy("nightly-2026-10-01-1"))
                .containsExactly("2026-10 | 2026-08-21 | 2026-10-01 | Correction | 3 | null");
    }

    /** As close does it last of all. */
    private void close(String period) {
        run.mart()
                .execute("UPDATE period SET status = 'CLOSED', closed_on = '2026-10-05', closed_by = 'carla'"
                        + " WHERE period = '" + period + "'");
    }

    /** What the books say of a month: entries of its period, its days and itself with use, other cost and total. */
    private List<String> history(String period) {
        return run.rows("SELECT * FROM ("
                + "SELECT 'entry' AS kind, period, CONCAT(service_date, ' | ', COALESCE(charge_class, 'null'), ' | ',"
                + " TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM amount))) AS what"
                + " FROM ledger_entry WHERE period = '" + period + "'"
                + " UNION ALL SELECT 'day', service_date, CONCAT(person_id, ' | ', TRIM(TRAILING '.' FROM TRIM(TRAILING '0'"
                + " FROM usage_cost)), ' | ', TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM other_cost)), ' | ',"
                + " TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM total_cost)))"
                + " FROM summary_person_day WHERE service_date LIKE '" + period + "%'"
                + " UNION ALL SELECT 'month', period, CONCAT(person_id, ' | ', TRIM(TRAILING '.' FROM TRIM(TRAILING '0'"
                + " FROM usage_cost)), ' | ', TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM other_cost)), ' | ',"
                + " TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM total_cost)))"
                + " FROM summary_person_month WHERE period = '" + period + "'"
                + ") h ORDER BY FIELD(kind, 'entry', 'day', 'month'), period, what");
    }

    private List<String> postedBy(String runId) {
        return run.rows("SELECT e.period, e.service_date, e.posted_on, e.charge_class, e.amount,"
                + " CONCAT('reverses ', TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM r.amount)), ' of ', r.period)"
                + " FROM ledger_entry e LEFT JOIN ledger_entry r ON r.entry_id = e.reverses_entry_id"
                + " WHERE e.run_id = '" + runId + "' ORDER BY e.service_date, e.posting_no");
    }
}
