package io.tokenyield.batch;

import io.tokenyield.warehouse.UsagePatterns;
import java.time.LocalDate;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The last step: what is kept for some days only is removed when they are over. */
final class RetainSteps {
    private final RunContext context;

    RetainSteps(RunContext context) {
        this.context = context;
    }

    RepeatStatus retain(StepContribution contribution, ChunkContext chunk) {
        forgetSessions(context.settings().sessionRetentionDays());
        new UsagePatterns(context.mart()).forget(context.settings().patterns());
        return RepeatStatus.FINISHED;
    }

    /** Sessions are kept for attribution and signals only, for as many days as the setting says. */
    private void forgetSessions(int days) {
        JdbcClient jdbc = JdbcClient.create(context.mart());
        jdbc.sql("SELECT MAX(usage_day) FROM usage_rollup")
                .query(LocalDate.class)
                .optional()
                .ifPresent(newest -> jdbc.sql("DELETE FROM usage_rollup WHERE usage_day <= :last")
                        .param("last", newest.minusDays(days))
                        .update());
    }
}
