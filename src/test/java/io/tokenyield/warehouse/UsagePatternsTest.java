package io.tokenyield.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.batch.MartStatus;
import io.tokenyield.model.PseudonymSecret;
import io.tokenyield.testing.TestDatabase;
import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What signals ask of single requests: lengths of pauses, prompts that repeat, very large inputs. */
class UsagePatternsTest {
    private static final String SECRET = "a secret that nobody has";
    private static final String BINS = "SELECT account, gaps, gap_bins FROM usage_gap ORDER BY usage_day, account";
    private static final String QUIET =
            "SELECT usage_day, account, requests, longest_gap_seconds FROM usage_gap ORDER BY usage_day, account";
    private static final String PADDING =
            "SELECT account, requests, input_tokens, output_tokens, credits FROM usage_padding ORDER BY account";

    /** No usage yet. */
    @RegisterExtension
    private final TestRun run = TestRun.with(UnaryOperator.identity());

    private final WarehouseFolder folder = run.warehouse();

    /** Every 300 seconds from 08:00, by turns a second early, on time and a second late: pauses of 298 to 301 seconds. */
    private void scheduledAgent(String account, int requests) {
        Instant start = Instant.parse("2026-10-24T08:00:00Z");
        for (int i = 0; i < requests; i++) {
            Instant at = start.plus(Duration.ofSeconds(300L * i + (i % 3 - 1)));
            folder.usage("agent-" + account + i, at.toString(), "account=" + account);
        }
    }

    @Test
    void gaps_of_an_agent_that_runs_every_300_seconds_lie_within_ten_neighbouring_bins_and_those_of_a_person_do_not() {
        scheduledAgent("agent@example.com", 100);
        String[] person = {"08:00:00", "08:00:25", "08:03:10", "08:04:00", "08:31:00", "10:02:00", "13:00:00"};
        for (String at : person) {
            folder.usage("p" + at, "2026-10-24T" + at + "Z");
        }
        run.night("2026-10-24");

        assertThat(run.rows(BINS))
                .as("the person's last pause was longer than two hours")
                .containsExactly(
                        "agent@example.com | 99 | 271:33 272:66",
                        "alice@example.com | 5 | 22:1 92:1 212:1 441:1 563:1");
        assertThat(GapBins.parse("22:1 92:1 212:1 441:1 563:1").total()).isEqualTo(5);
    }

    @Test
    void gaps_from_20_seconds_to_2_hours_are_counted_by_lengths_of_one_percent() {
        folder.usage("e1", "2026-10-24T00:00:00Z")
                .usage("e2", "2026-10-24T00:00:19.999999Z")
                .usage("e3", "2026-10-24T00:00:39.999999Z")
                .usage("e4", "2026-10-24T00:01:00.199998Z")
                .usage("e5", "2026-10-24T02:01:00.199998Z")
                .usage("e6", "2026-10-24T04:01:00.199999Z");
        run.night("2026-10-24");

        assertThat(run.rows(BINS))
                .as("20 s and 20.199999 s are one bin, 7,200 s is the last, 19.999999 s and 7,200.000001 s are none")
                .containsExactly("alice@example.com | 3 | 0:2 591:1");
    }

    @Test
    void the_longest_gap_of_a_day_counts_from_midnight_to_midnight_utc() {
        folder.usage("a1", "2026-10-23T23:00:00Z")
                .usage("a2", "2026-10-24T05:00:00Z")
                .usage("a3", "2026-10-24T09:59:59.999999Z")
                .usage("a4", "2026-10-24T14:00:00Z")
                .usage("a5", "2026-10-24T19:00:00Z")
                .usage("b1", "2026-10-24T18:00:00Z", "account=bob@example.com")
                .usage("c1", "2026-10-24T00:00:00Z", "account=carol@example.com");
        run.night("2026-10-24");

        assertThat(run.rows(QUIET))
                .containsExactly(
                        "2026-10-23 | alice@example.com | 1 | 82800",
                        "2026-10-24 | alice@example.com | 4 | 18000",
                        "2026-10-24 | bob@example.com | 1 | 64800",
                        "2026-10-24 | carol@example.com | 1 | 86400");
        assertThat(run.rows("SELECT SUM(gaps) FROM usage_gap"))
                .as("six hours across midnight are no gap, and four hours are too long for one")
                .containsExactly("0");
    }

