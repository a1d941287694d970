package io.tokenyield.batch;

import io.tokenyield.model.AccountingZone;
import io.tokenyield.model.Period;
import io.tokenyield.sql.SqlFile;
import java.time.LocalDate;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The steps that make summary tables: a day and a month are deleted and inserted whole. */
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
        AccountingZone zone = context.settings().zone();
        long rows = replace(period, "summary_person_month", "insert_person_month")
                .param("lastDay", period.lastDay())
                .update();
        rows += replace(period, "summary_person_ticket", "insert_person_ticket")
                .param("lastDay", period.lastDay())
                .update();
        return rows
                + replace(period, "summary_ticket", "insert_ticket")
                        .param("lastDay", period.lastDay())
                        .param("firstUsageDay", zone.firstUtcDayOf(period.firstDay()))
                        .param("lastUsageDay", zone.lastUtcDayOf(period.lastDay()))
                        .update();
    }

    private JdbcClient.StatementSpec replace(Period period, String table, String statement) {
        jdbc.sql("DELETE FROM " + table + " WHERE period = :period")
                .param("period", period.toString())
                .update();
        return jdbc.sql(SqlFile.text("summary/" + statement + ".sql"))
                .param("period", period.toString())
                .param("firstDay", period.firstDay());
    }
}
