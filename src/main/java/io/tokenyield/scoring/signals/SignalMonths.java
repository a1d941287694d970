package io.tokenyield.scoring.signals;

import io.tokenyield.delivery.BranchHistory;
import io.tokenyield.ledger.RemovedDetail;
import io.tokenyield.model.AccountingZone;
import io.tokenyield.model.Period;
import io.tokenyield.pricing.ConstantPrices;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.score.ScoreWindow;
import io.tokenyield.score.signal.Signal;
import io.tokenyield.score.signal.SpendJump;
import io.tokenyield.score.signal.SpendLevel;
import io.tokenyield.score.signal.Unexplained;
import io.tokenyield.scoring.Yardsticks;
import io.tokenyield.scoring.Yardsticks.Yardstick;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for signals month by month, and asks what they give reason to ask. What rests on patterns or sessions is looked for
 * while all of them are there, and stays as it was found when they are forgotten. Takes part in the transaction of the
 * calling thread.
 */
public final class SignalMonths {
    private static final int MONTHS_LOOKED_AT_AGAIN = 6;

    private final DataSource mart;
    private final ScoreParameters parameters;
    private final LocalDate asOf;
    private final AccountingZone zone;
    private final ConstantUsd prices;
    private final Statements statements;
    private final SignalStore store;
    private final Questions questions;
    private final Yardsticks yardsticks;
    private final LocalDate firstDay;
    private final SortedSet<Period> removed;
    private final SignalInputs inputs;
    private final BranchHistory branches;

    /** Sessions of a month and whose they are: null where they are not all there any more. */
    private record Use(Owners owners, Sessions sessions) {}

    /**
     * @param asOf the first day that is not over, or of which nothing is known yet
     * @param codeVersion of this program: another one may look in another way
     */
    public SignalMonths(
            DataSource mart,
            ScoreParameters parameters,
            AccountingZone zone,
            LocalDate asOf,
            ConstantPrices prices,
            BranchHistory branches,
            String codeVersion) {
        this.mart = mart;
        this.parameters = parameters;
        this.asOf = asOf;
        this.zone = zone;
        this.prices = new ConstantUsd(prices);
        this.statements = new Statements(mart);
        this.branches = branches;
        this.store = new SignalStore(mart, parameters.version());
        this.questions = new Questions(mart, parameters, asOf);
        this.yardsticks = new Yardsticks(mart, parameters, zone, asOf);
        this.removed = new RemovedDetail(mart).months(RemovedDetail.What.SIGNALS);
        this.firstDay = JdbcClient.create(mart)
                .sql("SELECT MIN(accounting_day) FROM usage_cost")
                .query(LocalDate.class)
                .optional()
                .orElse(null);
        this.inputs = new SignalInputs(
                mart,
                parameters,
                asOf,
                firstDay,
                codeVersion + " " + zone.zone().getId());
    }

    /** Months that have use and can still change, and those of which something is asked that did not expire yet, in order; never those whose signals were removed. */
    public List<Period> months() {
        if (firstDay == null) {
            return List.of();
        }
        TreeSet<Period> months = new TreeSet<>(questions.monthsNotExpired());
        for (Period month = Period.of(firstDay); month.firstDay().isBefore(asOf); month = month.next()) {
            LocalDate last = ScoreWindow.of(month, parameters).evaluatedOn().plusMonths(MONTHS_LOOKED_AT_AGAIN);
            if (last.isAfter(asOf) || store.month(month).isEmpty()) {
                months.add(month);
            }
        }
        months.removeAll(removed);
        return List.copyOf(months);
    }

    /**
     * A month that is over and whose signals would be made of what they are made of keeps them: only what is asked gets older.
     *
     * @return signals that the month has
     */
    public long look(Period month) {
        SignalWindow window = SignalWindow.of(month, asOf, parameters);
        SignalStore.Month before = store.month(month).orElse(SignalStore.Month.NONE);
        String madeOf = inputs.of(window);
        SignalStore.Month now = window.isOver() && before.isMadeOf(madeOf)
                ? before
                : lookAnew(window, before).madeOf(madeOf);
        SortedMap<String, List<SignalRow>> signals = store.signals(month);
        questions.replace(month, signals);
        store.replace(window, now, asOf);
        return signals.values().stream().mapToLong(List::size).sum();
    }