    @Test
    void a_longest_gap_just_under_five_hours_is_told_from_one_of_five_hours() {
        folder.usage("a1", "2026-10-24T04:59:59.999999Z")
                .usage("a2", "2026-10-24T09:59:59.999998Z")
                .usage("a3", "2026-10-24T14:59:59Z")
                .usage("a4", "2026-10-24T19:30:00Z");
        run.night("2026-10-24");

        assertThat(run.rows(QUIET)).containsExactly("2026-10-24 | alice@example.com | 4 | 17999");
    }

    @Test
    void padding_is_over_100000_tokens_of_uncached_input_with_under_100_of_output() {
        folder.usage("in0", "2026-10-24T08:00:00Z", "input_tokens=100000", "output_tokens=99", "account=in-at-border")
                .usage("in1", "2026-10-24T08:00:00Z", "input_tokens=100001", "output_tokens=99", "account=padded")
                .usage(
                        "out",
                        "2026-10-24T08:00:00Z",
                        "input_tokens=100001",
                        "output_tokens=100",
                        "account=out-at-border")
                .usage("none", "2026-10-24T09:00:00Z", "input_tokens=300000", "output_tokens=0", "account=padded")
                .usage("cache", "2026-10-24T09:00:00Z", "cache_read_tokens=500000", "account=cached")
                .usage("credit", "2026-10-24T09:00:00Z", "input_tokens=200000", "credits=1.5", "account=credit");
        run.night("2026-10-24");

        assertThat(run.rows(PADDING)).containsExactly("credit | 1 | 200000 | 0 | 1.5", "padded | 2 | 400001 | 99 | 0");
    }

    @Test
    void prompts_that_an_account_sends_twenty_times_on_a_day_are_kept_keyed_again() {
        run.patternsKept(35, SECRET);
        sent("nineteen", 19);
        sent("twenty", 20);
        folder.usage("other", "2026-10-24T08:00:00Z", "prompt_hash=nineteen", "account=bob@example.com")
                .usage(
                        "again",
                        "2026-10-24T10:00:00Z",
                        "prompt_hash=twenty",
                        "model=claude-opus-4-5",
                        "input_tokens=7");
        run.night("2026-10-24");

        String keyed = PseudonymSecret.of(SECRET).key("prompt 2026-10").of("twenty");
        assertThat(run.rows("SELECT account, model, billed_by, prompt, requests, input_tokens FROM usage_prompt"))
                .containsExactly(
                        "alice@example.com | claude-opus-4-5 | tokens | " + keyed + " | 1 | 7",
                        "alice@example.com | claude-sonnet-4-5 | tokens | " + keyed + " | 20 | 100");
    }

    @Test
    void requests_without_a_hash_of_their_prompt_repeat_nothing() {
        run.patternsKept(35, SECRET);
        sent("", 25);
        run.night("2026-10-24");

        assertThat(run.rows("SELECT * FROM usage_prompt")).isEmpty();
    }

    @Test
    void one_prompt_has_another_pseudonym_in_another_month() {
        run.patternsKept(35, SECRET);
        for (String day : List.of("2026-09-29", "2026-09-30", "2026-10-01")) {
            for (int i = 10; i < 30; i++) {
                folder.usage(day + i, day + "T08:" + i + ":00Z", "prompt_hash=same");
            }
        }
        run.backfill("2026-09-29", "2026-10-01");

        assertThat(run.rows("SELECT MIN(usage_day), COUNT(*) FROM usage_prompt GROUP BY prompt ORDER BY 1"))
                .containsExactly("2026-09-29 | 2", "2026-10-01 | 1");
    }

