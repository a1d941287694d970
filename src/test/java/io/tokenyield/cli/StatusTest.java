package io.tokenyield.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.batch.MartLock;
import io.tokenyield.testing.TestCompany;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an operator reads at night: what is open, and what to run. It is 26 October 2026, three in the morning. */
class StatusTest {
    @RegisterExtension
    private final TestCompany company =
            TestCompany.with(world -> world.usage("e1", "2026-10-20T10:00:00Z", "input_tokens=1000")
                    .usage("e2", "2026-10-25T10:00:00Z", "input_tokens=1000"));

    @Test
    void a_mart_in_which_nothing_ran_yet() {
        assertThat(company.succeeds("status").out())
                .contains("no run is going on in jdbc:mysql://")
                .contains("/" + company.mart().database().name())
                .contains("no run has counted anything to its end yet; run: tokenyield nightly");
        assertThat(company.succeeds("recover").out())
                .contains("no dead run found in jdbc:mysql://", "what is to be done is said by: tokenyield status");
    }

    @Test
    void nights_that_nobody_started_are_missing_and_one_run_counts_them() {
        company.succeeds("nightly", "--date", "2026-10-20");

        assertThat(company.succeeds("status").out())
                .contains("counted up to 2026-10-20: 5 nights are missing up to 2026-10-25; one run counts all of them:"
                        + " tokenyield nightly");
        company.succeeds("nightly");
        assertThat(company.succeeds("status").out())
                .contains("counted up to 2026-10-25: no night is missing")
                .doesNotContain("goes on where it stopped");
    }

    @Test
    void a_night_that_was_refused_says_how_far_it_got_and_status_how_to_go_on() {
        company.succeeds("nightly", "--date", "2026-10-20");
        company.warehouse().header("person", "person_id", "team").write();

        List<String> said = company.ends(65, "nightly").err().lines().toList();

        assertThat(said.get(0)).startsWith("nightly-2026-10-25-1 table person: columns ");
        assertThat(said.get(said.size() - 1))
                .matches(
                        "nightly-2026-10-25-1 ended with 65 in step check after \\d+ s: 0 days collected, 0 rows counted,"
                                + " 0 ledger entries posted; more in .*/run-report\\.json");
        assertThat(company.succeeds("status").out())
                .contains("the newest run has not come to its end; this goes on where it stopped: tokenyield nightly"
                        + " --date 2026-10-25")
                .contains("counted up to 2026-10-20: 5 nights are missing up to 2026-10-25");
    }

    @Test
    void a_night_that_was_killed_before_its_first_step_is_taken_over() {
        company.mart()
                .execute(
                        "INSERT INTO job_run (run_id, job_name, to_date, attempt, status, started_at, settled, code_version)"
                                + " VALUES ('nightly-2026-10-25-1', 'nightly', '2026-10-25', 1, 'RUNNING', '2026-10-26 02:00:00', FALSE,"
                                + " 'x')");

        assertThat(company.succeeds("status").out()).containsPattern("nightly-2026-10-25-1 +DEAD");
        assertThat(company.succeeds("recover").out())
                .contains(
                        "1 dead runs marked as failed; their commands resume them: tokenyield nightly --date 2026-10-25");
        assertThat(company.succeeds("status").out()).containsPattern("nightly-2026-10-25-1 +FAILED");
        company.succeeds("nightly");
    }

    @Test
    void while_a_run_is_going_on_there_is_nothing_to_take_over() {
        try (MartLock lock = MartLock.tryAcquire(company.mart().login()).orElseThrow()) {
            lock.mustBeHeld();
            assertThat(company.succeeds("status").out())
                    .contains("a run is going on in jdbc:mysql://")
                    .doesNotContain("missing up to");
            assertThat(company.ends(75, "recover").out()).contains("there is nothing to take over");
        }
    }
}
