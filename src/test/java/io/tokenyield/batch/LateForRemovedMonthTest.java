package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What comes to light about a month whose detail of people was removed is told and counted, and books nothing: nothing says
 * any more what the day was made of. August is closed and its detail goes on 2 October; a million tokens of input cost 3
 * dollars. Windows of scores are so short here that no score needs August by then.
 */
class LateForRemovedMonthTest {
    private static final String MILLION = "input_tokens=1000000";
    private static final RetentionRules ONE_MONTH = new RetentionRules(20, 0, 1, 1, 1, 1);
    private static final String SHORT_WINDOWS =
            "window_days=2,maturity_days=1,signal_days=7,signal_j_windows=1,closes_in_a_row=1";
    private static final List<String> DETAIL = List.of(
            "usage_daily WHERE accounting_day",
            "usage_cost WHERE accounting_day",
            "usage_attribution WHERE accounting_day",
            "credit_use WHERE accounting_day",
            "credit_allowance WHERE accounting_day",
            "summary_person_day WHERE service_date",
            "quarantine WHERE source_table = 'usage_event' AND source_day");

    @RegisterExtension
    private final TestRun run = TestRun.with(
                    world -> world.usage("e1", "2026-08-20T10:00:00Z", MILLION, "request_id=r1")
                            .usage("bad", "2026-08-20T11:00:00Z", "input_tokens=-1")
                            .usage("e2", "2026-09-02T10:00:00Z", MILLION)
                            .usage("e4", "2026-10-01T10:00:00Z", MILLION)
                            .row("seat", seat("31")))
            .scoredBy(SHORT_WINDOWS)
            .keeping(ONE_MONTH);

    private final WarehouseFolder folder = run.warehouse();
    private List<String> august;

    @BeforeEach
    void detail_of_august_is_removed() {
        run.backfill("2026-08-01", "2026-08-31");
        run.night("2026-09-03");
        run.mart()
                .execute("UPDATE period SET status = 'CLOSED', closed_on = '2026-09-03', closed_by = 'carla'"
                        + " WHERE period = '2026-08'");
        august = ledger("2026-08-01", "2026-08-31");
        run.night("2026-10-02");
        assertThat(run.rows("SELECT period FROM removed_detail WHERE what = 'people'"))
                .containsExactly("2026-08");
        assertThat(DETAIL).allSatisfy(table -> assertThat(detail(table)).isEmpty());
        assertThat(run.rows("SELECT COUNT(*) > 0 FROM usage_cost WHERE accounting_day > '2026-08-31'"))
                .containsExactly("1");
        assertThat(ledger("2026-08-01", "2026-08-31")).isEqualTo(august);
    }

    @Test
    void the_night_again_and_the_next_one_change_nothing_and_say_nothing() {
        List<String> figures = run.figures();
        int warnings = run.warnings().size();

        run.night("2026-10-02");
        assertThat(run.figures()).isEqualTo(figures);
        run.night("2026-10-03");

        assertThat(ledger("2026-08-01", "2026-08-31")).isEqualTo(august);
        assertThat(run.warnings().subList(warnings, run.warnings().size()))
                .noneMatch(warning -> warning.contains("removed"));
    }

    @Test
    void a_row_that_comes_late_is_told_and_counted_and_not_booked() {
        folder.usage("e3", "2026-08-21T10:00:00Z", MILLION).usage("e5", "2026-08-20T12:00:00Z", MILLION);

        run.night("2026-10-03");

        assertThat(ledger("2026-08-01", "2026-08-31")).isEqualTo(august);
        assertThat(DETAIL).allSatisfy(table -> assertThat(detail(table)).isEmpty());
        assertThat(run.warnings())
                .contains(
                        "table usage_event: 1 days of months whose detail of people was removed are not what they were when"
                                + " they were counted (first 2026-08-20; 1 rows more in all); they are not counted again and the"
                                + " ledger keeps what it has of them. If the provider bills them, that is on an invoice of an open"
                                + " month");
        assertThat(figure("nightly-2026-10-03-1", "plan", "rows_more_after_removal"))
                .containsExactly("1");
    }

    @Test
    void a_row_that_was_restated_is_told_in_the_night_that_finds_it() {
        folder.without("usage_event", "event_id", "e1")
                .usage("e1", "2026-08-20T10:00:00Z", "input_tokens=7000000", "request_id=r1");

        run.night("2026-10-03");
        assertThat(figure("nightly-2026-10-03-1", "plan", "days_changed_after_removal"))
                .containsExactly("1");
        run.night("2026-10-04");

        assertThat(figure("nightly-2026-10-04-1", "plan", "days_changed_after_removal"))
                .containsExactly("0");
        assertThat(ledger("2026-08-01", "2026-08-31")).isEqualTo(august);
    }

    @Test
    void what_the_source_no_longer_has_is_no_change() {
        folder.without("usage_event", "event_id", "e1").without("usage_event", "event_id", "bad");

        run.night("2026-10-03");

        assertThat(figure("nightly-2026-10-03-1", "plan", "days_changed_after_removal"))
                .containsExactly("0");
        assertThat(ledger("2026-08-01", "2026-08-31")).isEqualTo(august);
    }