    private SignalStore.Month lookAnew(SignalWindow window, SignalStore.Month before) {
        Period month = window.month();
        Known known = Known.of(mart, window);
        Spend spend = new Spend(statements, window, parameters, firstDay);
        SortedMap<String, Yardstick> measures = yardsticks.of(month);
        People people = People.of(mart, window);
        Found found = new Found();
        unexplained(measures, found);
        volume(people.groups(), spend, found);
        RouteSignals route = new RouteSignals(branches, statements, window, parameters, found);
        route.costlyUnits(measures);
        EnumSet<Signal> lookedFor = stopped();
        if (!measures.isEmpty()) {
            // Scores of months long ago are not kept: what was open in them stays as it was found.
            lookedFor.addAll(EnumSet.of(Signal.UNEXPLAINED, Signal.COSTLY_UNIT));
        }
        if (window.to().isAfter(firstDay)) {
            lookedFor.addAll(EnumSet.of(Signal.SPEND_LEVEL, Signal.SPEND_JUMP));
        }
        Use use = use(window, known);
        int judged = before.judged();
        if (use.sessions() != null) {
            judged = route.deadEnds(use.sessions(), spend);
            lookedFor.add(Signal.DEAD_ENDS);
        }
        if (known.hasPatterns()) {
            MachineSignals machine =
                    new MachineSignals(statements, window, parameters, prices, use.owners(), spend, found);
            lookedFor.addAll(machine(machine, use.sessions(), known));
        }
        store.replace(window, lookedFor, found);
        new Corrections(branches, statements, window, parameters, zone, store)
                .take(EnumSet.complementOf(lookedFor), spend);
        new Observations(mart, statements, window, parameters, people.teams()).replace(measures, use.sessions());
        return new SignalStore.Month(
                spend.people().size(),
                judged,
                known.hasPatterns() ? window.to() : before.patternsUntil(),
                known.hasSessions() ? window.to() : before.sessionsUntil(),
                "");
    }

    /** They have no points, so that to look for them is to take them away. */
    private EnumSet<Signal> stopped() {
        EnumSet<Signal> stopped = EnumSet.noneOf(Signal.class);
        for (Signal signal : Signal.values()) {
            if (signal.isStopped(parameters)) {
                stopped.add(signal);
            }
        }
        return stopped;
    }

    private Use use(SignalWindow window, Known known) {
        if (!known.hasPatterns() && !known.hasSessions()) {
            return new Use(null, null);
        }
        Owners owners = new Owners(statements, window, zone);
        return new Use(owners, known.hasSessions() ? new Sessions(statements, window, owners, prices) : null);
    }

    private static Set<Signal> machine(MachineSignals machine, Sessions sessions, Known known) {
        Set<Signal> lookedFor = EnumSet.of(Signal.RHYTHM, Signal.PADDING);
        machine.rhythm();
        machine.padding();
        if (known.hasPrompts()) {
            machine.prompts();
            lookedFor.add(Signal.PROMPTS);
        }
        if (sessions != null) {
            machine.quietTime(sessions.rests());
            lookedFor.add(Signal.QUIET);
        }
        return lookedFor;
    }

    private void unexplained(Map<String, Yardstick> measures, Found found) {
        measures.forEach((person, of) -> {
            if (of.isJudged()) {
                Unexplained spend = new Unexplained(of.value(), of.cost(), of.standardCost(), of.isOfOwnWindow());
                found.add(person, spend.finding(parameters));
            }
        });
    }

    private void volume(SortedMap<String, String> groups, Spend spend, Found found) {
        SortedMap<String, List<BigDecimal>> costs = new TreeMap<>();
        for (String person : spend.people()) {
            if (groups.containsKey(person)) {
                costs.computeIfAbsent(groups.get(person), group -> new ArrayList<>())
                        .add(spend.of(person));
            }
        }
        SortedMap<String, SpendLevel> levels = new TreeMap<>();
        costs.forEach((group, ofGroup) -> levels.put(group, new SpendLevel(ofGroup)));
        for (String person : spend.people()) {
            BigDecimal cost = spend.of(person);
            if (groups.containsKey(person)) {
                found.add(person, levels.get(groups.get(person)).finding(cost, parameters));
            }
            found.add(person, new SpendJump(cost, spend.earlier(person)).finding(parameters));
        }
    }
}
