package io.tokenyield.batch;

import java.math.BigDecimal;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each step read, counted, priced and rejected: the figures that the last step proves. */
final class Controls {
    static final String ALL = "all";

    private final JdbcClient jdbc;
    private final String runId;

    Controls(DataSource mart, String runId) {
        this.jdbc = JdbcClient.create(mart);
        this.runId = runId;
    }

    /** Replaces the figure, because a step that runs again counts again. */
    void put(String step, String scope, String figure, String unit, BigDecimal value) {
        jdbc.sql(
                        "DELETE FROM control_total WHERE run_id = ? AND step_name = ? AND scope = ? AND figure = ? AND unit = ?")
                .params(runId, step, scope, figure, unit)
                .update();
        jdbc.sql("INSERT INTO control_total (run_id, step_name, scope, figure, unit, value) VALUES (?, ?, ?, ?, ?, ?)")
                .params(runId, step, scope, figure, unit, value)
                .update();
    }

    void rows(String step, String scope, String figure, long rows) {
        put(step, scope, figure, "rows", BigDecimal.valueOf(rows));
    }
}
