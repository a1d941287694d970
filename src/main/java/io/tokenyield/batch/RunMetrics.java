package io.tokenyield.batch;

import io.tokenyield.model.CleanText;
import io.tokenyield.model.Sha256;
import io.tokenyield.sql.SqlFile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes below {@code metrics} in the output folder, as gauges in the text format that the textfile collector of node_exporter
 * reads: {@code tokenyield_<command>.prom}, how the last run of a command ended, and {@code tokenyield_mart.prom}, how fresh the
 * mart is. What is not of a command stands in the second alone, because a collector that finds a series in two files keeps
 * either. The label is not called job, which is Prometheus' own name for whom it asks. Nothing of a person.
 */
final class RunMetrics {
    private static final String PREFIX = "tokenyield_";
    private static final String QUIET = "QUIET: ";

    private final JdbcClient jdbc;
    private final RunSettings settings;
    private final Clock clock;
    private final Gauges ofCommand = new Gauges();
    private final Gauges ofMart = new Gauges();

    /** The lines of one file: each name with its help and type once, in the order in which they come. */
    private static final class Gauges {
        private final Map<String, StringBuilder> linesByName = new LinkedHashMap<>();

        void add(String name, String help, String labels, Object value) {
            linesByName
                    .computeIfAbsent(
                            name,
                            key -> new StringBuilder()
                                    .append("# HELP " + PREFIX + key + " " + help + "\n")
                                    .append("# TYPE " + PREFIX + key + " gauge\n"))
                    .append(PREFIX + name + "{" + labels + "} " + value + "\n");
        }

        String text() {
            return String.join("", linesByName.values());
        }
    }

    RunMetrics(DataSource mart, RunSettings settings, Clock clock) {
        this.jdbc = JdbcClient.create(mart);
        this.settings = settings;
        this.clock = clock;
    }

    void write(RunContext context, JobExecution execution, RunOutcome outcome) {
        String command = context.request().jobName();
        String mart =
                label("mart", jdbc.sql("SELECT DATABASE()").query(String.class).single());
        String labels = mart + "," + label("command", command);
        addRun(context, outcome, labels);
        addSteps(execution, labels);
        jdbc.sql(SqlFile.text("batch/metrics.sql"))
                .param("runId", context.runId())
                .param("job", command)
                .query((RowCallbackHandler) row -> addRow(row, mart, labels));
        Path folder = settings.outFolder().resolve("metrics");
        OutFile.write(folder.resolve(PREFIX + command + ".prom"), ofCommand.text());
        OutFile.write(folder.resolve(PREFIX + "mart.prom"), ofMart.text());
    }

    private void addRun(RunContext context, RunOutcome outcome, String labels) {
        Instant now = clock.instant();
        long quiet = context.warnings().stream()
                .filter(warning -> warning.startsWith(QUIET))
                .count();
        ofCommand.add(
                "run_exit_code",
                "exit code of the last run",
                labels,
                outcome.code().exitCode());
        ofCommand.add("run_end_timestamp_seconds", "when the last run ended", labels, now.getEpochSecond());
        ofCommand.add(
                "run_duration_seconds",
                "from the first start of the last run to its end",
                labels,
                Duration.between(context.startedAt(), now).toSeconds());
        ofCommand.add(
                "run_warnings",
                "warnings of the last run",
                labels,
                context.warnings().size());
        ofCommand.add("run_quiet", "of these, sources that went quiet", labels, quiet);
    }

    private void addSteps(JobExecution execution, String labels) {
        for (StepExecution step : execution.getStepExecutions()) {
            // A worker's part of a step has a colon in its name.
            boolean isWhole = !step.getStepName().contains(":");
            if (isWhole && step.getStartTime() != null && step.getEndTime() != null) {
                ofCommand.add(
                        "step_duration_seconds",
                        "steps of the last run, as last executed",
                        labels + "," + label("step", step.getStepName()),
                        BigDecimal.valueOf(
                                Duration.between(step.getStartTime(), step.getEndTime())
                                        .toMillis(),
                                3));
            }
        }
    }

    private void addRow(ResultSet row, String mart, String ofRun) throws SQLException {
        String name = row.getString("name");
        BigDecimal value = row.getBigDecimal("value");
        if (value == null) {
            return;
        }
        boolean isOfRun = name.startsWith("run_") || name.startsWith("last_");
        String labels = (isOfRun ? ofRun : mart)
                + (row.getString("label").isEmpty()
                        ? ""
                        : "," + label(row.getString("label"), row.getString("label_value")));
        (isOfRun ? ofCommand : ofMart)
                .add(
                        name,
                        row.getString("help"),
                        labels,
                        value.stripTrailingZeros().toPlainString());
    }

    /** Escaped as the text format wants it; two values never become one, for a collector drops a file that has one twice. */
    private static String label(String name, String value) {
        String clean = CleanText.of(value);
        String unique =
                clean.equals(value) ? clean : clean + "~" + Sha256.of(value).substring(0, 8);
        return name + "=\"" + unique.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
