package io.tokenyield.batch;

import io.tokenyield.model.ContractBroken;
import io.tokenyield.model.Unavailable;
import io.tokenyield.model.WrongUsage;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.transaction.TransactionSystemException;

/** Why a run failed, out of all that Spring Batch noted about it. */
final class Failure {
    /**
     * SQLSTATE classes: 08, the connection is lost; 40, the server gave the transaction up, for a deadlock or because it
     * waited too long for a lock. What was not committed is rolled back.
     */
    private static final Set<String> ROLLED_BACK = Set.of("08", "40");

    private record Noted(String stepName, Throwable failure) {}

    private final List<Noted> all = new ArrayList<>();

    private Failure() {}

    static Failure of(JobExecution execution) {
        Failure failure = new Failure();
        execution.getStepExecutions().stream()
                .sorted(Comparator.comparing(StepExecution::getId))
                .forEach(step -> step.getFailureExceptions()
                        .forEach(noted -> failure.all.add(new Noted(step.getStepName(), noted))));
        execution.getFailureExceptions().forEach(noted -> failure.all.add(new Noted("", noted)));
        return failure;
    }

    /** Words for the data's owner or for whoever set the run up, if that is what it is about. */
    Optional<RuntimeException> explained() {
        for (Noted noted : all) {
            for (Throwable cause : causes(noted.failure())) {
                if (cause instanceof ContractBroken || cause instanceof WrongUsage) {
                    return Optional.of((RuntimeException) cause);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the server, or its absence, took back what the run was at. */
    boolean isRolledBack() {
        return all.stream()
                .flatMap(noted -> causes(noted.failure()).stream())
                .anyMatch(cause -> cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && ROLLED_BACK.stream().anyMatch(sql.getSQLState()::startsWith));
    }

    /** The first cause in a line; that a step failed because its workers did says nothing. */
    String sentence() {
        return all.stream()
                .filter(noted -> !(noted.failure() instanceof JobExecutionException))
                .findFirst()
                .map(noted -> (noted.stepName().isEmpty() ? "" : "in step " + noted.stepName() + ": ")
                        + message(noted.failure()))
                .orElse("no cause recorded");
    }

    private static String message(Throwable failure) {
        List<Throwable> causes = causes(failure);
        Throwable root = causes.stream()
                .filter(Unavailable.class::isInstance)
                .findFirst()
                .orElse(causes.get(causes.size() - 1));
        String message = root.getMessage();
        if (root instanceof OutOfMemoryError) {
            return "Java ran out of memory (" + message
                    + "); give it more in JAVA_OPTS, such as -Xmx2g (docs/scale.md says what takes"
                    + " how much)";
        }
        return message == null || message.isBlank()
                ? root.toString()
                : message.strip().replaceAll("\\R+", " ");
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && !causes.contains(cause); cause = next(cause)) {
            causes.add(cause);
        }
        return causes;
    }

    /** A rollback that fails, for the connection is gone, says less than what it was to roll back. */
    private static Throwable next(Throwable cause) {
        return cause instanceof TransactionSystemException rollback && rollback.getOriginalException() != null
                ? rollback.getOriginalException()
                : cause.getCause();
    }
}