    @Test
    void rows_of_one_request_count_once_and_an_account_is_one_in_whatever_case_it_is_written() {
        run.patternsKept(35, SECRET);
        for (int i = 0; i < 3; i++) {
            folder.usage(
                            "x" + i,
                            "2026-10-24T08:00:0" + i + "Z",
                            "request_id=r1",
                            "output_tokens=" + i,
                            "prompt_hash=p")
                    .usage(
                            "y" + i,
                            "2026-10-24T08:05:0" + i + "Z",
                            "request_id=r2",
                            "output_tokens=" + i,
                            "prompt_hash=p");
        }
        for (int i = 3; i <= 20; i++) {
            folder.usage(
                    "z" + i, "2026-10-24T08:10:02Z", "request_id=r" + i, "prompt_hash=p", "account= ALICE@Example.com");
        }
        run.night("2026-10-24");

        assertThat(run.rows(QUIET)).containsExactly("2026-10-24 | alice@example.com | 20 | 56998");
        assertThat(run.rows(BINS)).containsExactly("alice@example.com | 2 | 272:2");
        assertThat(run.rows("SELECT account, requests FROM usage_prompt")).containsExactly("alice@example.com | 20");
    }

    @Test
    void a_day_that_is_collected_again_has_its_patterns_anew() {
        run.patternsKept(35, SECRET);
        sent("p", 21);
        folder.usage("pad", "2026-10-24T08:20:00Z", "input_tokens=100001");
        run.night("2026-10-24");
        assertThat(run.rows("SELECT requests FROM usage_prompt")).containsExactly("21");

        folder.without("usage_event", "event_id", "p0").without("usage_event", "event_id", "pad");
        run.night("2026-10-25");

        assertThat(run.rows("SELECT requests FROM usage_prompt")).containsExactly("20");
        assertThat(run.rows("SELECT requests, gaps FROM usage_gap")).containsExactly("20 | 19");
        assertThat(run.rows(PADDING)).isEmpty();
    }

    @Test
    void patterns_are_removed_when_their_retention_is_over() {
        run.patternsKept(2, SECRET);
        dayWithEverything("2026-10-20");
        run.night("2026-10-20");
        dayWithEverything("2026-10-21");
        run.night("2026-10-21");
        assertThat(patternDays()).containsExactly("2026-10-20", "2026-10-21");

        dayWithEverything("2026-10-22");
        run.night("2026-10-22");

        assertThat(patternDays()).containsExactly("2026-10-21", "2026-10-22");
        assertThat(run.rows("SELECT COUNT(*) FROM usage_rollup WHERE usage_day = '2026-10-20'"))
                .as("sessions have a retention of their own")
                .containsExactly("1");
        assertThat(run.rows("SELECT usage_day FROM source_day WHERE pattern_key IS NULL"))
                .containsExactly("2026-10-20");
    }

    @Test
    void a_backfill_has_patterns_until_its_signals_are_found_and_keeps_only_those_of_the_retention() {
        run.patternsKept(2, SECRET);
        dayWithEverything("2026-10-20");
        dayWithEverything("2026-10-21");
        dayWithEverything("2026-10-22");
        run.backfill("2026-10-20", "2026-10-22");

        assertThat(patternDays()).containsExactly("2026-10-21", "2026-10-22");
        assertThat(run.rows("SELECT `signal`, measure FROM usage_signal WHERE `signal` = 'H'"))
                .as("a prompt repeats on 3 days only with that of the 20th")
                .containsExactly("H | 1");
    }

    @Test
    void a_longer_retention_has_days_collected_again_that_lack_their_patterns() {
        run.patternsKept(1, SECRET);
        dayWithEverything("2026-10-20");
        dayWithEverything("2026-10-21");
        run.night("2026-10-21");
        assertThat(patternDays()).containsExactly("2026-10-21");

        run.patternsKept(35, SECRET).night("2026-10-22");

        assertThat(patternDays()).containsExactly("2026-10-20", "2026-10-21");
        assertThat(run.rows(
                        "SELECT work_date, reason FROM run_work WHERE step_name = 'collect' AND run_id LIKE '%22-1'"))
                .containsExactly("2026-10-20 | patterns of its use are not known");
    }

