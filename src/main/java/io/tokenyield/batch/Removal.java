package io.tokenyield.batch;

import io.tokenyield.ledger.RemovedDetail;
import io.tokenyield.ledger.RemovedDetail.What;
import io.tokenyield.model.Period;
import io.tokenyield.scoring.ScoreParameterStore;
import io.tokenyield.scoring.ScoreSchedule;
import io.tokenyield.sql.SqlFile;
import io.tokenyield.warehouse.UsagePatterns;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Decides which months lose their scores, their signals and their detail of people tonight, and marks them. All in the
 * caller's transaction, with what has to outlive the rows.
 */
final class Removal {
    private final RunContext context;
    private final Controls controls;
    private final RetentionRules rules;
    private final RemovedDetail removed;
    private final JdbcClient jdbc;
    private final LocalDate asOf;

    Removal(RunContext context, Controls controls) {
        this.context = context;
        this.controls = controls;
        this.rules = context.settings().retention();
        this.removed = new RemovedDetail(context.mart());
        this.jdbc = JdbcClient.create(context.mart());
        this.asOf = new Settled(context.mart()).asOf(context.request());
    }

    void mark() {
        new UsagePatterns(context.mart()).markForgotten(context.settings().patterns());
        schedule().scoresOver(rules.scoreMonths()).forEach(month -> mark(month, What.SCORES));
        signals();
        people();
    }

    /** As the marks are now. */
    private ScoreSchedule schedule() {
        return new ScoreSchedule(context.mart(), new ScoreParameterStore(context.mart()).all(), asOf);
    }

    /** Closed months alone; and not while a score or a signal is made of them that can still change. */
    private void people() {
        LocalDate needed = schedule().firstDayNeeded();
        new Periods(context.mart()).isOpenByPeriod().forEach((month, isOpen) -> {
            LocalDate over = month.next().firstDay().plusMonths(rules.personMonths());
            if (!isOpen
                    && !over.isAfter(asOf)
                    && !month.next().firstDay().isAfter(needed)
                    && removed.removedOn(month, What.PEOPLE).isEmpty()) {
                mark(month, What.PEOPLE);
            }
        });
    }

    private void signals() {
        Map<Period, LocalDate> lastExpires = new LinkedHashMap<>();
        jdbc.sql(SqlFile.text("retain/months_of_signals.sql")).query(row -> {
            lastExpires.put(Period.parse(row.getString(1)), row.getObject(2, LocalDate.class));
        });
        ScoreSchedule schedule = schedule();
        lastExpires.forEach((month, expires) -> {
            LocalDate over = schedule.evaluatedOn(month).plusDays(rules.signalDays());
            if (!over.isAfter(asOf) && (expires == null || !expires.isAfter(asOf))) {
                keepCounts(month);
                mark(month, What.SIGNALS);
                forgetWhatWasAsked(month);
            }
        });
    }

    /** How many were asked and what they answered, without persons. */
    private void keepCounts(Period month) {
        jdbc.sql(SqlFile.text(
                        "retain/insert_signal_counts.sql",
                        Map.of("counts", SqlFile.text("signal/question_counts.sql"))))
                .param("period", month.toString())
                .update();
    }

    /** What a person is asked stands beside the score too, which is kept longer. */
    private void forgetWhatWasAsked(Period month) {
        jdbc.sql("UPDATE summary_person_score SET signal_points = 0, question_level = '', question_state = ''"
                        + " WHERE period = :period")
                .param("period", month.toString())
                .update();
    }

    private void mark(Period month, What what) {
        LocalDate today = LocalDate.ofInstant(
                context.startedAt(), context.settings().zone().zone());
        removed.mark(month, what, today, context.runId());
        controls.add("retain", month.toString(), "months_of_" + what, 1);
    }
}
