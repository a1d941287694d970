package io.tokenyield.batch;

import io.tokenyield.model.Period;
import io.tokenyield.outcome.Outcomes;
import io.tokenyield.reference.DemandOwner;
import io.tokenyield.reference.ReferenceStore;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.scoring.DeliveryHistory;
import io.tokenyield.scoring.OutcomeStore;
import io.tokenyield.scoring.ScoreMonths;
import io.tokenyield.scoring.ScoreParameterStore;
import io.tokenyield.scoring.ScoreRules;
import io.tokenyield.scoring.signals.SignalMonths;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * The steps that say what the spend yielded: which work is verified, what share of each person's spend it explains, and what
 * deserves a question. They
 * come when the money is settled and published, which never depends on them.
 */
final class YieldSteps {
    private final RunContext context;

    YieldSteps(RunContext context) {
        this.context = context;
    }

    /** Every night anew: what was verified may be reopened, and what is young gets older. */
    RepeatStatus outcome(StepContribution contribution, ChunkContext chunk) {
        context.lock().mustBeHeld();
        Outcomes outcomes = Outcomes.of(
                new DeliveryHistory(context.mart()).read(),
                ScoreRules.outcome(parameters()),
                demandOwners(),
                asOf().atStartOfDay(context.settings().zone().zone()).toInstant());
        contribution.incrementWriteCount(new OutcomeStore(context.mart()).replace(outcomes));
        return RepeatStatus.FINISHED;
    }

    RepeatStatus score(StepContribution contribution, ChunkContext chunk) {
        context.lock().mustBeHeld();
        ScoreMonths months =
                new ScoreMonths(context.mart(), parameters(), context.settings().zone(), asOf());
        for (Period month : months.months()) {
            contribution.incrementWriteCount(months.score(month));
        }
        return RepeatStatus.FINISHED;
    }

    /** Before what was collected for it is forgotten. */
    RepeatStatus signal(StepContribution contribution, ChunkContext chunk) {
        context.lock().mustBeHeld();
        SignalMonths months = new SignalMonths(
                context.mart(),
                parameters(),
                context.settings().zone(),
                asOf(),
                MartRules.constantPrices(new ReferenceStore(context.mart())));
        for (Period month : months.months()) {
            contribution.incrementWriteCount(months.look(month));
        }
        return RepeatStatus.FINISHED;
    }

    /** All who were ever named: what they asked for while they were stays asked for. */
    private Set<String> demandOwners() {
        return new ReferenceStore(context.mart())
                .demandOwners().stream().map(DemandOwner::personId).collect(Collectors.toCollection(TreeSet::new));
    }

    private ScoreParameters parameters() {
        return new ScoreParameterStore(context.mart())
                .current(context.settings().scoreParameters(), context.request().to());
    }

    private LocalDate asOf() {
        return context.request().to().plusDays(1);
    }
}
