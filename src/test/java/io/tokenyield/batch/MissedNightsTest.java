package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.TestRun;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nobody started a night for some days: the orchestrator, or the machine that it runs on, was down. */
class MissedNightsTest {
    @RegisterExtension
    private final TestRun run = TestRun.with(warehouse -> warehouse
            .usage("before", "2026-09-28T10:00:00Z", "input_tokens=1000")
            .usage("last-of-month", "2026-09-30T10:00:00Z", "input_tokens=2000")
            .usage("first-of-month", "2026-10-01T10:00:00Z", "input_tokens=3000")
            .usage("yesterday", "2026-10-03T10:00:00Z", "input_tokens=4000"));

    @Test
    void one_night_counts_all_that_were_missed_also_over_the_end_of_a_month() {
        run.night("2026-09-28");
        assertThat(collected()).isEqualTo("2026-09-28");

        run.night("2026-10-03");

        assertThat(collected()).isEqualTo("2026-09-28 2026-09-30 2026-10-01 2026-10-03");
        assertThat(run.rows("SELECT period, status FROM period ORDER BY period"))
                .containsExactly("2026-09 | OPEN", "2026-10 | OPEN");
        assertThat(run.rows("SELECT service_date, tokens_in FROM summary_person_day WHERE tokens_in > 0"
                        + " ORDER BY service_date"))
                .containsExactly("2026-09-28 | 1000", "2026-09-30 | 2000", "2026-10-01 | 3000", "2026-10-03 | 4000");
    }

    @Test
    void nights_of_those_days_that_are_run_afterwards_change_nothing() {
        run.night("2026-09-28");
        run.night("2026-10-03");
        List<String> atOnce =
                run.rows("SELECT service_date, person_id, tokens_in, usage_cost FROM summary_person_day ORDER BY 1, 2");

        for (String day : new String[] {"2026-09-29", "2026-09-30", "2026-10-01", "2026-10-02", "2026-10-03"}) {
            run.night(day);
        }

        assertThat(run.rows(
                        "SELECT service_date, person_id, tokens_in, usage_cost FROM summary_person_day ORDER BY 1, 2"))
                .isEqualTo(atOnce);
        assertThat(run.rows("SELECT COUNT(*) FROM ledger_entry WHERE reverses_entry_id IS NOT NULL"))
                .containsExactly("0");
    }

    private String collected() {
        return String.join(" ", run.rows("SELECT usage_day FROM source_day WHERE rows_read > 0 ORDER BY usage_day"));
    }
}