    /** Though it has more output than the row that counted: that one cannot be taken back any more. */
    @Test
    void a_request_that_was_counted_there_is_not_counted_again_on_a_later_day() {
        folder.usage("e6", "2026-10-02T10:00:00Z", MILLION, "request_id=r1", "output_tokens=5000");

        run.night("2026-10-03");

        assertThat(run.rows("SELECT usage_day, request_key, counted_on FROM usage_repeat"))
                .containsExactly("2026-10-02 | r:r1 | 2026-08-20");
        assertThat(run.rows("SELECT rows_read, rows_counted, rows_duplicate FROM source_day"
                        + " WHERE usage_day = '2026-10-02'"))
                .containsExactly("1 | 0 | 1");
        assertThat(run.rows("SELECT SUM(amount) FROM ledger_entry WHERE charge_category = 'Usage'"))
                .containsExactly("9");
    }

    @Test
    void a_corrected_rate_books_open_days_anew_and_leaves_removed_ones_which_it_counts() {
        folder.without("rate").rate("anthropic", "claude-sonnet-4-5", "2026-01-01", "", "input=2.5", "output=15");

        run.night("2026-10-03");

        assertThat(ledger("2026-08-01", "2026-08-31")).isEqualTo(august);
        assertThat(run.rows("SELECT service_date, SUM(amount) FROM ledger_entry WHERE charge_category = 'Usage'"
                        + " GROUP BY service_date ORDER BY service_date"))
                .containsExactly("2026-08-20 | 3", "2026-09-02 | 2.5", "2026-10-01 | 2.5");
        assertThat(run.warnings())
                .contains(
                        "1 days of months whose detail of people was removed would be booked anew ({2026-08=1}; person,"
                                + " identity or rate changed); they stay as they were booked. If money is owed or owing for them, it"
                                + " comes with an invoice or a credit note of an open month");
        assertThat(figure("nightly-2026-10-03-1", "ledger-plan", "days_left_after_removal"))
                .containsExactly("1");
        run.night("2026-10-04");
        assertThat(figure("nightly-2026-10-04-1", "ledger-plan", "days_left_after_removal"))
                .as("once")
                .containsExactly("0");
    }

    @Test
    void a_person_who_was_in_another_cost_centre_all_the_time_is_counted_by_days() {
        folder.without("person").person("P001", "Blue", "CC-9", "2026-01-01", "");

        run.night("2026-10-03");

        assertThat(ledger("2026-08-01", "2026-08-31")).isEqualTo(august);
        assertThat(figure("nightly-2026-10-03-1", "ledger-plan", "days_left_after_removal"))
                .as("a seat on each day")
                .containsExactly("31");
    }

    @Test
    void a_seat_that_was_dearer_all_the_time_leaves_removed_days_and_fails_no_control() {
        folder.without("seat").row("seat", seat("60"));

        run.night("2026-10-03");

        assertThat(ledger("2026-08-01", "2026-08-31")).isEqualTo(august);
        assertThat(run.rows("SELECT SUM(amount) FROM ledger_entry WHERE charge_category = 'Purchase'"
                        + " AND service_date = '2026-09-15'"))
                .containsExactly("2");
        assertThat(figure("nightly-2026-10-03-1", "ledger-plan", "days_left_after_removal"))
                .containsExactly("31");
    }

    @Test
    void a_migration_that_has_all_days_booked_again_leaves_removed_ones() {
        run.mart().execute("UPDATE booked_day SET booked_by_run = ''");

        run.night("2026-10-03");

        assertThat(ledger("2026-08-01", "2026-08-31")).isEqualTo(august);
        assertThat(run.rows("SELECT MIN(work_date) FROM run_work WHERE run_id = 'nightly-2026-10-03-1'"
                        + " AND step_name = 'ledger'"))
                .containsExactly("2026-09-01");
    }

    @Test
    void a_mark_stays_and_open_months_get_none() {
        assertThatThrownBy(() -> run.mart().execute("DELETE FROM removed_detail"))
                .hasMessageContaining("removed_detail is append-only");
        assertThatThrownBy(() -> run.mart()
                        .execute("INSERT INTO removed_detail VALUES ('2026-09', 'people', '2026-10-03', 'x')"))
                .hasMessageContaining("only detail of a closed period is removed");
    }

    private static String[] seat(String fee) {
        return new String[] {
            "tool=claude_code",
            "person_id=P001",
            "plan=Team",
            "valid_from=2026-08-01",
            "valid_to=",
            "monthly_fee=" + fee,
            "currency=USD"
        };
    }

    private List<String> ledger(String from, String to) {
        return run.rows("SELECT entry_id, period, service_date, posted_on, amount, reverses_entry_id FROM ledger_entry"
                + " WHERE service_date BETWEEN '" + from + "' AND '" + to + "' ORDER BY entry_id");
    }

    private List<String> detail(String table) {
        List<String> rows = new ArrayList<>(
                run.rows("SELECT * FROM " + table + " BETWEEN '" + LocalDate.of(2026, 8, 1) + "' AND '2026-08-31'"));
        rows.addAll(run.rows("SELECT * FROM summary_person_month WHERE period = '2026-08'"));
        rows.addAll(run.rows("SELECT * FROM summary_person_ticket WHERE period = '2026-08'"));
        return rows;
    }

    private List<String> figure(String runId, String step, String figure) {
        return run.rows("SELECT value FROM control_total WHERE run_id = '" + runId + "' AND step_name = '" + step
                + "' AND figure = '" + figure + "'");
    }
}