    @Test
    void prompts_are_collected_only_while_a_secret_is_set() {
        dayWithEverything("2026-10-20");
        run.night("2026-10-20");
        assertThat(run.rows("SELECT * FROM usage_prompt")).isEmpty();
        assertThat(run.rows("SELECT pattern_key FROM source_day")).containsExactly("");
        assertThat(status())
                .contains(
                        "  1 days, 2026-10-20 to 2026-10-20; repeated prompts (signal H) are not collected on 1 of them:"
                                + " TOKENYIELD_PSEUDONYM_SECRET was not set");

        run.patternsKept(35, SECRET).night("2026-10-21");
        String first = PseudonymSecret.of(SECRET).key("prompt 2026-10").of("p");
        assertThat(run.rows("SELECT prompt FROM usage_prompt")).containsExactly(first);
        assertThat(status()).contains("  1 days, 2026-10-20 to 2026-10-20");

        run.patternsKept(35, "another secret that nobody has").night("2026-10-22");
        assertThat(run.rows("SELECT prompt FROM usage_prompt")).hasSize(1).doesNotContain(first);

        run.patternsKept(35, "").night("2026-10-23");
        assertThat(run.rows("SELECT * FROM usage_prompt")).isEmpty();
        assertThat(run.rows("SELECT COUNT(*), COUNT(DISTINCT run_id) FROM ledger_entry"))
                .as("what was collected again cost the same")
                .containsExactly("1 | 1");
    }

    @Test
    void a_warehouse_in_mysql_gives_the_patterns_that_files_give(@TempDir Path temporary) {
        try (TestDatabase database = TestDatabase.create("patterns");
                TestRun server = TestRun.of(database, temporary)) {
            scheduledAgent("agent@example.com", 20);
            dayWithEverything("2026-10-24");
            folder.usage("micro", "2026-10-24T23:59:59.999999Z", "credits=0.5", "prompt_hash=p", "input_tokens=100001");
            folder.loadInto(database);
            run.patternsKept(35, SECRET).night("2026-10-24");
            server.patternsKept(35, SECRET).night("2026-10-24");

            assertThat(server.figures()).isEqualTo(run.figures());
            assertThat(server.rows("SELECT requests, credits FROM usage_prompt ORDER BY 1"))
                    .containsExactly("1 | 0.5", "20 | 0");
        }
    }

    @Test
    void prompts_that_the_source_gets_later_are_collected() {
        String[] minutes = "10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29".split(" ");
        for (String minute : minutes) {
            folder.usage("e" + minute, "2026-10-24T08:" + minute + ":00Z");
        }
        run.patternsKept(35, SECRET).night("2026-10-24");
        assertThat(run.rows("SELECT requests FROM usage_prompt")).isEmpty();

        folder.without("usage_event");
        for (String minute : minutes) {
            folder.usage("e" + minute, "2026-10-24T08:" + minute + ":00Z", "prompt_hash=p");
        }
        run.night("2026-10-25");

        assertThat(run.rows("SELECT requests FROM usage_prompt")).containsExactly("20");
    }

    private List<String> status() {
        return new MartStatus(run.mart().dataSource(), run.mart().login()).lines(LocalDate.parse("2026-10-25"));
    }

    private void sent(String prompt, int times) {
        for (int i = 0; i < times; i++) {
            folder.usage(prompt + i, "2026-10-24T08:%02d:00Z".formatted(i), "prompt_hash=" + prompt, "input_tokens=5");
        }
    }

    /** One row in each table of patterns. */
    private void dayWithEverything(String day) {
        for (int i = 10; i < 30; i++) {
            folder.usage(day + i, day + "T08:" + i + ":00Z", "input_tokens=200000", "prompt_hash=p");
        }
    }

    /** Of all three tables together, and it has to be the same days in each. */
    private List<String> patternDays() {
        List<String> days = run.rows("SELECT usage_day FROM usage_gap ORDER BY 1");
        for (String table : List.of("usage_prompt", "usage_padding")) {
            assertThat(run.rows("SELECT usage_day FROM " + table + " ORDER BY 1"))
                    .as(table)
                    .isEqualTo(days);
        }
        return days;
    }
}
