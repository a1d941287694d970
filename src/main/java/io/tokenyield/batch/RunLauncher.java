package io.tokenyield.batch;

import io.tokenyield.model.WrongUsage;
import io.tokenyield.sql.MySqlPool;
import io.tokenyield.warehouse.LocalDuckDb;
import io.tokenyield.warehouse.Warehouse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;

/**
 * Starts a run or takes one over: lock, recover what a dead process left, start or resume, say how it ended. The lock
 * comes first; nothing is decided from statuses alone.
 */
public final class RunLauncher {
    private final DataSource mart;
    private final MySqlPool.Login martLogin;
    private final RunSettings settings;
    private final Clock clock;
    private final Progress progress;
    private final Supplier<Warehouse> warehouses;
    private final Publisher publisher;

    /** Builds the job that was asked for. */
    @FunctionalInterface
    private interface Jobs {
        Job job(BatchEngine engine, RunContext context);
    }

    public RunLauncher(
            DataSource mart,
            MySqlPool.Login martLogin,
            RunSettings settings,
            Clock clock,
            Progress progress,
            Supplier<Warehouse> warehouses,
            Publisher publisher) {
        this.mart = mart;
        this.martLogin = martLogin;
        this.settings = settings;
        this.clock = clock;
        this.progress = progress;
        this.warehouses = warehouses;
        this.publisher = publisher;
    }

    public RunOutcome run(RunRequest request) {
        return run(request, outcome -> {});
    }

    /** @param tell hears how the run ended while a process that was told to stop still waits for it */
    public RunOutcome run(RunRequest request, Consumer<RunOutcome> tell) {
        return run(request, (engine, context) -> new UsageJobConfiguration(engine).job(context, publisher), tell);
    }

    /**
     * Closes a period, or says that it is closed already.
     *
     * @throws WrongUsage when the books do not know the period
     */
    public RunOutcome close(CloseOrder order, Consumer<RunOutcome> tell) {
        if (!new Periods(mart).isKnown(order.period())) {
            throw new WrongUsage(
                    "period " + order.period() + " was never opened, so there is nothing to close; the months"
                            + " that the books know are listed by: tokenyield status");
        }
        return run(
                order.request(),
                (engine, context) -> new CloseJobConfiguration(engine).job(context, order, publisher),
                tell);
    }

    private RunOutcome run(RunRequest request, Jobs jobs, Consumer<RunOutcome> tell) {
        Optional<MartLock> lock = MartLock.tryAcquire(martLogin);
        if (lock.isEmpty()) {
            RunOutcome locked = new RunOutcome(
                    RunOutcome.Code.LOCKED,
                    "",
                    "another run holds the lock of " + martLogin.place() + "; wait until it ends, then run the same"
                            + " command again");
            tell.accept(locked);
            return locked;
        }
        try (MartLock held = lock.get()) {
            BatchEngine engine = new BatchEngine(mart);
            GracefulStop stop = new GracefulStop(engine.repository(), request.jobName());
            try {
                RunOutcome outcome = run(request, jobs, engine, held);
                tell.accept(outcome);
                return outcome;
            } finally {
                stop.close();
            }
        }
    }

    private RunOutcome run(RunRequest request, Jobs jobs, BatchEngine engine, MartLock held) {
        Recovery recovery = new Recovery(engine, mart);
        recovery.recoverDeadRuns();
        List<JobExecution> unknown = recovery.unknownRuns();
        if (!unknown.isEmpty()) {
            return new RunOutcome(
                    RunOutcome.Code.UNKNOWN_STATE,
                    "",
                    "the state of " + unknown.stream().map(RunLauncher::named).collect(Collectors.joining(", "))
                            + " is unknown; a person must look at its steps (tokenyield status) and then run:"
                            + " tokenyield recover");
        }
        ChargeSettings.of(settings).mustFit(new Settled(mart), new Periods(mart));
        LocalDuckDb.removeLeftovers(settings.workFolder());
        return startOrResume(request, jobs, engine, held);
    }

    private RunOutcome startOrResume(RunRequest request, Jobs jobs, BatchEngine engine, MartLock lock) {
        RunStore runs = new RunStore(mart, clock);
        RunStore.Run run = runs.begin(request, settings);
        RunReport report = new RunReport(mart, settings, clock);
        try (RunContext context =
                new RunContext(request, run.runId(), run.startedAt(), settings, mart, lock, progress, warehouses)) {
            Job job = jobs.job(engine, context);
            JobExecution execution;
            try {
                execution = start(engine, job, request, run);
            } catch (JobInstanceAlreadyCompleteException e) {
                runs.end(run.runId(), "COMPLETED");
                return new RunOutcome(RunOutcome.Code.DONE, run.runId(), "was done already");
            }
            RunOutcome outcome = summedUp(outcome(execution, context, engine), execution, context);
            runs.end(run.runId(), statusOf(outcome));
            report.write(context, execution, outcome);
            new RunMetrics(mart, settings, clock).write(context, execution, outcome);
            return outcome;
        }
    }

    private static JobExecution start(BatchEngine engine, Job job, RunRequest request, RunStore.Run run)
            throws JobInstanceAlreadyCompleteException {
        try {
            return engine.operator().start(job, UsageJobConfiguration.parameters(request, run.attempt()));
        } catch (JobInstanceAlreadyCompleteException e) {
            // Killed between the end of the job and the note that it ended: there is nothing left to do.
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("cannot start " + run.runId() + ": " + e.getMessage(), e);
        }
    }

    private RunOutcome outcome(JobExecution execution, RunContext context, BatchEngine engine) {
        String runId = context.runId();
        BatchStatus status = execution.getStatus();
        if (status == BatchStatus.COMPLETED) {
            return new RunOutcome(
                    RunOutcome.Code.DONE,
                    runId,
                    RunSummary.of(execution, context.warnings().size()));
        }
        if (status == BatchStatus.STOPPED) {
            return new RunOutcome(RunOutcome.Code.STOPPED, runId, "stopped; the same command goes on where it stopped");
        }
        Failure failure = Failure.of(execution);
        if (status == BatchStatus.UNKNOWN) {
            if (!failure.isRolledBack()) {
                return new RunOutcome(
                        RunOutcome.Code.UNKNOWN_STATE,
                        runId,
                        "ended in an unknown state (" + failure.sentence()
                                + "); a person must look: tokenyield status");
            }
            // Data and position were in one transaction: whether or not the server got to commit it, they agree.
            new Recovery(engine, mart).recoverUnknownRuns();
        }
        return failure.explained()
                .map(cause -> new RunOutcome(
                        cause instanceof WrongUsage ? RunOutcome.Code.WRONG_USAGE : RunOutcome.Code.CONTRACT_BROKEN,
                        runId,
                        cause.getMessage()))
                .orElseGet(() -> new RunOutcome(
                        RunOutcome.Code.FAILED,
                        runId,
                        "failed " + failure.sentence() + "\nThe same command goes on where it failed"));
    }

    private RunOutcome summedUp(RunOutcome outcome, JobExecution execution, RunContext context) {
        return outcome.code() == RunOutcome.Code.DONE
                ? outcome
                : outcome.summedUp(RunSummary.ofUnfinished(
                        outcome, execution, context.warnings().size(), RunReport.file(settings)));
    }

    private static String named(JobExecution execution) {
        return execution.getJobInstance().getJobName() + " to "
                + execution.getJobParameters().getLocalDate("to");
    }

    private static String statusOf(RunOutcome outcome) {
        return switch (outcome.code()) {
            case DONE -> "COMPLETED";
            case STOPPED -> "STOPPED";
            default -> "FAILED";
        };
    }
}
