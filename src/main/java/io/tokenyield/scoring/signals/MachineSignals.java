package io.tokenyield.scoring.signals;

import io.tokenyield.score.Parameter;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.score.signal.Padding;
import io.tokenyield.score.signal.QuietTime;
import io.tokenyield.score.signal.RepeatedPrompts;
import io.tokenyield.score.signal.SteadyRhythm;
import io.tokenyield.scoring.signals.Spend.Account;
import io.tokenyield.warehouse.GapBins;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** R, Q, H and P of all people, from patterns of use. */
final class MachineSignals {
    private final Statements statements;
    private final SignalWindow window;
    private final ScoreParameters parameters;
    private final ConstantUsd prices;
    private final Spend spend;
    private final Found found;

    MachineSignals(
            Statements statements,
            SignalWindow window,
            ScoreParameters parameters,
            ConstantUsd prices,
            Spend spend,
            Found found) {
        this.statements = statements;
        this.window = window;
        this.parameters = parameters;
        this.prices = prices;
        this.spend = spend;
        this.found = found;
    }

    void rhythm() {
        Map<String, ?> least = Map.of("leastGaps", parameters.value(Parameter.SIGNAL_R_GAPS));
        Map<Account, SortedMap<Integer, Long>> open = new HashMap<>(1);
        statements.each("pauses", window, least, row -> {
            Account account = new Account(row.getString("person_id"), row.getString("tool"), row.getString("account"));
            if (!open.containsKey(account)) {
                // Rows of an account follow each other: one account at a time is held.
                open.forEach(this::rhythm);
                open.clear();
            }
            SortedMap<Integer, Long> bins = open.computeIfAbsent(account, key -> new TreeMap<>());
            GapBins.parse(row.getString("gap_bins"))
                    .gapsByBin()
                    .forEach((bin, gaps) -> bins.merge(bin, gaps, Long::sum));
        });
        open.forEach(this::rhythm);
    }

    private void rhythm(Account account, SortedMap<Integer, Long> bins) {
        found.add(account.person(), new SteadyRhythm(bins, spend.of(account)).finding(parameters));
    }

    void quietTime() {
        BigDecimal seconds = parameters.value(Parameter.SIGNAL_Q_HOURS).multiply(BigDecimal.valueOf(3600));
        statements.each("rests", window, Map.of("restSeconds", seconds), row -> {
            Account account = new Account(row.getString("person_id"), row.getString("tool"), row.getString("account"));
            found.add(
                    account.person(),
                    new QuietTime(row.getInt("days"), row.getInt("restless_days"), spend.of(account))
                            .finding(parameters));
        });
    }

    /** A prompt and whose it is. It has another pseudonym in another month, so what repeats across months is two. */
    private record Sent(String person, String prompt) {}

    private static final class Total {
        private long times;
        private final Set<LocalDate> days = new HashSet<>();
        private BigDecimal cost = BigDecimal.ZERO;
    }

    void prompts() {
        Map<Sent, Total> totals = new HashMap<>();
        statements.each("prompts", window, Map.of(), row -> {
            Total total = totals.computeIfAbsent(
                    new Sent(row.getString("person_id"), row.getString("prompt")), key -> new Total());
            total.times += row.getLong("requests");
            total.days.add(row.getObject("usage_day", LocalDate.class));
            total.cost = total.cost.add(prices.of(row));
        });
        SortedMap<String, List<RepeatedPrompts.Prompt>> byPerson = new TreeMap<>();
        totals.forEach((sent, total) -> byPerson.merge(
                sent.person(),
                List.of(new RepeatedPrompts.Prompt(total.times, total.days.size(), total.cost)),
                MachineSignals::both));
        byPerson.forEach((person, prompts) ->
                found.add(person, new RepeatedPrompts(prompts, spend.of(person)).finding(parameters)));
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    void padding() {
        SortedMap<String, BigDecimal> costs = new TreeMap<>();
        Map<String, Long> requests = new HashMap<>();
        statements.each("padding", window, Map.of(), row -> {
            costs.merge(row.getString("person_id"), prices.of(row), BigDecimal::add);
            requests.merge(row.getString("person_id"), row.getLong("requests"), Long::sum);
        });
        costs.forEach((person, cost) ->
                found.add(person, new Padding(requests.get(person), cost, spend.of(person)).finding(parameters)));
    }
}
