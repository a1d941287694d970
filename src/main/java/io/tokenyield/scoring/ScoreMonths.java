package io.tokenyield.scoring;

import io.tokenyield.model.AccountingZone;
import io.tokenyield.model.Period;
import io.tokenyield.outcome.PersonValue;
import io.tokenyield.outcome.Timing;
import io.tokenyield.score.Band;
import io.tokenyield.score.CohortFacts;
import io.tokenyield.score.GateFacts;
import io.tokenyield.score.Lags;
import io.tokenyield.score.Meter;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.score.ScoreWindow;
import io.tokenyield.score.StandardCost;
import io.tokenyield.score.Standing;
import io.tokenyield.score.TeamSpend;
import io.tokenyield.score.TrustBase;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * Scores months: what share of each person's spend verified units explain, at what such a unit cost colleagues in an earlier
 * window that was frozen. Takes part in the transaction of the calling thread.
 */
public final class ScoreMonths {
    private static final int MONTHS_LOOKED_AT_AGAIN = 6;

    private final ScoreParameters parameters;
    private final LocalDate asOf;
    private final ScoreFacts facts;
    private final BaselineStore baselines;
    private final ScoreStore scores;
    private final WindowValues values;
    private final LocalDate firstDay;

    /** @param asOf the first day that is not over, or of which nothing is known yet */
    public ScoreMonths(DataSource mart, ScoreParameters parameters, AccountingZone zone, LocalDate asOf) {
        this.parameters = parameters;
        this.asOf = asOf;
        this.facts = new ScoreFacts(mart, zone);
        this.baselines = new BaselineStore(mart);
        this.scores = new ScoreStore(mart, parameters.version());
        this.values = new WindowValues(new OutcomeStore(mart).units(), ScoreRules.outcome(parameters), zone);
        this.firstDay = facts.firstDay();
    }

    /** Months that have use and can still change, in order: that in which a baseline is frozen comes before those it is for. */
    public List<Period> months() {
        if (firstDay == null) {
            return List.of();
        }
        List<Period> months = new ArrayList<>();
        for (Period month = Period.of(firstDay); month.firstDay().isBefore(asOf); month = month.next()) {
            LocalDate last = ScoreWindow.of(month, parameters).evaluatedOn().plusMonths(MONTHS_LOOKED_AT_AGAIN);
            if (last.isAfter(asOf) || !scores.has(month)) {
                months.add(month);
            }
        }
        return List.copyOf(months);
    }

    /** @return people with a row */
    public long score(Period month) {
        ScoreWindow window = ScoreWindow.of(month, parameters);
        List<ScoreRow> rows = rows(window, baseline(window));
        scores.replace(window, rows);
        return rows.size();
    }

    /**
     * The month as it would be scored if its own window, without the person, said what a unit usually costs: never stored, and
     * never shown as a score.
     */
    List<ScoreRow> inOwnWindow(Period month) {
        ScoreWindow window = ScoreWindow.of(month, parameters);
        Freezing own = new Freezing(window, parameters, facts, values);
        return rows(window, Optional.of(own.frozen(window.evaluatedOn(), Optional.empty())));
    }

