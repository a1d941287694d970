package io.tokenyield.batch;

import io.tokenyield.ledger.RemovedDetail;
import io.tokenyield.model.Period;
import io.tokenyield.publish.LeadQuestions;
import io.tokenyield.publish.LeadsReleases;
import io.tokenyield.score.Parameter;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.score.ScoreWindow;
import io.tokenyield.scoring.ScoreParameterStore;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.SortedSet;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** The step that tells leads of months, and plans the files that say so. */
final class ReleaseSteps {
    /** Files of leads that are missing are written again as far back as scores are made. */
    private static final int MONTHS_OF_FILES = 13;

    private final RunContext context;
    private final WorkList work;
    private final Publisher publisher;

    ReleaseSteps(RunContext context, WorkList work, Publisher publisher) {
        this.context = context;
        this.work = work;
        this.publisher = publisher;
    }

    RepeatStatus release(StepContribution contribution, ChunkContext chunk) {
        context.lock().mustBeHeld();
        LocalDate asOf = new Settled(context.mart()).asOf(context.request());
        ScoreParameters parameters = new ScoreParameterStore(context.mart())
                .current(
                        context.settings().scoreParameters(), context.settings().scoreChoices(), asOf);
        int groupMin = parameters.value(Parameter.GROUP_MIN).intValueExact();
        LeadsReleases releases = new LeadsReleases(context.mart());
        RemovedDetail removed = new RemovedDetail(context.mart());
        SortedSet<Period> withoutPeople = removed.months(RemovedDetail.What.PEOPLE);
        SortedSet<Period> withoutScores = removed.months(RemovedDetail.What.SCORES);
        SortedMap<Period, Boolean> months = new Periods(context.mart()).isOpenByPeriod();
        for (var month : months.entrySet()) {
            boolean hasPeople = !withoutPeople.contains(month.getKey());
            if (hasPeople && isTold(month.getKey(), month.getValue(), asOf)) {
                contribution.incrementWriteCount(releases.tellSpend(month.getKey(), asOf, groupMin));
            }
            boolean hasScores = hasPeople && !withoutScores.contains(month.getKey());
            if (hasScores
                    && !ScoreWindow.of(month.getKey(), parameters).evaluatedOn().isAfter(asOf)) {
                contribution.incrementWriteCount(releases.tellYield(month.getKey(), asOf));
            }
            planFiles(month.getKey(), asOf);
        }
        contribution.incrementWriteCount(
                new LeadQuestions(context.mart(), context.settings().patterns().secret()).replace(asOf));
        return RepeatStatus.FINISHED;
    }

    /** When rows that are usually late are there, or the books are closed. */
    private boolean isTold(Period month, boolean isOpen, LocalDate asOf) {
        LocalDate over = month.next().firstDay();
        return isOpen ? !asOf.isBefore(over.plusDays(context.settings().leadsAfterDays())) : !asOf.isBefore(over);
    }

    private void planFiles(Period month, LocalDate asOf) {
        if (month.firstDay().isAfter(asOf.minusMonths(MONTHS_OF_FILES)) && !publisher.isYieldPublished(month)) {
            work.plan(WorkList.RELEASED, month.firstDay(), "leads are told of it");
        }
    }
}
