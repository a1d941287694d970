package io.tokenyield.batch;

import io.tokenyield.model.CleanText;
import io.tokenyield.scoring.ScoreParameterStore;
import io.tokenyield.scoring.signals.QuestionCounts;
import io.tokenyield.sql.MySqlPool;
import io.tokenyield.sql.SqlFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What ran and what is open, in lines for people. */
public final class MartStatus {
    private static final int RUNS_SHOWN = 10;

    private final DataSource mart;
    private final JdbcClient jdbc;
    private final MySqlPool.Login login;

    private record Run(
            String runId, RunRequest request, int attempt, String status, String startedAt, String finishedAt) {
        static Run read(ResultSet row) throws SQLException {
            RunRequest request = new RunRequest(
                    row.getString("job_name"),
                    row.getObject("from_date", LocalDate.class),
                    row.getObject("to_date", LocalDate.class));
            return new Run(
                    row.getString("run_id"),
                    request,
                    row.getInt("attempt"),
                    row.getString("status"),
                    row.getString("started_at"),
                    row.getString("finished_at"));
        }
    }

    public MartStatus(DataSource mart, MySqlPool.Login login) {
        this.mart = mart;
        this.jdbc = JdbcClient.create(mart);
        this.login = login;
    }

    /** @param yesterday the last accounting day that is over */
    public List<String> lines(LocalDate yesterday) {
        boolean isGoingOn = MartLock.isHeldBySomebody(login);
        BatchEngine engine = new BatchEngine(mart);
        List<String> lines = new ArrayList<>();
        lines.add((isGoingOn ? "a run is going on in " : "no run is going on in ") + login.place());
        if (!new Recovery(engine, mart).unknownRuns().isEmpty()) {
            lines.add("the state of a run is UNKNOWN: look at its steps below, then run: tokenyield recover");
        }
        if (!isGoingOn) {
            lines.addAll(new NextStep(mart).lines(yesterday));
        }
        lines.add("last runs:");
        jdbc.sql("SELECT * FROM job_run ORDER BY started_at DESC LIMIT " + RUNS_SHOWN)
                .query((row, number) -> Run.read(row))
                .list()
                .forEach(run -> addRun(run, isGoingOn, engine.repository(), lines));
        lines.add("periods:");
        lines.addAll(jdbc.sql(SqlFile.text("batch/periods.sql"))
                .query((row, number) -> "  " + period(row))
                .list());
        addPatterns(lines);
        addQuestions(lines);
        return lines;
    }

    private void addQuestions(List<String> lines) {
        QuestionCounts counts = QuestionCounts.read(mart);
        lines.add("questions, by month and signal:");
        if (counts.lines().isEmpty()) {
            lines.add("  none raised");
        }
        counts.lines().forEach(line -> lines.add("  " + line));
        counts.toStop(new ScoreParameterStore(mart).newestOrStandard()).forEach(line -> lines.add("  " + line));
    }

    private static String period(ResultSet row) throws SQLException {
        String line = "%s %-6s %d days collected, the last %s"
                .formatted(row.getString(1), row.getString(2), row.getInt(3), row.getString(4));
        return line
                + removed("detail of people", row.getString("people_removed_on"))
                + removed("scores", row.getString("scores_removed_on"))
                + removed("signals", row.getString("signals_removed_on"));
    }

    private static String removed(String what, String on) {
        return on == null ? "" : "; " + what + " removed on " + on;
    }

    private void addPatterns(List<String> lines) {
        lines.add("patterns of use:");
        lines.addAll(jdbc.sql(SqlFile.text("batch/pattern_days.sql"))
                .query((row, number) -> "  " + patterns(row))
                .list());
    }

    private static String patterns(ResultSet row) throws SQLException {
        if (row.getInt("days") == 0) {
            return "none collected";
        }
        int withoutPrompts = row.getInt("days_without_prompts");
        return "%d days, %s to %s".formatted(row.getInt("days"), row.getString("first_day"), row.getString("last_day"))
                + (withoutPrompts == 0
                        ? ""
                        : "; repeated prompts (signal H) are not collected on " + withoutPrompts
                                + " of them: TOKENYIELD_PSEUDONYM_SECRET was not set");
    }

    private static void addRun(Run run, boolean isGoingOn, JobRepository repository, List<String> lines) {
        boolean isDead = run.status().equals("RUNNING") && !isGoingOn;
        lines.add("  %-40s %-10s started %s ended %s"
                .formatted(run.runId(), isDead ? "DEAD" : run.status(), run.startedAt(), run.finishedAt()));
        if (run.status().equals("COMPLETED")) {
            return;
        }
        JobInstance instance = repository.getJobInstance(
                run.request().jobName(), UsageJobConfiguration.parameters(run.request(), run.attempt()));
        JobExecution last = instance == null ? null : repository.getLastJobExecution(instance);
        if (last != null) {
            last.getStepExecutions().stream()
                    .filter(step -> step.getStatus() != BatchStatus.COMPLETED)
                    .forEach(
                            step -> lines.add("    step " + step.getStepName() + " " + step.getStatus() + cause(step)));
        }
    }

    private static String cause(StepExecution step) {
        String cause =
                step.getExitStatus().getExitDescription().lines().findFirst().orElse("");
        return cause.isEmpty() ? "" : ": " + CleanText.of(cause);
    }
}
