package io.tokenyield.batch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What each step read, counted, priced and rejected, written in the transaction of the work it is about: the figures that
 * the last step proves. A step that runs again replaces its figures.
 */
final class Controls {
    static final String ALL = "all";
    static final String ROWS = "rows";

    private final JdbcClient jdbc;
    private final String runId;

    /** One figure with its unit. */
    record Figure(String name, String unit, BigDecimal value) {
        static Figure rows(String name, long rows) {
            return new Figure(name, ROWS, BigDecimal.valueOf(rows));
        }
    }

    Controls(DataSource mart, String runId) {
        this.jdbc = JdbcClient.create(mart);
        this.runId = runId;
    }

    void rows(String step, String scope, String figure, long rows) {
        put(step, scope, List.of(Figure.rows(figure, rows)));
    }

    /** Adds to the figure of what is done in several transactions, each with its own part. */
    void add(String step, String scope, String figure, long count) {
        jdbc.sql("INSERT INTO control_total (run_id, step_name, scope, figure, unit, value) VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE value = value + VALUES(value)")
                .params(runId, step, scope, figure, ROWS, count)
                .update();
    }

    /** @param scope a date, a date and bucket, a table, or {@link #ALL} */
    void put(String step, String scope, List<Figure> figures) {
        if (figures.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>();
        for (Figure figure : figures) {
            values.addAll(List.of(runId, step, scope, figure.name(), figure.unit(), figure.value()));
        }
        String rows = String.join(", ", Collections.nCopies(figures.size(), "(?, ?, ?, ?, ?, ?)"));
        jdbc.sql("INSERT INTO control_total (run_id, step_name, scope, figure, unit, value) VALUES " + rows
                        + " ON DUPLICATE KEY UPDATE value = VALUES(value)")
                .params(values)
                .update();
    }
}
