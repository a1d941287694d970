package io.tokenyield.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finance's days in any zone, the rate of the UTC day (DESIGN 4.5, 4.6). A million tokens of input cost 3 dollars. */
class AccountingDayTest {
    private static final String MILLION = "input_tokens=1000000";
    private static final String BY_SESSION =
            "SELECT session_id, usage_day, accounting_day FROM usage_rollup ORDER BY session_id";
    private static final String BOOKED =
            "SELECT service_date, amount, cost_centre FROM ledger_entry ORDER BY service_date, amount";

    @TempDir
    private Path temporary;

    @Test
    void in_berlin_the_25th_of_october_2026_has_25_hours() {
        WarehouseFolder folder = folder().usage("e1", "2026-10-24T21:59:59.999999Z", "session_id=1", MILLION)
                .usage("e2", "2026-10-24T22:00:00Z", "session_id=2", MILLION)
                .usage("e3", "2026-10-25T22:59:59Z", "session_id=3", MILLION)
                .usage("e4", "2026-10-25T23:00:00Z", "session_id=4", MILLION);
        try (TestRun run = TestRun.of(folder, temporary.resolve("out")).accountingIn("Europe/Berlin")) {
            run.night("2026-10-25");

            assertThat(run.rows(BY_SESSION))
                    .containsExactly(
                            "1 | 2026-10-24 | 2026-10-24",
                            "2 | 2026-10-24 | 2026-10-25",
                            "3 | 2026-10-25 | 2026-10-25",
                            "4 | 2026-10-25 | 2026-10-26");
            assertThat(run.rows(BOOKED))
                    .as("the 26th is not over")
                    .containsExactly("2026-10-24 | 3 | CC-1", "2026-10-25 | 3 | CC-1", "2026-10-25 | 3 | CC-1");

            run.night("2026-10-26");
            assertThat(run.rows(BOOKED)).contains("2026-10-26 | 3 | CC-1").hasSize(4);
        }
    }

    @Test
    void in_los_angeles_the_last_hours_of_a_day_lie_on_the_next_utc_day() {
        WarehouseFolder folder = folder().usage("e1", "2026-10-25T06:59:59Z", "session_id=1", MILLION)
                .usage("e2", "2026-10-25T07:00:00Z", "session_id=2", MILLION)
                .usage("e3", "2026-10-26T06:59:59Z", "session_id=3", MILLION)
                .usage("e4", "2026-10-26T07:00:00Z", "session_id=4", MILLION);
        try (TestRun run = TestRun.of(folder, temporary.resolve("out")).accountingIn("America/Los_Angeles")) {
            run.night("2026-10-25");

            assertThat(run.rows(BY_SESSION))
                    .containsExactly(
                            "1 | 2026-10-25 | 2026-10-24",
                            "2 | 2026-10-25 | 2026-10-25",
                            "3 | 2026-10-26 | 2026-10-25",
                            "4 | 2026-10-26 | 2026-10-26");
            assertThat(run.rows(BOOKED))
                    .containsExactly("2026-10-24 | 3 | CC-1", "2026-10-25 | 3 | CC-1", "2026-10-25 | 3 | CC-1");
        }
    }

    @Test
    void in_kolkata_the_day_begins_at_half_past_six_in_the_evening() {
        WarehouseFolder folder = folder().usage("e1", "2026-10-24T18:29:59Z", "session_id=1", MILLION)
                .usage("e2", "2026-10-24T18:30:00Z", "session_id=2", MILLION);
        try (TestRun run = TestRun.of(folder, temporary.resolve("out")).accountingIn("Asia/Kolkata")) {
            run.night("2026-10-25");

            assertThat(run.rows(BY_SESSION))
                    .containsExactly("1 | 2026-10-24 | 2026-10-24", "2 | 2026-10-24 | 2026-10-25");
        }
    }