    private List<ScoreRow> rows(ScoreWindow window, Optional<FrozenBaseline> baseline) {
        Period month = window.period();
        SortedMap<String, ScoreFacts.Member> members = facts.members(window);
        SortedMap<String, SortedMap<LocalDate, BigDecimal>> costs = facts.dailyCost(window);
        SortedMap<String, PersonValue> ofWindow = values.in(window, 0);
        SortedMap<String, PersonValue> ofEarlier = values.in(window, -window.maturityDays());
        SortedMap<String, PersonValue> value = Timing.smaller(ofWindow, ofEarlier);
        Map<String, SortedMap<Period, Band>> earlier = scores.earlierBands(month);
        SharedSpend shared = new SharedSpend(facts.unattributed(window), members.values(), window);
        Meter meter = facts.meter(window);
        TrustBase trust = facts.trust();
        TreeSet<String> people = new TreeSet<>(costs.keySet());
        people.addAll(value.keySet());
        people.retainAll(members.keySet());
        List<ScoreRow> rows = new ArrayList<>();
        for (String person : people) {
            ScoreFacts.Member member = members.get(person);
            Lags lags = Lags.of(costs.getOrDefault(person, new TreeMap<>()), window);
            StandardCost standard = baseline.map(frozen -> frozen.standardCost(member.cohort(), person))
                    .orElse(StandardCost.NONE);
            GateFacts gates = new GateFacts(
                    window,
                    asOf,
                    firstDay,
                    member.groupSince(),
                    member.groupUntil(),
                    lags.cost().doubleValue(),
                    standard,
                    baseline.map(frozen -> frozen.facts(member.cohort())).orElse(CohortFacts.NONE),
                    shared.of(
                            member.costCentre(),
                            baseline.map(frozen -> frozen.budget(member.cohort()))
                                    .orElse(BigDecimal.ZERO)),
                    meter,
                    trust);
            PersonValue counted = value.getOrDefault(person, PersonValue.nothing(person));
            rows.add(new ScoreRow(
                    person,
                    member.cohort(),
                    lags,
                    counted,
                    ofWindow.getOrDefault(person, PersonValue.nothing(person)),
                    ofEarlier.getOrDefault(person, PersonValue.nothing(person)),
                    baseline.map(FrozenBaseline::period).orElse(null),
                    standard,
                    Standing.of(
                            gates,
                            counted.v().doubleValue(),
                            earlier.getOrDefault(person, new TreeMap<>()),
                            parameters),
                    gates.notes()));
        }
        return rows;
    }

    /**
     * The newest that was frozen by the day on which the window is looked at. A window that is over freezes one where there is
     * none, or where the last is due to be set anew.
     */
    private Optional<FrozenBaseline> baseline(ScoreWindow window) {
        SortedMap<LocalDate, Period> frozen = baselines.frozen();
        SortedMap<LocalDate, Period> until = frozen.headMap(window.evaluatedOn().plusDays(1));
        Optional<FrozenBaseline> newest = until.isEmpty()
                ? Optional.empty()
                : Optional.of(baselines.read(until.lastKey(), until.get(until.lastKey())));
        Optional<ScoreWindow> candidate = firstDay == null ? Optional.empty() : window.baseline(firstDay, parameters);
        boolean isDue =
                newest.isEmpty() || StandardCost.isRebaseDue(newest.get().frozenOn(), window.evaluatedOn(), parameters);
        boolean isLater = candidate.isPresent()
                && (newest.isEmpty()
                        || candidate.get().period().compareTo(newest.get().period()) > 0);
        if (!window.isMatured(asOf) || !isDue || !isLater) {
            return newest.filter(baseline ->
                    !ScoreWindow.of(baseline.period(), parameters).t1().isAfter(window.t0()));
        }
        FrozenBaseline fresh =
                new Freezing(candidate.get(), parameters, facts, values).frozen(window.evaluatedOn(), newest);
        baselines.insert(fresh, parameters.version());
        return Optional.of(fresh);
    }

    /** Spend that is no single person's, a head: what nobody has is everybody's, what a cost centre shares is its people's. */
    private static final class SharedSpend {
        private final Map<String, BigDecimal> spend;
        private final Map<String, Integer> heads = new TreeMap<>();
        private int everybody;

        SharedSpend(Map<String, BigDecimal> spend, Iterable<ScoreFacts.Member> members, ScoreWindow window) {
            this.spend = spend;
            for (ScoreFacts.Member member : members) {
                if (member.isThere(window.t1().minusDays(1))) {
                    heads.merge(member.costCentre(), 1, Integer::sum);
                    everybody++;
                }
            }
        }

        TeamSpend of(String costCentre, BigDecimal budgetPerHead) {
            int here = Math.max(1, heads.getOrDefault(costCentre, 0));
            BigDecimal nobodys = spend.getOrDefault("", BigDecimal.ZERO)
                    .multiply(BigDecimal.valueOf(here))
                    .divide(BigDecimal.valueOf(Math.max(1, everybody)), MathContext.DECIMAL64);
            BigDecimal own = costCentre.isEmpty() ? BigDecimal.ZERO : spend.getOrDefault(costCentre, BigDecimal.ZERO);
            return new TeamSpend(nobodys.add(own), here, budgetPerHead);
        }
    }
}
