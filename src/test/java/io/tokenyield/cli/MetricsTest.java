package io.tokenyield.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.TestCompany;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a monitor reads after a run, and the alarm of a source that went quiet. It is 26 October 2026, three in the morning. */
class MetricsTest {
    @RegisterExtension
    private final TestCompany company = TestCompany.with(world -> {
        for (String day : List.of("2026-10-04", "2026-10-11", "2026-10-18")) {
            for (int i = 0; i < 20; i++) {
                world.usage(day + "-" + i, day + "T10:00:%02dZ".formatted(i), "input_tokens=1000");
            }
        }
        return world;
    });

    @Test
    void a_run_leaves_gauges_of_how_it_ended_and_how_fresh_the_mart_is() throws IOException {
        company.warehouse()
                .usage("last", "2026-10-25T10:00:00Z", "input_tokens=1000")
                .usage("bad", "never");
        company.warehouse().write();
        company.succeeds("nightly", "--date", "2026-10-25");

        List<String> lines = Files.readAllLines(company.out().resolve("metrics").resolve("tokenyield_nightly.prom"));
        assertThat(lines)
                .contains(
                        "# TYPE tokenyield_run_exit_code gauge",
                        "tokenyield_run_exit_code{job=\"nightly\"} 0",
                        "tokenyield_run_end_timestamp_seconds{job=\"nightly\"} 1792983600",
                        "tokenyield_last_success_timestamp_seconds{job=\"nightly\"} 1792983600",
                        "tokenyield_run_ledger_entries{job=\"nightly\"} 4",
                        "tokenyield_run_rows{job=\"nightly\",kind=\"rows_counted\"} 61",
                        "tokenyield_tool_last_use_timestamp_seconds{tool=\"claude_code\"} 1792886400",
                        "tokenyield_periods{status=\"OPEN\"} 1");
        assertThat(lines)
                .allMatch(line -> line.matches("# (HELP|TYPE) tokenyield_[a-z_]+ .+"
                        + "|tokenyield_[a-z_]+(\\{[a-z]+=\"[^\"]*\"(,[a-z]+=\"[^\"]*\")*})? -?[0-9.]+"));
    }

    @Test
    void a_run_that_failed_says_so_and_when_one_ended_well_last() throws IOException {
        company.succeeds("nightly", "--date", "2026-10-18");
        company.mart().execute("UPDATE usage_daily SET requests = requests + 1");
        company.warehouse()
                .usage("late", "2026-10-18T11:00:00Z", "input_tokens=1000")
                .write();
        company.commands().at("2026-10-26T04:00:00Z");
        company.ends(65, "nightly", "--date", "2026-10-18");

        assertThat(Files.readString(company.out().resolve("metrics").resolve("tokenyield_nightly.prom")))
                .contains(
                        "tokenyield_run_exit_code{job=\"nightly\"} 65",
                        "tokenyield_run_end_timestamp_seconds{job=\"nightly\"} 1792987200",
                        "tokenyield_last_success_timestamp_seconds{job=\"nightly\"} 1792983600");
    }

    @Test
    void a_tool_that_went_quiet_is_an_alarm_and_not_an_idle_team() {
        company.warehouse()
                .usage("last", "2026-10-25T10:00:00Z", "input_tokens=1000")
                .write();

        assertThat(company.succeeds("nightly", "--date", "2026-10-25").all())
                .contains(
                        "QUIET: claude_code has 1 requests on 2026-10-25; on that weekday of the three weeks before it had"
                                + " 20 or more. If it was no holiday, an export is missing");
        assertThat(company.succeeds("nightly", "--date", "2026-10-18").all()).doesNotContain("QUIET");
    }
}
