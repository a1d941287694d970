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
import io.tokenyield.score.TrustBase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * Scores months: what share of each person's spend verified units explain, at what such a unit cost colleagues in an earlier
 * window that was frozen. Takes part in the transaction of the calling thread.
 */
public final class ScoreMonths {
    private final ScoreVersions versions;
    private final AccountingZone zone;
    private final LocalDate asOf;
    private final ScoreSchedule schedule;
    private final ScoreFacts facts;
    private final Baselines baselines;
    private final ScoreStore scores;
    private final VerifiedUnits units;
    private final Map<NeededUnits, WindowValues> values = new HashMap<>();
    private final LocalDate firstDay;
    private List<Period> expected = List.of();

    /** Units that were first resolved on a day or later, by the rules of a version. */
    private record NeededUnits(UnitRules rules, LocalDate since) {}

    /** @param asOf the first day that is not over, or of which nothing is known yet */
    public ScoreMonths(DataSource mart, ScoreVersions versions, AccountingZone zone, LocalDate asOf) {
        this.versions = versions;
        this.zone = zone;
        this.asOf = asOf;
        this.schedule = new ScoreSchedule(mart, versions, asOf);
        this.facts = new ScoreFacts(mart, zone);
        this.firstDay = facts.firstDay();
        this.baselines = new Baselines(new BaselineStore(mart), facts, firstDay, asOf);
        this.scores = new ScoreStore(mart);
        this.units = new VerifiedUnits(mart, zone, asOf, UnitRules.of(versions.newest()));
    }

    /** Months that have use and can still change, in order: that in which a baseline is frozen comes before those it is for. */
    public List<Period> months() {
        if (firstDay == null) {
            return List.of();
        }
        List<Period> months = new ArrayList<>();
        for (Period month = Period.of(firstDay); month.firstDay().isBefore(asOf); month = month.next()) {
            if (schedule.isLookedAt(month)) {
                months.add(month);
            }
        }
        expected = List.copyOf(months);
        facts.expect(windowsOf(months));
        return expected;
    }

    private ScoreWindow window(Period month) {
        return ScoreWindow.of(month, versions.of(month));
    }

    /** Their own, and those that may be their baselines. */
    private Set<ScoreWindow> windowsOf(List<Period> months) {
        Set<ScoreWindow> windows = new LinkedHashSet<>();
        for (Period month : months) {
            if (firstDay != null) {
                window(month).baseline(firstDay, versions.of(month)).ifPresent(windows::add);
            }
            windows.add(window(month));
        }
        return windows;
    }

    /** Read once for all months that are expected. */
    private WindowValues values(Period month) {
        LocalDate since = windowsOf(expected.contains(month) ? expected : List.of(month)).stream()
                .map(window -> window.lagged(-window.maturityDays()).from())
                .min(LocalDate::compareTo)
                .orElseThrow();
        return values.computeIfAbsent(
                new NeededUnits(UnitRules.of(versions.of(month)), since),
                needed -> new WindowValues(
                        units.since(needed.since(), needed.rules()),
                        needed.rules().outcome(),
                        zone));
    }

    /** @return people with a row */
    public long score(Period month) {
        ScoreParameters parameters = versions.of(month);
        ScoreWindow window = window(month);
        List<ScoreRow> rows = rows(window, baselines.of(window, parameters, values(month)));
        scores.replace(window, rows, parameters.version());
        return rows.size();
    }

    /**
     * The month as it would be scored if its own window, without the person, said what a unit usually costs: never stored, and
     * never shown as a score.
     */
    List<ScoreRow> inOwnWindow(Period month) {
        ScoreWindow window = window(month);
        Freezing own = new Freezing(window, versions.of(month), facts, values(month));
        return rows(
                window,
                Optional.of(
                        own.frozen(window.evaluatedOn(), window.evaluatedOn(), (cohort, person) -> StandardCost.NONE)));
    }

    private List<ScoreRow> rows(ScoreWindow window, Optional<FrozenBaseline> baseline) {
        ScoreParameters parameters = versions.of(window.period());
        WindowValues values = values(window.period());
        SortedMap<String, ScoreFacts.Member> members = facts.members(window);
        SortedMap<String, Lags> costs = facts.costs(window);
        SortedMap<String, PersonValue> ofWindow = values.in(window, 0);
        SortedMap<String, PersonValue> ofEarlier = values.in(window, -window.maturityDays());
        SortedMap<String, PersonValue> value = Timing.smaller(ofWindow, ofEarlier);
        Map<String, SortedMap<Period, Band>> earlier = earlierBands(window.period(), parameters);
        SharedSpend shared = new SharedSpend(facts.unattributed(window), members.values(), window, baseline);
        Meter meter = facts.meter(window, parameters);
        TrustBase trust = facts.trust();
        TreeSet<String> people = new TreeSet<>(costs.keySet());
        people.addAll(value.keySet());
        people.retainAll(members.keySet());
        List<ScoreRow> rows = new ArrayList<>();
        for (String person : people) {
            ScoreFacts.Member member = members.get(person);
            Lags lags = costs.getOrDefault(person, Lags.NOTHING);
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
     * What the months before said by themselves, by person: as many as a band needs. Where the scores of one are removed
     * already, what this month was shown as stands for it, which was never more than that one said.
     */
    private Map<String, SortedMap<Period, Band>> earlierBands(Period month, ScoreParameters parameters) {
        Map<String, SortedMap<Period, Band>> bands = new HashMap<>();
        Period before = month;
        for (int close = 1; close < parameters.closesInARow(); close++) {
            before = new Period(before.month().minusMonths(1));
            boolean isRemoved = !schedule.isLookedAt(before) && !scores.has(before);
            Map<String, Band> said = isRemoved ? scores.bandsShown(month) : scores.bandsOfClose(before);
            for (Map.Entry<String, Band> band : said.entrySet()) {
                bands.computeIfAbsent(band.getKey(), person -> new TreeMap<>()).put(before, band.getValue());
            }
        }
        return bands;
    }
}
