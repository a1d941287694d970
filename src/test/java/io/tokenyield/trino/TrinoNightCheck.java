package io.tokenyield.trino;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.acceptance.HostileWorld;
import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A night from Trino and the same night from files leave the same mart behind. */
class TrinoNightCheck {
    private static final String TEN = "2026-10-25T10:00:00Z";

    @TempDir
    Path temporary;

    private final TrinoCluster cluster = TrinoCluster.shared();

    @Test
    void hostile_texts_are_read_as_from_files() {
        WarehouseFolder folder =
                HostileWorld.hostile(temporary.resolve("hostile")).folder();

        theSameNights(folder, "hostile", TrinoLake.Types.TEXT, HostileWorld.DAY);
    }

    @Test
    void rows_that_break_a_rule_are_rejected_for_the_same_reason_with_the_same_value() {
        String longName = "\u00e9".repeat(300);
        WarehouseFolder folder = company("quarantine")
                .usage("e00", TEN, "credits=1.123456785", "request_id=")
                .usage("e01", TEN, "input_tokens=-1")
                .usage("e02", TEN, "input_tokens=2147483648")
                .usage("e03", TEN, "input_tokens=1.7")
                .usage("e04", TEN, "input_tokens=1e3")
                .usage("e05", TEN, "input_tokens=")
                .usage("e06", TEN, "input_tokens=1,000")
                .usage("e07", TEN, "input_tokens= +5.000 ")
                .usage("e08", TEN, "input_tokens=5\n")
                .usage("e09", TEN, "output_tokens=many")
                .usage("e10", TEN, "cache_read_tokens=99999999999999999999")
                .usage("e11", TEN, "reasoning_tokens=1 000")
                .usage("e12", TEN, "credits=-0.01")
                .usage("e13", TEN, "credits=1e-3")
                .usage("e14", TEN, "credits=.5")
                .usage("e15", TEN, "credits=5.")
                .usage("", TEN)
                .usage("k1", TEN, "tool=")
                .usage("k2", TEN, "provider= ")
                .usage("k3", TEN, "tool=" + "t".repeat(33))
                .usage("k4", TEN, "provider=" + "p".repeat(65))
                .usage(longName, TEN, "session_id=" + longName, "request_id=" + longName, "branch=" + longName)
                .usage("k5", TEN, "account= \u00a0ALICE@Example.com\t", "tool=\u2003claude_code ")
                .usage("k6", TEN, "accepted=TRUE", "model=" + longName, "repository= r ")
                .usage("t1", "", "ingested_at=" + TEN)
                .usage("t2", "yesterday", "ingested_at=" + TEN)
                .usage("t3", "1999-12-31T23:59:59Z", "ingested_at=" + TEN)
                .usage("t4", TEN, "ingested_at=soon")
                .usage("t5", "2026-10-25T23:59:59.9999999Z", "ingested_at=" + TEN)
                .usage("t6", "2026-10-25 23:30:00.5-01:00", "ingested_at=2026-10-26")
                .usage("t7", "2026-10-25T02:30:00+0530", "ingested_at=" + TEN)
                .usage("t8", "2026-10-25T10:00 UTC", "ingested_at=2026-10-25T10:00:00+02")
                .usage("t9", "2026-02-30T10:00:00Z", "ingested_at=" + TEN);

        assertThat(theSameNights(folder, "quarantine", TrinoLake.Types.TEXT, "2026-10-26"))
                .filteredOn(line -> line.startsWith("quarantine: usage_event"))
                .hasSizeGreaterThan(20)
                .anyMatch(line -> line.contains("| e03 | input_tokens | 1.7 | unreadable number |"))
                .anyMatch(line -> line.contains("| t3 | occurred_at | 1999-12-31T23:59:59Z | unreadable time |"));
    }

    @ParameterizedTest
    @EnumSource
    void a_late_row_has_its_day_collected_again_and_no_other(TrinoLake.Types types) {
        String name = "late_" + types.name().toLowerCase(Locale.ROOT);
        WarehouseFolder folder = company(name)
                .usage("e1", "2026-10-23T10:00:00Z", "input_tokens=1000000")
                .usage("e2", "2026-10-24T10:00:00Z", "input_tokens=1000000");
        TrinoLake lake = TrinoLake.empty(cluster, name, types).load(folder.write(), temporary.resolve("load"));
        try (TestRun run = fromTrino(lake, name)) {
            run.night("2026-10-24");
            folder.usage("late", "2026-10-23T11:00:00Z", "input_tokens=2000000", "ingested_at=2026-10-25T01:00:00Z");
            lake.load(folder.write(), temporary.resolve("load"));

            run.night("2026-10-25");
            run.night("2026-10-25");

            assertThat(run.rows("SELECT usage_day, rows_counted, collected_by_run FROM source_day ORDER BY usage_day"))
                    .containsExactly("2026-10-23 | 2 | nightly-2026-10-25-1", "2026-10-24 | 1 | nightly-2026-10-24-1");
        }
    }

