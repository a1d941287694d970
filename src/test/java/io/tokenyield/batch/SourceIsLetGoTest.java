package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.ChildRun;
import io.tokenyield.testing.StepGate;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A run holds the source, and the memory to read it with, no longer than it reads. */
class SourceIsLetGoTest {
    @RegisterExtension
    private final DisturbedBackfill backfill = DisturbedBackfill.ofEachTest();

    @Test
    void as_long_as_days_are_collected_there_is_a_DuckDB() {
        try (StepGate gate = StepGate.inside(backfill.mart(), "collect", 6);
                ChildRun run = backfill.start()) {
            gate.awaitRun(run);

            assertThat(work()).isNotEmptyDirectory();
            gate.open();
            assertThat(run.ended().exitCode()).isZero();
        }
    }

    @Test
    void when_the_last_day_is_collected_it_is_gone_and_the_report_still_says_what_was_read() {
        try (StepGate gate = StepGate.inside(backfill.mart(), "ledger-bucket:bucket-09", 3);
                ChildRun run = backfill.start()) {
            gate.awaitRun(run);

            assertThat(work()).isEmptyDirectory();
            gate.open();
            assertThat(run.ended().exitCode()).isZero();
        }
        assertThat(backfill.out().resolve("run-report.json")).content().contains("\"name\" : \"usage_event.csv\"");
    }

    private Path work() {
        return backfill.out().resolve("work");
    }
}
