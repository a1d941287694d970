package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;

/** Why a run failed, in words for whoever reads its last line. */
class FailureTest {
    private final JobExecution run = new JobExecution(1, new JobInstance(1, "nightly"), new JobParameters());

    @Test
    void a_heap_that_is_too_small_says_how_to_make_it_larger() {
        failedIn("outcome", new ExecutionException(new OutOfMemoryError("Java heap space")));

        assertThat(Failure.of(run).sentence())
                .isEqualTo(
                        "in step outcome: Java ran out of memory (Java heap space); give it more in JAVA_OPTS, such as"
                                + " -Xmx2g (docs/scale.md says what takes how much)");
        assertThat(Failure.of(run).isRolledBack()).isFalse();
        assertThat(Failure.of(run).explained()).isEmpty();
    }

    @Test
    void the_first_cause_is_told_in_one_line() {
        failedIn(
                "ledger",
                new IllegalStateException("cannot post", new SQLException("Table 'period'\nis gone", "42S02")));

        assertThat(Failure.of(run).sentence()).isEqualTo("in step ledger: Table 'period' is gone");
    }

    private void failedIn(String stepName, Throwable failure) {
        StepExecution step = new StepExecution(1, stepName, run);
        step.addFailureException(failure);
        run.addStepExecution(step);
    }
}
