package io.tokenyield.batch;

import io.tokenyield.sql.SqlFile;
import io.tokenyield.warehouse.PlannedDay;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The dates that each step of a run has to do, frozen in the mart before the step begins. */
final class WorkList {
    static final String COLLECT = "collect";
    static final String ALLOWANCE = "allowance";
    static final String LEDGER = "ledger";
    static final String ATTRIBUTION = "attribution";
    static final String SUMMARY = "summary";
    static final String MONTHS = "months";
    static final String YIELD = "yield";
    static final String RELEASED = "released";

    private final JdbcClient jdbc;
    private final String runId;

    WorkList(DataSource mart, String runId) {
        this.jdbc = JdbcClient.create(mart);
        this.runId = runId;
    }

    List<LocalDate> dates(String step) {
        return jdbc.sql("SELECT work_date FROM run_work WHERE run_id = :runId AND step_name = :step ORDER BY work_date")
                .param("runId", runId)
                .param("step", step)
                .query(LocalDate.class)
                .list();
    }

    /** The days that are planned and not yet collected as planned. */
    List<PlannedDay> daysToCollect() {
        return jdbc.sql(SqlFile.text("batch/days_to_collect.sql"))
                .param("runId", runId)
                .query((row, number) ->
                        new PlannedDay(row.getObject(1, LocalDate.class), row.getString(2), row.getString(3)))
                .list();
    }

    /** Replaces what is left of an earlier plan: the source may have changed since. */
    void planCollect(List<PlannedDay> days) {
        daysToCollect().forEach(day -> remove(COLLECT, day.usageDay()));
        for (PlannedDay day : days) {
            put(COLLECT, day.usageDay(), day.reason(), day.fingerprint());
        }
    }

    /** What was collected of these UTC days, as it was: to be proved again, not to be collected again. */
    void planCollected(LocalDate first, LocalDate last) {
        jdbc.sql("SELECT usage_day, fingerprint FROM source_day WHERE usage_day BETWEEN ? AND ?")
                .params(first, last)
                .query((row, number) -> Map.entry(row.getObject(1, LocalDate.class), row.getString(2)))
                .list()
                .forEach(day -> put(COLLECT, day.getKey(), "is closed", day.getValue()));
    }

    void plan(String step, LocalDate date, String reason) {
        put(step, date, reason, null);
    }

    private void put(String step, LocalDate date, String reason, String fingerprint) {
        remove(step, date);
        jdbc.sql("INSERT INTO run_work (run_id, step_name, work_date, reason, fingerprint) VALUES (?, ?, ?, ?, ?)")
                .params(Arrays.asList(runId, step, date, reason, fingerprint))
                .update();
    }

    private void remove(String step, LocalDate date) {
        jdbc.sql("DELETE FROM run_work WHERE run_id = ? AND step_name = ? AND work_date = ?")
                .params(runId, step, date)
                .update();
    }
}
