package io.tokenyield.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.batch.RunOutcome;
import io.tokenyield.batch.RunRequest;
import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What breaks a rule is reported, and neither priced nor lost (DESIGN 4.2). */
class QuarantineTest {
    private static final String TEN = "2026-10-25T10:00:00Z";
    private static final String QUARANTINE = "SELECT row_key, column_name, bad_value, rule_name, row_count"
            + " FROM quarantine WHERE source_table = 'usage_event' AND source_day = '%s'";

    /** One sound row. */
    @RegisterExtension
    private final TestRun run = TestRun.with(world -> world.usage("sound", TEN, "output_tokens=7"));

    private final WarehouseFolder folder = run.warehouse();

    @Test
    void each_rule_for_numbers_names_the_column_and_what_stood_there() {
        folder.usage("e01", TEN, "input_tokens=-1")
                .usage("e02", TEN, "input_tokens=2147483648")
                .usage("e03", TEN, "input_tokens=1.7")
                .usage("e04", TEN, "input_tokens=1e3")
                .usage("e05", TEN, "input_tokens=")
                .usage("e06", TEN, "input_tokens=1,000")
                .usage("e07", TEN, "input_tokens=NaN")
                .usage("e08", TEN, "output_tokens=-1")
                .usage("e09", TEN, "output_tokens=2147483648")
                .usage("e10", TEN, "output_tokens=many")
                .usage("e11", TEN, "output_tokens=")
                .usage("e12", TEN, "cache_read_tokens=-1")
                .usage("e13", TEN, "cache_read_tokens=99999999999999999999")
                .usage("e14", TEN, "cache_write_5m_tokens=0x10")
                .usage("e15", TEN, "cache_write_5m_tokens=2147483648")
                .usage("e16", TEN, "cache_write_1h_tokens=-5")
                .usage("e17", TEN, "cache_write_1h_tokens=.5")
                .usage("e18", TEN, "reasoning_tokens=-1")
                .usage("e19", TEN, "reasoning_tokens=1 000")
                .usage("e20", TEN, "credits=-0.01")
                .usage("e21", TEN, "credits=1e-3")
                .usage("e22", TEN, "credits=free")
                .usage("e23", TEN, "credits=Infinity");
        run.night("2026-10-25");

        assertThat(quarantineOf("2026-10-25"))
                .containsExactly(
                        "e01 | input_tokens | -1 | negative | 1",
                        "e02 | input_tokens | 2147483648 | over 2147483647 | 1",
                        "e03 | input_tokens | 1.7 | unreadable number | 1",
                        "e04 | input_tokens | 1e3 | unreadable number | 1",
                        "e05 | input_tokens |  | number missing | 1",
                        "e06 | input_tokens | 1,000 | unreadable number | 1",
                        "e07 | input_tokens | NaN | unreadable number | 1",
                        "e08 | output_tokens | -1 | negative | 1",
                        "e09 | output_tokens | 2147483648 | over 2147483647 | 1",
                        "e10 | output_tokens | many | unreadable number | 1",
                        "e11 | output_tokens |  | number missing | 1",
                        "e12 | cache_read_tokens | -1 | negative | 1",
                        "e13 | cache_read_tokens | 99999999999999999999 | unreadable number | 1",
                        "e14 | cache_write_5m_tokens | 0x10 | unreadable number | 1",
                        "e15 | cache_write_5m_tokens | 2147483648 | over 2147483647 | 1",
                        "e16 | cache_write_1h_tokens | -5 | negative | 1",
                        "e17 | cache_write_1h_tokens | .5 | unreadable number | 1",
                        "e18 | reasoning_tokens | -1 | negative | 1",
                        "e19 | reasoning_tokens | 1 000 | unreadable number | 1",
                        "e20 | credits | -0.01 | negative | 1",
                        "e21 | credits | 1e-3 | unreadable number | 1",
                        "e22 | credits | free | unreadable number | 1",
                        "e23 | credits | Infinity | unreadable number | 1");
        assertThat(countsOf("2026-10-25")).isEqualTo("24 | 1 | 0 | 23");
        assertThat(run.rows("SELECT SUM(requests), SUM(output_tokens) FROM usage_cost"))
                .containsExactly("1 | 7");
    }

