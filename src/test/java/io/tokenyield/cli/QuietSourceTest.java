package io.tokenyield.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.TestCompany;
import io.tokenyield.testing.WarehouseFolder;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A source that went quiet is an alarm and not an idle team: the warnings QUIET. 2026-10-25 is a Sunday, 2026-10-28 a Wednesday. */
class QuietSourceTest {
    private static final String SUNDAY = "2026-10-25";

    @RegisterExtension
    private final TestCompany company = TestCompany.with(world -> world);

    @Test
    void a_tool_with_less_than_a_fifth_of_what_it_has_on_that_weekday() {
        weekly("claude_code", "2026-09-20", 5, 20);
        usage("claude_code", SUNDAY, 3);

        assertThat(night(SUNDAY))
                .contains("QUIET: claude_code has 3 requests on 2026-10-25; on that weekday it had 20 or more in three"
                        + " weeks running. If it was no holiday, an export is missing: ask whoever owns the source");
        assertThat(night("2026-10-18")).doesNotContain("QUIET");
    }

    /** The alarm must not end by itself because the silence has become what is usual. */
    @Test
    void a_tool_that_is_quiet_since_three_weeks_is_told_of_and_since_four_no_more() {
        weekly("claude_code", "2026-09-06", 4, 20);
        weekly("copilot", "2026-09-06", 8, 20);
        company.warehouse().write();
        company.succeeds("backfill", "--from", "2026-09-01", "--to", "2026-09-30");

        assertThat(night("2026-10-04")).contains("QUIET: claude_code has 0 requests on 2026-10-04");
        assertThat(night("2026-10-18")).contains("QUIET: claude_code has 0 requests on 2026-10-18");
        assertThat(night(SUNDAY)).doesNotContain("QUIET");
    }

    @Test
    void weekdays_alone_are_compared_with_each_other_so_a_weekend_is_no_alarm() {
        for (LocalDate day = LocalDate.parse("2026-09-28");
                !day.toString().equals("2026-10-26");
                day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() <= 5) {
                usage("claude_code", day.toString(), 20);
            }
        }

        assertThat(night(SUNDAY)).doesNotContain("QUIET");
    }

    @Test
    void a_new_tool_has_no_usual_weekday_before_its_fourth_week() {
        weekly("claude_code", "2026-10-11", 2, 50);
        weekly("copilot", "2026-09-20", 6, 20);

        assertThat(night(SUNDAY)).doesNotContain("QUIET");
    }

    @Test
    void every_night_that_was_missed_is_looked_at_by_the_one_that_counts_it_and_by_no_other() {
        weekly("claude_code", "2026-10-07", 3, 20);
        weekly("claude_code", "2026-10-08", 4, 20);
        weekly("claude_code", "2026-10-11", 4, 20);
        assertThat(night("2026-10-27")).doesNotContain("QUIET");

        assertThat(night("2026-11-01"))
                .contains("QUIET: claude_code has 0 requests on 2026-10-28")
                .doesNotContain("requests on 2026-10-29", "requests on 2026-11-01");
        assertThat(night("2026-11-02")).doesNotContain("QUIET");
    }

    @Test
    void half_of_all_rows_missing_is_told_though_no_tool_is_quiet() {
        weekly("claude_code", "2026-10-04", 3, 120);
        weekly("copilot", "2026-10-04", 3, 100);
        usage("claude_code", SUNDAY, 60);
        usage("copilot", SUNDAY, 50);

        assertThat(night(SUNDAY))
                .contains(
                        "QUIET: usage_event has 110 requests on 2026-10-25; on that weekday of the three weeks before it had"
                                + " 220 on the mean. If it was no holiday, part of an export is missing");
    }

    @Test
    void a_quarter_less_than_usual_is_a_day_as_others() {
        weekly("claude_code", "2026-10-04", 3, 220);
        usage("claude_code", SUNDAY, 165);

        assertThat(night(SUNDAY)).doesNotContain("QUIET");
    }

    @Test
    void commits_that_no_longer_arrive_are_told_for_they_lower_scores() {
        weekly("claude_code", "2026-10-04", 4, 20);
        for (LocalDate day = LocalDate.parse("2026-09-21");
                day.isBefore(LocalDate.parse("2026-10-19"));
                day = day.plusDays(1)) {
            for (int i = 0; i < 3; i++) {
                commit(day, i);
            }
        }

        assertThat(night("2026-10-18")).doesNotContain("QUIET");
        assertThat(night(SUNDAY))
                .contains(
                        "QUIET: commit has 0 rows of the 7 days up to 2026-10-25, the newest of 2026-10-18; a week had 21 or"
                                + " more, three running. If these were no holidays, an export stands still");
    }

    private void weekly(String tool, String first, int weeks, int requests) {
        for (int week = 0; week < weeks; week++) {
            usage(tool, LocalDate.parse(first).plusWeeks(week).toString(), requests);
        }
    }

    private void usage(String tool, String day, int requests) {
        WarehouseFolder world = company.warehouse();
        for (int i = 0; i < requests; i++) {
            world.usage(
                    tool + day + "-" + i,
                    day + "T10:%02d:%02dZ".formatted(i / 60, i % 60),
                    "tool=" + tool,
                    "input_tokens=1000");
        }
    }

    private void commit(LocalDate day, int number) {
        company.warehouse()
                .row(
                        "commit",
                        "sha=" + day + "-" + number,
                        "repository=shop",
                        "branch=main",
                        "author_email=alice@example.com",
                        "authored_at=" + day + "T09:0" + number + ":00Z",
                        "committed_at=" + day + "T09:0" + number + ":00Z",
                        "message_subject=work",
                        "additions=10",
                        "deletions=0",
                        "files_changed=1",
                        "is_merge=0");
    }

    private String night(String day) {
        company.warehouse().write();
        company.commands().at(LocalDate.parse(day).plusDays(1) + "T03:00:00Z");
        return company.succeeds("nightly", "--date", day).all();
    }
}
