package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.delivery.BotAccounts;
import io.tokenyield.ledger.SeatProviders;
import io.tokenyield.ledger.tieout.TieOutRules;
import io.tokenyield.model.AccountingZone;
import io.tokenyield.score.ScoreChoices;
import io.tokenyield.testing.ChildRun;
import io.tokenyield.testing.Ended;
import io.tokenyield.testing.Polling;
import io.tokenyield.testing.StepGate;
import io.tokenyield.testing.TestMart;
import io.tokenyield.testing.WarehouseFolder;
import io.tokenyield.warehouse.DayCollector.QuarantineLimit;
import io.tokenyield.warehouse.LocalDuckDb;
import io.tokenyield.warehouse.PatternRules;
import io.tokenyield.warehouse.Warehouse;
import io.tokenyield.warehouse.Warehouses;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run at a time per mart, whoever starts it and when. */
class TwoRunsTest {
    private static final LocalDate DAY = LocalDate.parse("2026-10-20");
    private static final int ROUNDS = 10;

    @TempDir
    private Path temporary;

    @Test
    void of_two_processes_one_runs_and_the_other_says_that_it_has_to_wait() {
        try (DisturbedBackfill backfill = new DisturbedBackfill(temporary)) {
            try (StepGate gate = StepGate.inside(backfill.mart(), "check", 1);
                    ChildRun one = backfill.start();
                    ChildRun other = backfill.start()) {
                Polling.until("one of them has ended", () -> !one.isAlive() || !other.isAlive());
                Ended loser = (one.isAlive() ? other : one).ended();
                ChildRun winner = one.isAlive() ? one : other;
                gate.awaitRun(winner);

                assertThat(loser.exitCode()).as(loser.all()).isEqualTo(75);
                assertThat(loser.err())
                        .contains("another run holds the lock of "
                                + backfill.mart().login().place())
                        .contains("wait until it ends, then run the same command again");
                othersSeeThatARunIsGoingOn(backfill);

                gate.open();
                assertThat(winner.ended().exitCode()).isZero();
            }
            assertThat(backfill.rows("SELECT run_id, status FROM job_run"))
                    .containsExactly(FaultWorld.RUN_ID + " | COMPLETED");
            assertThat(backfill.rows("SELECT COUNT(*) FROM BATCH_JOB_EXECUTION"))
                    .containsExactly("1");
        }
    }

    private static void othersSeeThatARunIsGoingOn(DisturbedBackfill backfill) {
        Ended status = backfill.commands().run("status");
        assertThat(status.exitCode()).isZero();
        assertThat(status.out()).startsWith("a run is going on").containsPattern(FaultWorld.RUN_ID + " +RUNNING");

        Ended recover = backfill.commands().run("recover");
        assertThat(recover.exitCode()).isEqualTo(75);
        assertThat(recover.out()).contains("a run is going on and holds the lock; there is nothing to take over");
    }

    @Test
    void of_two_fresh_starts_at_the_same_moment_exactly_one_runs_ten_times() throws Exception {
        Path warehouse = oneDay();
        try (TestMart mart = TestMart.fresh()) {
            for (int round = 0; round < ROUNDS; round++) {
                RunRequest night = RunRequest.nightly(DAY.plusDays(round));

                assertThat(bothAtOnce(() -> launcher(mart, warehouse).run(night).code()))
                        .containsExactlyInAnyOrder(RunOutcome.Code.DONE, RunOutcome.Code.LOCKED);
            }

            assertThat(mart.rows("SELECT COUNT(*), MAX(attempt) FROM job_run")).containsExactly(ROUNDS + " | 1");
            assertThat(mart.rows("SELECT COUNT(*) FROM ledger_entry")).containsExactly("1");
        }
    }

    @Test
    void of_two_restarts_of_a_failed_run_at_the_same_moment_exactly_one_runs_ten_times() throws Exception {
        Path warehouse = oneDay();
        try (TestMart mart = TestMart.fresh()) {
            for (int round = 0; round < ROUNDS; round++) {
                RunRequest night = RunRequest.nightly(DAY.plusDays(round));
                assertThat(launcher(mart, TwoRunsTest::nowhere).run(night).code())
                        .isEqualTo(RunOutcome.Code.FAILED);

                assertThat(bothAtOnce(() -> launcher(mart, warehouse).run(night).code()))
                        .containsExactlyInAnyOrder(RunOutcome.Code.DONE, RunOutcome.Code.LOCKED);
            }

            assertThat(mart.rows("SELECT COUNT(*), MAX(attempt) FROM job_run")).containsExactly(ROUNDS + " | 1");
            assertThat(mart.rows("SELECT COUNT(*) FROM BATCH_JOB_EXECUTION")).containsExactly("" + 2 * ROUNDS);
        }
    }

    private Path oneDay() {
        return WarehouseFolder.in(temporary.resolve("warehouse"))
                .usage("e1", DAY + "T10:00:00Z", "input_tokens=1000")
                .write();
    }

    private static Warehouse nowhere() {
        throw new IllegalStateException("the warehouse is away");
    }

    private RunLauncher launcher(TestMart mart, Path warehouse) {
        Warehouses.Location location = new Warehouses.Location(
                "jdbc:duckdb:" + warehouse,
                "",
                "",
                temporary.resolve("out").resolve("work"),
                new LocalDuckDb.Limits("256MB", 1));
        return launcher(mart, () -> Warehouses.open(location));
    }

    private RunLauncher launcher(TestMart mart, Supplier<Warehouse> warehouse) {
        RunSettings settings = new RunSettings(
                AccountingZone.UTC,
                "USD",
                SeatProviders.parse(""),
                temporary.resolve("out"),
                RetentionRules.DEFAULT,
                10_000,
                QuarantineLimit.DEFAULT,
                PatternRules.DEFAULT,
                TieOutRules.DEFAULT,
                200_000,
                BotAccounts.BY_NAME,
                Map.of(),
                3,
                ScoreChoices.NONE,
                2,
                "test");
        return new RunLauncher(
                mart.dataSource(), mart.login(), settings, Clock.systemUTC(), Progress.NONE, warehouse, period -> 0);
    }

    private static <T> List<T> bothAtOnce(Callable<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<T> startedTogether = () -> {
            start.await(30, TimeUnit.SECONDS);
            return work.call();
        };
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<T> one = threads.submit(startedTogether);
            Future<T> other = threads.submit(startedTogether);
            return List.of(one.get(60, TimeUnit.SECONDS), other.get(60, TimeUnit.SECONDS));
        } finally {
            threads.shutdownNow();
        }
    }
}
