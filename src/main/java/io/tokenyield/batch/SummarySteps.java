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
        jdbc.sql("DELETE FROM summary_person_month WHERE period = :period")
                .param("period", period.toString())
                .update();
        return jdbc.sql(SqlFile.text("summary/insert_person_month.sql"))
                .param("period", period.toString())
                .param("firstDay", period.firstDay())
                .param("lastDay", period.lastDay())
                .update();
    }
}
