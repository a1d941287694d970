package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.ChildRun;
import io.tokenyield.testing.ClosableMonth;
import io.tokenyield.testing.Commands;
import io.tokenyield.testing.Ended;
import io.tokenyield.testing.Grants;
import io.tokenyield.testing.StepGate;
import io.tokenyield.testing.TestDatabase;
import io.tokenyield.testing.TestMart;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A close whose process is gone from one instant to the next: nothing of it, or all of it; the same command ends it. */
class KilledCloseTest {
    @TempDir
    private static Path shared;

    private static Outcome undisturbed;

    @TempDir
    private Path out;

    private final TestMart mart = TestMart.fresh();
    private final TestDatabase.Login writer = Grants.user(mart.database(), "writer");

    @BeforeAll
    static void a_close_that_nothing_disturbs() {
        ClosableMonth.in(shared.resolve("warehouse")).write();
        try (TestMart mart = TestMart.fresh()) {
            Commands commands = Commands.on(mart, shared.resolve("warehouse"), shared.resolve("out"));
            beforeTheClose(mart, commands);
            succeeds(commands, close());
            undisturbed = Outcome.of(mart, shared.resolve("out"));
        }
    }

    @BeforeEach
    void a_month_that_can_be_closed() {
        beforeTheClose(mart, commands());
    }

    @AfterEach
    void giveBack() {
        mart.close();
    }

    @ParameterizedTest(name = "{1} {0}, then it is {2}")
    @CsvSource({
        "check-close, inside, OPEN",
        "close, inside, OPEN",
        "close, at the end of, CLOSED",
        "publish, inside, CLOSED",
        "publish, at the end of, CLOSED"
    })
    void killed_and_run_again_a_close_ends_the_same(String step, String place, String status) {
        StepGate gate = place.equals("inside") ? StepGate.inside(mart, step, 1) : StepGate.atEndOf(mart, step);
        kill(gate);

        assertThat(mart.rows("SELECT status FROM period")).containsExactly(status);
        assertThat(mart.rows("SELECT COUNT(*) > 0 FROM ledger_entry WHERE chain = 16"))
                .isEqualTo(mart.rows("SELECT status = 'CLOSED' FROM period"));
        succeeds(commands().as(writer.user(), writer.password()), close());
        assertThat(mart.rows("SELECT run_id, status FROM job_run WHERE job_name = 'close'"))
                .containsExactly("close-2026-09-1 | COMPLETED");
        assertThat(Outcome.of(mart, out).differencesFrom(undisturbed)).isEmpty();
    }

    private void kill(StepGate place) {
        try (StepGate gate = place;
                ChildRun child = commands().as(writer.user(), writer.password()).start(close())) {
            gate.awaitRun(child);
            child.killAtOnce();
            gate.cut(writer);
            gate.awaitGone(writer);
        }
    }

    private Commands commands() {
        return Commands.on(mart, shared.resolve("warehouse"), out);
    }

    private static String[] close() {
        return ClosableMonth.close(shared, ClosableMonth.ANSWERS);
    }

    /** A process of its own has another clock; but the run keeps the instant of its first try, which is noted here. */
    private static void beforeTheClose(TestMart mart, Commands commands) {
        succeeds(commands, ClosableMonth.BACKFILL);
        mart.execute("INSERT INTO job_run (run_id, job_name, from_date, to_date, attempt, status, started_at, settled,"
                + " code_version) VALUES ('close-2026-09-1', 'close', '2026-09-01', '2026-09-30', 1, 'FAILED',"
                + " '2026-10-26 04:00:00', FALSE, 'development')");
    }

    private static void succeeds(Commands commands, String... command) {
        Ended ended = commands.run(command);
        assertThat(ended.exitCode()).as(ended.all()).isZero();
    }
}