    @Test
    void each_rule_for_keys_and_times_too_and_rows_without_a_time_have_a_day_of_their_own() {
        String longName = "x".repeat(300);
        folder.usage("", TEN)
                .usage("k1", TEN, "tool=")
                .usage("k2", TEN, "provider= ")
                .usage("k3", TEN, "tool=" + "t".repeat(33))
                .usage("k4", TEN, "provider=" + "p".repeat(65))
                .usage("k5", TEN, "ingested_at=")
                .usage("k6", TEN, "ingested_at=yesterday")
                .usage("k7", TEN, "ingested_at=1970-01-01T00:00:00Z")
                .usage("k8", TEN, "input_tokens=" + longName)
                .usage("twice", TEN, "input_tokens=-1")
                .usage("twice", TEN, "input_tokens=-1")
                .usage("first of several", TEN, "input_tokens=-1", "output_tokens=-1", "credits=x")
                .usage("t1", "", "ingested_at=" + TEN)
                .usage("t2", "2026-10-25T25:00:00Z", "ingested_at=" + TEN)
                .usage("t3", "1970-01-01T00:00:00Z", "ingested_at=" + TEN)
                .usage("t4", "1761393600", "ingested_at=" + TEN)
                .usage("t5", "1999-12-31T23:59:59Z", "ingested_at=" + TEN)
                .usage("t6", "2100-01-01T00:00:00Z", "ingested_at=" + TEN);
        run.night("2026-10-25");

        assertThat(quarantineOf("2026-10-25"))
                .containsExactly(
                        " | event_id |  | key missing | 1",
                        "first of several | input_tokens | -1 | negative | 1",
                        "k1 | tool |  | key missing | 1",
                        "k2 | provider |  | key missing | 1",
                        "k3 | tool | " + "t".repeat(33) + " | longer than 32 characters | 1",
                        "k4 | provider | " + "p".repeat(65) + " | longer than 64 characters | 1",
                        "k5 | ingested_at |  | key missing | 1",
                        "k6 | ingested_at | yesterday | unreadable time | 1",
                        "k7 | ingested_at | 1970-01-01T00:00:00Z | unreadable time | 1",
                        "k8 | input_tokens | " + "x".repeat(255) + " | unreadable number | 1",
                        "twice | input_tokens | -1 | negative | 2");
        assertThat(countsOf("2026-10-25")).isEqualTo("13 | 1 | 0 | 12");
        assertThat(quarantineOf("1000-01-01"))
                .containsExactly(
                        "t1 | occurred_at |  | key missing | 1",
                        "t2 | occurred_at | 2026-10-25T25:00:00Z | unreadable time | 1",
                        "t3 | occurred_at | 1970-01-01T00:00:00Z | unreadable time | 1",
                        "t4 | occurred_at | 1761393600 | unreadable time | 1",
                        "t5 | occurred_at | 1999-12-31T23:59:59Z | unreadable time | 1",
                        "t6 | occurred_at | 2100-01-01T00:00:00Z | unreadable time | 1");
        assertThat(countsOf("1000-01-01")).isEqualTo("6 | 0 | 0 | 6");
    }

    @Test
    void rows_without_a_time_that_were_mended_leave_the_quarantine() {
        folder.usage("t1", "soon", "ingested_at=" + TEN, "output_tokens=5");
        run.night("2026-10-25");
        assertThat(quarantineOf("1000-01-01")).containsExactly("t1 | occurred_at | soon | unreadable time | 1");

        folder.without("usage_event", "event_id", "t1").usage("t1", TEN, "output_tokens=5");
        run.night("2026-10-26");

        assertThat(quarantineOf("1000-01-01")).isEmpty();
        assertThat(countsOf("1000-01-01")).isEqualTo("0 | 0 | 0 | 0");
        assertThat(countsOf("2026-10-25")).isEqualTo("2 | 2 | 0 | 0");
    }

    @Test
    void more_rejected_rows_than_the_limit_allows_stop_the_night_before_anything_is_booked() {
        run.quarantineAtMost(2, 0.4);
        folder.usage("bad1", TEN, "input_tokens=?").usage("bad2", TEN, "input_tokens=?");
        run.night("2026-10-25");
        assertThat(countsOf("2026-10-25")).as("2 of 3 are no more than 2 rows").isEqualTo("3 | 1 | 0 | 2");

        folder.usage("bad3", TEN, "input_tokens=?").usage("good", TEN);
        RunOutcome outcome = run.run(RunRequest.nightly(LocalDate.of(2026, 10, 26)));

        assertThat(outcome.code()).isEqualTo(RunOutcome.Code.CONTRACT_BROKEN);
        assertThat(outcome.message())
                .isEqualTo(
                        "table usage_event: 3 of 5 rows of 2026-10-25 break the rules, more than a source in order"
                                + " has; the first: usage_event bad1: input_tokens = '?': unreadable number; mend the export, or allow"
                                + " more with --quarantine-max-rows or --quarantine-max-share, then run the same command again");
        assertThat(countsOf("2026-10-25")).as("as collected before").isEqualTo("3 | 1 | 0 | 2");

        folder.usage("good2", TEN).usage("good3", TEN).usage("good4", TEN);
        run.night("2026-10-26");
        assertThat(countsOf("2026-10-25")).as("3 of 8 are no more than 40 %").isEqualTo("8 | 5 | 0 | 3");
    }

    private List<String> quarantineOf(String day) {
        return run.rows(QUARANTINE.formatted(day) + " ORDER BY line_no");
    }

    /** Rows read, counted, duplicate, quarantined. */
    private String countsOf(String day) {
        return run
                .rows("SELECT rows_read, rows_counted, rows_duplicate, rows_quarantined FROM source_day"
                        + " WHERE usage_day = '" + day + "'")
                .stream()
                .findFirst()
                .orElse("not collected");
    }
}
