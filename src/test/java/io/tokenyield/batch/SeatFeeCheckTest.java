package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.sql.SqlFile;
import io.tokenyield.testing.TestRun;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The control over seats finds what it is there for, once a month is whole. */
class SeatFeeCheckTest {
    private static final String RUN_ID = "nightly-2026-09-30-1";

    @RegisterExtension
    private final TestRun run = TestRun.with(world -> world.row("seat", seat("P001", "2026-01-01", "2026-09-11"))
            .row("seat", seat("P001", "2026-09-11", ""))
            .row("seat", seat("P002", "2026-09-16", ""))
            .usage("e1", "2026-09-03T10:00:00Z", "input_tokens=1000000"));

    @BeforeEach
    void a_whole_month_with_a_seat_of_two_rows_and_one_of_half_a_month() {
        run.night("2026-09-30");
    }

    @Test
    void seats_that_sum_to_their_fee_are_no_finding() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_seat_that_sums_to_something_else_is_found() {
        run.mart().execute("UPDATE ref_seat SET monthly_fee = 125.01 WHERE person_id = 'P002'");

        assertThat(findings())
                .containsExactly(
                        "2026-09 seat:claude_code/premium/P002/2026-09-16: sums to USD 125.0000000000000000; its fee is USD"
                                + " 125.0100");
    }

    @Test
    void a_seat_that_nobody_sold_and_one_that_is_not_charged_are_found() {
        run.mart()
                .execute("UPDATE ref_seat SET person_id = 'P003', valid_from = '2026-09-21' WHERE person_id = 'P002'");

        assertThat(findings())
                .containsExactly(
                        "2026-09 seat:claude_code/premium/P002/2026-09-16: sums to USD 125.0000000000000000; no such seat"
                                + " is known",
                        "2026-09 seat:claude_code/premium/P003/2026-09-21: is valid for 10 days, and the ledger has no"
                                + " seat for all of them");
    }

    @Test
    void a_month_that_is_not_whole_is_not_looked_at() {
        run.mart()
                .execute(
                        "UPDATE ref_seat SET monthly_fee = 125.01",
                        "DELETE FROM booked_day WHERE accounting_day = '2026-09-07'",
                        "DELETE FROM run_work WHERE work_date = '2026-09-07'");

        assertThat(findings()).isEmpty();
    }

    private List<String> findings() {
        return run.mart()
                .jdbc()
                .sql(SqlFile.text("check/seats_sum_to_their_fee.sql"))
                .param("runId", RUN_ID)
                .query((row, number) -> row.getString("what") + ": " + row.getString("finding"))
                .list();
    }

    private static String[] seat(String person, String from, String to) {
        return new String[] {
            "tool=claude_code",
            "person_id=" + person,
            "plan=premium",
            "valid_from=" + from,
            "valid_to=" + to,
            "monthly_fee=125",
            "currency=USD"
        };
    }
}
