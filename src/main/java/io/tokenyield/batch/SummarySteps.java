package io.tokenyield.batch;

import io.tokenyield.model.AccountingZone;
import io.tokenyield.model.Period;
import io.tokenyield.sql.SqlFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The steps that make summary tables: a day is deleted and inserted whole, of a month the rows that change are written. */
final class SummarySteps {
    private final RunContext context;
    private final JdbcClient jdbc;

    SummarySteps(RunContext context) {
        this.context = context;
        this.jdbc = JdbcClient.create(context.mart());
    }

    long day(LocalDate accountingDay, StepExecution step) {
        jdbc.sql("DELETE FROM summary_person_day WHERE service_date = :day")
                .param("day", accountingDay)
                .update();
        AccountingZone zone = context.settings().zone();
        return jdbc.sql(SqlFile.text("summary/insert_person_day.sql"))
                .param("day", accountingDay)
                .param("firstUsageDay", zone.firstUtcDayOf(accountingDay))
                .param("lastUsageDay", zone.lastUtcDayOf(accountingDay))
                .update();
    }

    long month(LocalDate firstDay, StepExecution step) {
        Period period = Period.of(firstDay);
        long rows = bringUpToDate(period, "person_month", List.of("delete_person_month", "insert_person_month"));
        rows += bringUpToDate(period, "person_ticket", List.of("delete_person_ticket", "insert_person_ticket"));
        return rows
                + bringUpToDate(period, "ticket", List.of("delete_ticket", "update_ticket_coverage", "insert_ticket"));
    }

    /**
     * What is gone goes, what is new or other comes: a row that is written costs far more than one that is looked at.
     *
     * @return rows that the month has then
     */
    private long bringUpToDate(Period period, String table, List<String> statements) {
        AccountingZone zone = context.settings().zone();
        Map<String, Object> params = Map.of(
                "period", period.toString(),
                "firstDay", period.firstDay(),
                "lastDay", period.lastDay(),
                "firstUsageDay", zone.firstUtcDayOf(period.firstDay()),
                "lastUsageDay", zone.lastUtcDayOf(period.lastDay()));
        for (String statement : statements) {
            jdbc.sql(SqlFile.text("summary/" + statement + ".sql"))
                    .params(params)
                    .update();
        }
        return jdbc.sql("SELECT COUNT(*) FROM summary_" + table + " WHERE period = :period")
                .param("period", period.toString())
                .query(Long.class)
                .single();
    }
}