    @Test
    void the_price_changes_at_utc_midnight_and_the_person_moves_at_midnight_in_berlin() {
        WarehouseFolder folder = folder().without("rate")
                .rate("anthropic", "claude-sonnet-4-5", "2026-01-01", "2026-10-25", "input=3", "output=15")
                .rate("anthropic", "claude-sonnet-4-5", "2026-10-25", "", "input=2", "output=15")
                .without("person")
                .person("P001", "Blue", "CC-1", "2026-01-01", "2026-10-25")
                .person("P001", "Green", "CC-2", "2026-10-25", "")
                .usage("e1", "2026-10-24T21:59:59Z", MILLION)
                .usage("e2", "2026-10-24T22:00:00Z", MILLION)
                .usage("e3", "2026-10-25T00:00:00Z", MILLION);
        try (TestRun run = TestRun.of(folder, temporary.resolve("out")).accountingIn("Europe/Berlin")) {
            run.night("2026-10-25");

            assertThat(run.rows(BOOKED))
                    .containsExactly("2026-10-24 | 3 | CC-1", "2026-10-25 | 2 | CC-2", "2026-10-25 | 3 | CC-2");
        }
    }

    @Test
    void over_the_threshold_counts_all_kinds_of_input_together_and_output_not_at_all() {
        List<String> exactly = List.of(
                "input_tokens=50000",
                "cache_read_tokens=100000",
                "cache_write_5m_tokens=30000",
                "cache_write_1h_tokens=20000",
                "output_tokens=1000000");
        WarehouseFolder folder = folder().without("rate")
                .rate("anthropic", "more-than", "2026-01-01", "", "input=3", "output=15")
                .rate("anthropic", "at-least", "2026-01-01", "", "input=3", "output=15");
        folder.rowsOf("rate").forEach(rate -> {
            rate.put("long_context_threshold", "200000");
            rate.put("long_input", "6");
            rate.put("long_output", "22.5");
            rate.put("long_context_operator", rate.get("model_id").equals("at-least") ? ">=" : ">");
        });
        for (String model : List.of("more-than", "at-least")) {
            for (String input : List.of("49999", "50000", "50001")) {
                List<String> values = new ArrayList<>(exactly);
                values.add("model=" + model);
                values.add("input_tokens=" + input);
                folder.usage(model + input, "2026-10-25T10:00:00Z", values.toArray(String[]::new));
            }
        }
        try (TestRun run = TestRun.of(folder, temporary.resolve("out"))) {
            run.night("2026-10-25");

            assertThat(run.rows("SELECT model, price_class, quantity, amount FROM ledger_entry"
                            + " WHERE price_class LIKE 'output%' ORDER BY model, price_class"))
                    .containsExactly(
                            "at-least | output | 1000000 | 15",
                            "at-least | output.long | 2000000 | 45",
                            "more-than | output | 2000000 | 30",
                            "more-than | output.long | 1000000 | 22.5");
            assertThat(run.rows("SELECT SUM(quantity) FROM ledger_entry WHERE price_class = 'input.long'"
                            + " AND model = 'more-than'"))
                    .containsExactly("50001");
            assertThat(run.warnings()).isEmpty();
        }
    }

    @Test
    void a_day_is_as_of_the_newest_row_of_the_utc_days_that_it_lies_on() {
        WarehouseFolder folder = folder().usage("e1", "2026-10-24T23:30:00Z", "ingested_at=2026-10-26T02:00:00Z")
                .usage("e2", "2026-10-25T10:00:00Z", "ingested_at=2026-10-25T11:00:00Z");
        try (TestRun run = TestRun.of(folder, temporary.resolve("out")).accountingIn("Europe/London")) {
            run.night("2026-10-25");

            assertThat(run.rows("SELECT service_date, requests, as_of FROM summary_person_day"))
                    .containsExactly("2026-10-25 | 2 | 2026-10-26T02:00");
        }
    }

    private WarehouseFolder folder() {
        return WarehouseFolder.in(temporary.resolve("warehouse"));
    }
}
