package io.tokenyield.batch;

import io.tokenyield.sql.Instants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code job_run}: one row per business run, kept over its tries. */
final class RunStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    /** A run that is to be started or resumed. */
    record Run(String runId, int attempt, Instant startedAt, boolean isResumed) {}

    private record Known(
            String runId, int attempt, String status, LocalDateTime startedAt, ChargeSettings chargeSettings) {}

    RunStore(DataSource mart, Clock clock) {
        this.jdbc = JdbcClient.create(mart);
        this.clock = clock;
    }

    /**
     * The unfinished run of these dates, or a new attempt. Also a new attempt when another run began since: it took over
     * what the unfinished one had left, so the lists that were frozen then are no longer what there is to do. Call while
     * holding the lock.
     */
    Run begin(RunRequest request, RunSettings settings) {
        Optional<Known> last = jdbc.sql(
                        "SELECT run_id, attempt, status, started_at, currency, seat_providers FROM job_run"
                                + " WHERE job_name = ? AND from_date <=> ? AND to_date = ? ORDER BY attempt DESC LIMIT 1")
                .params(Arrays.asList(request.jobName(), request.from(), request.to()))
                .query((row, number) -> new Known(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getObject(4, LocalDateTime.class),
                        new ChargeSettings(row.getString(5), row.getString(6))))
                .optional();
        if (last.isPresent() && !last.get().status().equals("COMPLETED") && isNewest(last.get())) {
            Known known = last.get();
            setStatus(known.runId(), "RUNNING", null);
            keep(known.runId(), known.chargeSettings().mixedWith(ChargeSettings.of(settings)));
            return new Run(known.runId(), known.attempt(), known.startedAt().toInstant(ZoneOffset.UTC), true);
        }
        int attempt = last.map(Known::attempt).orElse(0) + 1;
        Instant startedAt = laterThanEveryRun();
        String runId = request.runId(attempt);
        jdbc.sql("INSERT INTO job_run (run_id, job_name, from_date, to_date, attempt, status, started_at, settled,"
                        + " code_version) VALUES (?, ?, ?, ?, ?, 'RUNNING', ?, FALSE, ?)")
                .params(Arrays.asList(
                        runId,
                        request.jobName(),
                        request.from(),
                        request.to(),
                        attempt,
                        Instants.text(startedAt),
                        settings.codeVersion()))
                .update();
        keep(runId, ChargeSettings.of(settings));
        return new Run(runId, attempt, startedAt, false);
    }

    private void keep(String runId, ChargeSettings settings) {
        jdbc.sql("UPDATE job_run SET currency = ?, seat_providers = ? WHERE run_id = ?")
                .params(settings.currency(), settings.seatProviders(), runId)
                .update();
    }

    private boolean isNewest(Known run) {
        return jdbc.sql("SELECT COUNT(*) FROM job_run WHERE started_at > ?")
                        .params(Instants.text(run.startedAt()))
                        .query(Integer.class)
                        .single()
                == 0;
    }

    void end(String runId, String status) {
        setStatus(runId, status, Instants.text(clock.instant()));
    }

    /** Knowledge time must rise from run to run, also when the clock was set back. */
    private Instant laterThanEveryRun() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return jdbc.sql("SELECT MAX(started_at) FROM job_run")
                .query(LocalDateTime.class)
                .optional()
                .map(newest -> newest.toInstant(ZoneOffset.UTC).plus(1, ChronoUnit.MICROS))
                .filter(now::isBefore)
                .orElse(now);
    }

    private void setStatus(String runId, String status, String finishedAt) {
        jdbc.sql("UPDATE job_run SET status = ?, finished_at = ? WHERE run_id = ?")
                .params(Arrays.asList(status, finishedAt, runId))
                .update();
    }
}
