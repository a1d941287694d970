package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.sql.SqlFile;
import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The controls over credits of plans find what they are there for. */
class IncludedCreditsCheckTest {
    private static final String IN_TIME = "credits_in_time_equal_daily_usage";
    private static final String INCLUDED = "included_credits_equal_the_allowance";

    @TempDir
    private Path temporary;

    private TestRun run;

    @BeforeEach
    void a_night_with_three_credits_two_of_them_included() {
        run = TestRun.of(
                WarehouseFolder.in(temporary.resolve("warehouse"))
                        .identity("kiro", "alice", "P001")
                        .rate("kiro", "credit", "2026-01-01", "", "unit=credit", "credit_price=0.04")
                        .row(
                                "seat",
                                "tool=kiro",
                                "person_id=P001",
                                "plan=pro",
                                "valid_from=2026-01-01",
                                "monthly_fee=20",
                                "currency=USD")
                        .row("plan", "tool=kiro", "plan=pro", "valid_from=2026-01-01", "included_credits=2", "pooled=0")
                        .usage(
                                "e1",
                                "2026-10-05T10:00:00Z",
                                "tool=kiro",
                                "provider=kiro",
                                "model=auto",
                                "account=alice",
                                "credits=3"),
                temporary.resolve("out"));
        run.night("2026-10-05");
    }

    @AfterEach
    void give_back() {
        run.close();
    }

    @Test
    void what_adds_up_is_no_finding() {
        assertThat(findings(IN_TIME)).isEmpty();
        assertThat(findings(INCLUDED)).isEmpty();
    }

    @Test
    void a_use_that_is_lost_or_doubled_in_the_order_of_time_is_found() {
        run.mart().execute("UPDATE credit_use SET credits = 6");

        assertThat(findings(IN_TIME))
                .containsExactly("2026-10-05 kiro alice: in order of time: 6.00000000 credits; daily: 3.00000000");
    }

    @Test
    void included_credits_that_are_not_booked_as_such_are_found() {
        run.mart().execute("UPDATE credit_allowance SET included_credits = 1");

        assertThat(findings(INCLUDED))
                .containsExactly("2026-10-05 kiro alice: included: 1.00000000 credits; booked as such: 2.00000000");
    }

    private List<String> findings(String control) {
        return JdbcClient.create(run.mart().dataSource())
                .sql(SqlFile.text("check/" + control + ".sql"))
                .param("runId", "nightly-2026-10-05-1")
                .query((row, number) -> row.getString("what") + ": " + row.getString("finding"))
                .list();
    }
}