    @Test
    void a_request_that_is_delivered_on_several_days_counts_once() {
        WarehouseFolder folder = company("repeats")
                .usage("e1", "2026-10-23T10:00:00Z", "request_id=it's \"one\", \\x", "output_tokens=1")
                .usage("e2", "2026-10-24T10:00:00Z", "request_id=it's \"one\", \\x", "output_tokens=9")
                .usage("e3", "2026-10-24T11:00:00Z", "request_id=other", "output_tokens=3");
        TrinoLake lake = TrinoLake.empty(cluster, "repeats", TrinoLake.Types.CONTRACT)
                .load(folder.write(), temporary.resolve("load"));
        try (TestRun fromTrino = fromTrino(lake, "repeats");
                TestRun fromFiles = fromFiles(folder, "repeats")) {
            fromTrino.night("2026-10-24");
            fromFiles.night("2026-10-24");
            assertThat(fromTrino.rows("SELECT usage_day, request_key, counted_on FROM usage_repeat"))
                    .containsExactly("2026-10-23 | r:it's \"one\", \\x | 2026-10-24");

            folder.usage("e4", "2026-10-25T10:00:00Z", "request_id=it's \"one\", \\x", "output_tokens=20")
                    .usage("e5", "2026-10-25T10:00:00Z", "request_id=other", "output_tokens=2");
            lake.load(folder.write(), temporary.resolve("load"));
            fromTrino.night("2026-10-25");
            fromFiles.night("2026-10-25");

            assertThat(fromTrino.rows(
                            "SELECT usage_day, rows_counted, rows_duplicate FROM source_day ORDER BY usage_day"))
                    .containsExactly("2026-10-23 | 0 | 1", "2026-10-24 | 1 | 1", "2026-10-25 | 1 | 1");
            assertThat(fromTrino.figures()).isEqualTo(fromFiles.figures());
        }
    }

    @Test
    void gaps_prompts_large_inputs_and_the_order_of_credits_are_the_same() {
        WarehouseFolder folder = company("patterns")
                .row("plan", "tool=claude_code", "plan=pro", "valid_from=2026-01-01", "included_credits=5", "pooled=0");
        // 20 s times 1.01, 1.0201 and 1.030301 are the only lengths that lie on the edge of a bin to the microsecond.
        String[] seconds = {"00:00:00.000001", "00:00:20.2", "00:00:40.602", "00:01:01.20802", "01:00:00", "01:00:20"};
        for (String second : seconds) {
            folder.usage("gap" + second, "2026-10-25T" + second + "Z", "account=gap@example.com");
        }
        for (int i = 10; i < 40; i++) {
            folder.usage("p" + i, "2026-10-25T10:00:" + i + "Z", "prompt_hash=h1", "input_tokens=100001")
                    .usage("c" + i, "2026-10-25T11:00:" + i + "Z", "credits=0." + i, "account=b" + i % 3);
        }
        theSameNights(folder, "patterns", TrinoLake.Types.CONTRACT, "2026-10-25");
    }

    private WarehouseFolder company(String name) {
        return WarehouseFolder.in(temporary.resolve(name));
    }

    private TestRun fromTrino(TrinoLake lake, String name) {
        return TestRun.of(lake.url(), TrinoCluster.READER, temporary.resolve(name + "-trino"))
                .patternsKept(40, "a secret of nobody's")
                .quarantineAtMost(1_000, 1);
    }

    private TestRun fromFiles(WarehouseFolder folder, String name) {
        return TestRun.of(folder, temporary.resolve(name + "-files"))
                .patternsKept(40, "a secret of nobody's")
                .quarantineAtMost(1_000, 1);
    }

    private List<String> theSameNights(WarehouseFolder folder, String name, TrinoLake.Types types, String day) {
        Path files = folder.write();
        TrinoLake lake = TrinoLake.empty(cluster, name, types).load(files, temporary.resolve("load"));
        try (TestRun fromTrino = fromTrino(lake, name);
                TestRun fromFiles = fromFiles(folder, name)) {
            fromFiles.night(day);
            fromTrino.night(day);

            List<String> expected = fromFiles.figures();
            assertThat(fromTrino.figures()).isEqualTo(expected);
            assertThat(expected).anyMatch(line -> line.startsWith("usage_rollup: "));
            return expected;
        }
    }
}
