package io.tokenyield.batch;

import io.tokenyield.model.CleanText;
import io.tokenyield.model.Sha256;
import io.tokenyield.sql.SqlFile;
import java.math.BigDecimal;
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
 * Writes {@code metrics/tokenyield_<job>.prom} below the output folder: how the last run of a job ended and how fresh the mart
 * is, as gauges in the text format that the textfile collector of node_exporter reads. Nothing of a person.
 */
final class RunMetrics {
    private static final String PREFIX = "tokenyield_";

    private final JdbcClient jdbc;
    private final RunSettings settings;
    private final Clock clock;
    private final Map<String, StringBuilder> gauges = new LinkedHashMap<>();

    RunMetrics(DataSource mart, RunSettings settings, Clock clock) {
        this.jdbc = JdbcClient.create(mart);
        this.settings = settings;
        this.clock = clock;
    }

    void write(RunContext context, JobExecution execution, RunOutcome outcome) {
        String job = context.request().jobName();
        String ofJob = label("job", job);
        Instant now = clock.instant();
        gauge(
                "run_exit_code",
                "exit code of the last run",
                ofJob,
                outcome.code().exitCode());
        gauge("run_end_timestamp_seconds", "when the last run ended", ofJob, now.getEpochSecond());
        gauge(
                "run_duration_seconds",
                "from the first start of the last run to its end",
                ofJob,
                Duration.between(context.startedAt(), now).toSeconds());
        gauge(
                "run_warnings",
                "warnings of the last run",
                ofJob,
                context.warnings().size());
        for (StepExecution step : execution.getStepExecutions()) {
            // A worker's part of a step has a colon in its name.
            boolean isWhole = !step.getStepName().contains(":");
            if (isWhole && step.getStartTime() != null && step.getEndTime() != null) {
                gauge(
                        "step_duration_seconds",
                        "steps of the last run, as last executed",
                        ofJob + "," + label("step", step.getStepName()),
                        BigDecimal.valueOf(
                                Duration.between(step.getStartTime(), step.getEndTime())
                                        .toMillis(),
                                3));
            }
        }
        jdbc.sql(SqlFile.text("batch/metrics.sql"))
                .param("runId", context.runId())
                .param("job", job)
                .query((RowCallbackHandler) row -> addRow(row, ofJob));
        OutFile.write(settings.outFolder().resolve("metrics").resolve(PREFIX + job + ".prom"), text());
    }

    private void addRow(ResultSet row, String ofJob) throws SQLException {
        String name = row.getString("name");
        String labels =
                row.getString("label").isEmpty() ? "" : label(row.getString("label"), row.getString("label_value"));
        BigDecimal value = row.getBigDecimal("value");
        if (value != null) {
            boolean isOfJob = name.startsWith("run_") || name.startsWith("last_");
            String all = isOfJob ? ofJob + (labels.isEmpty() ? "" : "," + labels) : labels;
            gauge(name, row.getString("help"), all, value.stripTrailingZeros().toPlainString());
        }
    }

    private void gauge(String name, String help, String labels, Object value) {
        gauges.computeIfAbsent(
                        name,
                        key -> new StringBuilder()
                                .append("# HELP " + PREFIX + key + " " + help + "\n")
                                .append("# TYPE " + PREFIX + key + " gauge\n"))
                .append(PREFIX + name + (labels.isEmpty() ? "" : "{" + labels + "}") + " " + value + "\n");
    }

    /** Escaped as the text format wants it; two values never become one, for a collector drops a file that has one twice. */
    private static String label(String name, String value) {
        String clean = CleanText.of(value);
        String unique =
                clean.equals(value) ? clean : clean + "~" + Sha256.of(value).substring(0, 8);
        return name + "=\"" + unique.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        gauges.values().forEach(text::append);
        return text.toString();
    }
}
