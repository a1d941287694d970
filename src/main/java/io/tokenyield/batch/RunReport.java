package io.tokenyield.batch;

import io.tokenyield.warehouse.InputSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@code run-report.json}: what a run read, proved, took and wrote. For machines; it holds times of the clock. */
final class RunReport {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final JdbcClient jdbc;
    private final RunSettings settings;
    private final Clock clock;

    RunReport(DataSource mart, RunSettings settings, Clock clock) {
        this.jdbc = JdbcClient.create(mart);
        this.settings = settings;
        this.clock = clock;
    }

    static Path file(RunSettings settings) {
        return settings.outFolder().resolve("run-report.json");
    }

    void write(RunContext context, JobExecution execution, RunOutcome outcome) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("run_id", context.runId());
        report.put("job", context.request().jobName());
        report.put("from", text(context.request().from()));
        report.put("to", text(context.request().to()));
        report.put("exit_code", outcome.code().exitCode());
        report.put("message", outcome.message());
        report.put("code_version", settings.codeVersion());
        report.put("first_started_at", text(context.startedAt()));
        report.put("written_at", text(clock.instant()));
        report.put("warnings", context.warnings());
        report.put("inputs", inputs(context));
        report.put("controls", controls(context.runId()));
        report.put("steps", steps(execution));
        report.put("files", files());
        OutFile.write(file(settings), JSON.writeValueAsString(report) + "\n");
    }

    private static List<Map<String, Object>> inputs(RunContext context) {
        List<Map<String, Object>> inputs = new ArrayList<>();
        for (InputSource input : context.inputs()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", input.name());
            entry.put("size_bytes", input.sizeBytes() < 0 ? null : input.sizeBytes());
            entry.put("sha256", input.sha256().isEmpty() ? null : input.sha256());
            inputs.add(entry);
        }
        return inputs;
    }

    private List<Map<String, Object>> controls(String runId) {
        return jdbc.sql("SELECT step_name, scope, figure, unit, value FROM control_total WHERE run_id = :runId"
                        + " ORDER BY step_name, scope, figure, unit")
                .param("runId", runId)
                .query((row, number) -> {
                    Map<String, Object> control = new LinkedHashMap<>();
                    control.put("step", row.getString(1));
                    control.put("scope", row.getString(2));
                    control.put("figure", row.getString(3));
                    control.put("unit", row.getString(4));
                    control.put(
                            "value", row.getBigDecimal(5).stripTrailingZeros().toPlainString());
                    return control;
                })
                .list();
    }

    private static List<Map<String, Object>> steps(JobExecution execution) {
        List<Map<String, Object>> steps = new ArrayList<>();
        for (StepExecution step : execution.getStepExecutions()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", step.getStepName());
            entry.put("status", step.getStatus().name());
            entry.put("started_at", text(step.getStartTime()));
            entry.put("ended_at", text(step.getEndTime()));
            entry.put("read", step.getReadCount());
            entry.put("written", step.getWriteCount());
            entry.put("transactions", step.getCommitCount());
            steps.add(entry);
        }
        return steps;
    }

    private List<Map<String, Object>> files() {
        return jdbc.sql("SELECT period, file_name, size_bytes, sha256 FROM published_file ORDER BY period, file_name")
                .query((row, number) -> {
                    Map<String, Object> file = new LinkedHashMap<>();
                    file.put("file", row.getString(1) + "/" + row.getString(2));
                    file.put("size_bytes", row.getLong(3));
                    file.put("sha256", row.getString(4));
                    return file;
                })
                .list();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
