package io.tokenyield.batch;

import io.tokenyield.delivery.BranchHistory;
import io.tokenyield.model.Period;
import io.tokenyield.outcome.History;
import io.tokenyield.outcome.Outcomes;
import io.tokenyield.reference.ReferenceStore;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.scoring.KeptUnits;
import io.tokenyield.scoring.OutcomeStore;
import io.tokenyield.scoring.ScoreMonths;
import io.tokenyield.scoring.ScoreParameterStore;
import io.tokenyield.scoring.ScoreSchedule;
import io.tokenyield.scoring.ScoreVersions;
import io.tokenyield.scoring.UnitRules;
import io.tokenyield.scoring.VerifiedUnits;
import io.tokenyield.scoring.signals.QuestionCounts;
import io.tokenyield.scoring.signals.SignalMonths;
import io.tokenyield.sql.Instants;
import io.tokenyield.sql.SqlFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The steps that say what the spend yielded: which work is verified, what share of each person's spend it explains, and what
 * deserves a question. They come when the money is settled and published, which never depends on them.
 */
final class YieldSteps {
    private final RunContext context;
    private final WorkList work;
    private final YieldState state;
    private final BranchHistory branches;
    private final JdbcClient jdbc;
    private Boolean isAsLeft;

    YieldSteps(RunContext context, WorkList work, YieldState state) {
        this.context = context;
        this.work = work;
        this.state = state;
        this.branches = new BranchHistory(context.mart());
        this.jdbc = JdbcClient.create(context.mart());
    }

    /** Every night anew: what was verified may be reopened, and what is young gets older. Not where all is as a run left it. */
    RepeatStatus outcome(StepContribution contribution, ChunkContext chunk) {
        context.lock().mustBeHeld();
        ScoreParameters parameters = parameters();
        UnitRules rules = UnitRules.of(parameters);
        VerifiedUnits units =
                new VerifiedUnits(context.mart(), context.settings().zone(), asOf(), rules);
        Set<String> unknown = units.unknownCohorts(parameters.choices());
        if (!unknown.isEmpty()) {
            context.warn("TOKENYIELD_STRICT_COHORTS names " + unknown
                    + ", but nobody in the table person is in it; write" + " role_family/stack as they are there");
        }
        if (isAsLeft()) {
            return RepeatStatus.FINISHED;
        }
        History history = units.history(branches);
        Outcomes outcomes = units.judged(history, rules);
        contribution.incrementWriteCount(new OutcomeStore(context.mart()).write(outcomes, kept(history)));
        return RepeatStatus.FINISHED;
    }

    /** Older ones too that tonight's scores are made of. Those go in the last step. */
    private KeptUnits kept(History history) {
        LocalDate young = unitsKeptFrom();
        ScoreVersions versions = new ScoreParameterStore(context.mart()).all();
        LocalDate needed = new ScoreSchedule(context.mart(), versions, asOf()).firstDayNeeded();
        return new KeptUnits(history, start(needed.isBefore(young) ? needed : young), start(young));
    }

    private LocalDate unitsKeptFrom() {
        return asOf().minusMonths(context.settings().retention().unitMonths());
    }

    RepeatStatus score(StepContribution contribution, ChunkContext chunk) {
        context.lock().mustBeHeld();
        parameters();
        if (isAsLeft()) {
            planYield(List.of());
            return RepeatStatus.FINISHED;
        }
        ScoreVersions versions = new ScoreParameterStore(context.mart()).all();
        ScoreMonths months =
                new ScoreMonths(context.mart(), versions, context.settings().zone(), asOf());
        List<Period> scored = months.months();
        for (Period month : scored) {
            contribution.incrementWriteCount(months.score(month));
        }
        planYield(scored);
        return RepeatStatus.FINISHED;
    }

    /** Before what was collected for it is forgotten. */
    RepeatStatus signal(StepContribution contribution, ChunkContext chunk) {
        context.lock().mustBeHeld();
        ScoreParameters parameters = parameters();
        if (!isAsLeft()) {
            look(parameters, contribution);
        }
        QuestionCounts.read(context.mart()).toStop(parameters).forEach(context::warn);
        return RepeatStatus.FINISHED;
    }

    private void look(ScoreParameters parameters, StepContribution contribution) {
        SignalMonths months = new SignalMonths(
                context.mart(),
                parameters,
                context.settings().zone(),
                asOf(),
                MartRules.constantPrices(new ReferenceStore(context.mart())),
                branches,
                context.settings().codeVersion());
        List<Period> looked = months.months();
        for (Period month : looked) {
            contribution.incrementWriteCount(months.look(month));
        }
        planYield(looked);
    }

    /** Looked at once: what a step makes anew, the next ones have to. A process that goes on behind one finds what it made. */
    private boolean isAsLeft() {
        if (isAsLeft == null) {
            isAsLeft = state.isAsLeft();
        }
        return isAsLeft;
    }

    /** Months that were scored, asked about or summed up, closed ones too: what came of a month is known long after it is closed. */
    private void planYield(List<Period> looked) {
        TreeSet<Period> months = new TreeSet<>(looked);
        work.dates(WorkList.MONTHS).forEach(day -> months.add(Period.of(day)));
        months.retainAll(new Periods(context.mart()).isOpenByPeriod().keySet());
        months.forEach(month -> work.plan(WorkList.YIELD, month.firstDay(), "was scored, asked about or summed up"));
    }

    /** Scores as people read them, and what came of tickets. */
    RepeatStatus summary(StepContribution contribution, ChunkContext chunk) {
        context.lock().mustBeHeld();
        for (LocalDate firstDay : work.dates(WorkList.YIELD)) {
            contribution.incrementWriteCount(scores(Period.of(firstDay)));
        }
        contribution.incrementWriteCount(jdbc.sql(SqlFile.text("summary/update_ticket_outcome.sql"))
                .param(
                        "youngFrom",
                        Instants.text(start(asOf().minusDays(parameters().maturityDays()))))
                .param("firstPeriod", Period.of(unitsKeptFrom()).toString())
                .param("runId", context.runId())
                .update());
        return RepeatStatus.FINISHED;
    }

    private int scores(Period month) {
        jdbc.sql("DELETE FROM summary_person_score WHERE period = :period")
                .param("period", month.toString())
                .update();
        return jdbc.sql(SqlFile.text("summary/insert_person_score.sql"))
                .param("period", month.toString())
                .param("lastDay", month.lastDay())
                .param("asOf", asOf())
                .update();
    }

    /** Of this run: signals are looked for by them, and months that are looked at from now on are scored by them. */
    private ScoreParameters parameters() {
        return new ScoreParameterStore(context.mart())
                .current(
                        context.settings().scoreParameters(), context.settings().scoreChoices(), asOf());
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(context.settings().zone().zone()).toInstant();
    }

    private LocalDate asOf() {
        return new Settled(context.mart()).asOf(context.request());
    }
}
