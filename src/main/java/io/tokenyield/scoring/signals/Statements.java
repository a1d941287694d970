package io.tokenyield.scoring.signals;

import io.tokenyield.sql.RowByRow;
import io.tokenyield.sql.SqlFile;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements below {@code sql/signal}, read row by row: months of many people do not fit into memory at once. */
final class Statements {
    private final JdbcClient jdbc;

    Statements(DataSource mart) {
        this.jdbc = RowByRow.of(mart);
    }

    /** With {@code firstDay} and {@code endDay} of the window. A handler must not ask the mart itself. */
    void each(String name, SignalWindow window, Map<String, ?> more, RowCallbackHandler handler) {
        MapSqlParameterSource parameters = new MapSqlParameterSource(more)
                .addValue("firstDay", window.from())
                .addValue("endDay", window.to());
        each(name, parameters, handler);
    }

    void each(String name, MapSqlParameterSource parameters, RowCallbackHandler handler) {
        jdbc.sql(SqlFile.text("signal/" + name + ".sql"))
                .paramSource(parameters)
                .query(handler);
    }
}
