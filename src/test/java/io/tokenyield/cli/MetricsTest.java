package io.tokenyield.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.TestCompany;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a monitor reads after a run. It is 26 October 2026, three in the morning. */
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
    void a_run_leaves_gauges_of_how_it_ended_and_others_of_how_fresh_the_mart_is() throws IOException {
        company.warehouse()
                .usage("last", "2026-10-25T10:00:00Z", "input_tokens=1000")
                .usage("bad", "never");
        company.warehouse().write();
        company.succeeds("nightly", "--date", "2026-10-25");

        String mart = "mart=\"" + company.mart().database().name() + "\"";
        String night = "{" + mart + ",command=\"nightly\"";
        List<String> ofNight = gauges("nightly");
        List<String> ofMart = gauges("mart");
        assertThat(ofNight)
                .contains(
                        "# TYPE tokenyield_run_exit_code gauge",
                        "tokenyield_run_exit_code" + night + "} 0",
                        "tokenyield_run_end_timestamp_seconds" + night + "} 1792983600",
                        "tokenyield_last_success_timestamp_seconds" + night + "} 1792983600",
                        "tokenyield_run_ledger_entries" + night + "} 4",
                        "tokenyield_run_quiet" + night + "} 1",
                        "tokenyield_run_rows" + night + ",kind=\"rows_counted\"} 61");
        assertThat(ofMart)
                .contains(
                        "tokenyield_tool_last_use_timestamp_seconds{" + mart + ",tool=\"claude_code\"} 1792886400",
                        "tokenyield_periods{" + mart + ",status=\"OPEN\"} 1");
        for (List<String> lines : List.of(ofNight, ofMart)) {
            assertThat(lines)
                    .allMatch(line -> line.matches("# (HELP|TYPE) tokenyield_[a-z_]+ .+"
                            + "|tokenyield_[a-z_]+\\{[a-z]+=\"[^\"]*\"(,[a-z]+=\"[^\"]*\")*} -?[0-9.]+"));
        }
    }

    /** A collector that finds a series in two files keeps either; and job is Prometheus' own label, so ours would be renamed. */
    @Test
    void no_series_stands_in_two_files_and_none_has_a_label_of_prometheus() throws IOException {
        company.succeeds("backfill", "--from", "2026-10-01", "--to", "2026-10-11");
        company.succeeds("nightly", "--date", "2026-10-18");

        List<String> series = Stream.of("backfill", "nightly", "mart")
                .flatMap(file -> gauges(file).stream())
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst(" \\S+$", ""))
                .toList();
        assertThat(series).doesNotHaveDuplicates().hasSizeGreaterThan(20);
        assertThat(series).noneMatch(line -> line.contains("job=") || line.contains("instance="));
    }

    @Test
    void a_run_that_failed_says_so_and_when_one_ended_well_last() {
        company.succeeds("nightly", "--date", "2026-10-18");
        company.mart().execute("UPDATE usage_daily SET requests = requests + 1");
        company.warehouse()
                .usage("late", "2026-10-18T11:00:00Z", "input_tokens=1000")
                .write();
        company.commands().at("2026-10-26T04:00:00Z");
        company.ends(65, "nightly", "--date", "2026-10-18");

        String night = "{mart=\"" + company.mart().database().name() + "\",command=\"nightly\"}";
        assertThat(gauges("nightly"))
                .contains(
                        "tokenyield_run_exit_code" + night + " 65",
                        "tokenyield_run_end_timestamp_seconds" + night + " 1792987200",
                        "tokenyield_last_success_timestamp_seconds" + night + " 1792983600");
    }

    @Test
    void a_tool_that_was_given_up_months_ago_is_no_alarm() {
        company.warehouse()
                .usage("old", "2026-08-01T10:00:00Z", "tool=cursor", "input_tokens=1000")
                .write();
        company.succeeds("backfill", "--from", "2026-08-01", "--to", "2026-10-25");

        assertThat(gauges("mart"))
                .anyMatch(line -> line.contains("tool=\"claude_code\""))
                .noneMatch(line -> line.contains("tool=\"cursor\""));
    }

    private List<String> gauges(String file) {
        try {
            return Files.readAllLines(company.out().resolve("metrics").resolve("tokenyield_" + file + ".prom"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
