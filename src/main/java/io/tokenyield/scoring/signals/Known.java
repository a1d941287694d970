package io.tokenyield.scoring.signals;

import io.tokenyield.sql.SqlFile;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much of what signals of a month rest on is there. */
record Known(boolean hasPatterns, boolean hasPrompts, boolean hasSessions) {

    static Known of(DataSource mart, SignalWindow window) {
        return JdbcClient.create(mart)
                .sql(SqlFile.text("signal/known_days.sql"))
                .param("firstDay", window.from())
                .param("endDay", window.to())
                .query((row, number) -> new Known(
                        row.getLong("without_patterns") == 0,
                        row.getLong("without_prompts") == 0,
                        row.getLong("without_sessions") == 0))
                .single();
    }
}
