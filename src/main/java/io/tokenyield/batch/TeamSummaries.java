package io.tokenyield.batch;

import io.tokenyield.model.AccountingZone;
import io.tokenyield.model.Period;
import io.tokenyield.sql.SqlFile;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code summary_team_*} and {@code summary_model_month}: a month is deleted and inserted whole while it is open. */
final class TeamSummaries {
    private static final Map<String, String> STATEMENTS = new TreeMap<>(Map.of(
            "summary_team_month", "insert_team_month",
            "summary_team_week", "insert_team_week",
            "summary_model_month", "insert_model_month"));

    private final JdbcClient jdbc;
    private final AccountingZone zone;

    TeamSummaries(DataSource mart, AccountingZone zone) {
        this.jdbc = JdbcClient.create(mart);
        this.zone = zone;
    }

    /** Of an open month, when it is tied out. */
    long replace(Period period) {
        long rows = 0;
        for (var statement : STATEMENTS.entrySet()) {
            jdbc.sql("DELETE FROM " + statement.getKey() + " WHERE period = :period")
                    .param("period", period.toString())
                    .update();
            rows += jdbc.sql(SqlFile.text("summary/" + statement.getValue() + ".sql"))
                    .param("period", period.toString())
                    .param("firstDay", period.firstDay())
                    .param("lastDay", period.lastDay())
                    .param("firstUsageDay", zone.firstUtcDayOf(period.firstDay()))
                    .param("lastUsageDay", zone.lastUtcDayOf(period.lastDay()))
                    .update();
        }
        return rows;
    }
}
