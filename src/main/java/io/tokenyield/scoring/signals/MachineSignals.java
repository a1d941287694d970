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
import java.sql.ResultSet;
import java.sql.SQLException;
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
    private final Owners owners;
    private final Spend spend;
    private final Found found;

    MachineSignals(
            Statements statements,
            SignalWindow window,
            ScoreParameters parameters,
            ConstantUsd prices,
            Owners owners,
            Spend spend,
            Found found) {
        this.statements = statements;
        this.window = window;
        this.parameters = parameters;
        this.prices = prices;
        this.owners = owners;
        this.spend = spend;
        this.found = found;
    }

    void rhythm() {
        Map<String, ?> least = Map.of("leastGaps", parameters.value(Parameter.SIGNAL_R_GAPS));
        Map<Account, SortedMap<Integer, Long>> open = new HashMap<>(1);
        statements.each("pauses", window, least, row -> {
            Account account = account(row);
            if (account == null) {
                return;
            }
            if (open.keySet().stream().anyMatch(other -> !other.isSameAs(account))) {
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

    /** Null where what the account did that UTC day is no one person's. */
    private Account account(ResultSet row) throws SQLException {
        LocalDate day = row.getObject("usage_day", LocalDate.class);
        String tool = row.getString("tool");
        String account = row.getString("account");
        return owners.onUtc(day, tool, account)
                .map(person -> new Account(person, tool, account))
                .orElse(null);
    }

    private void rhythm(Account account, SortedMap<Integer, Long> bins) {
        found.add(account.person(), new SteadyRhythm(bins, spend.of(account)).finding(parameters));
    }

    private static final class DaysWithUse {
        private int all;
        private int restless;
    }

    void quietTime(Rests rests) {
        BigDecimal restMs = parameters.value(Parameter.SIGNAL_Q_HOURS).multiply(BigDecimal.valueOf(3_600_000));
        Map<Account, DaysWithUse> days = new HashMap<>();
        statements.each("rests", window, Map.of(), row -> {
            Account account = account(row);
            if (account != null) {
                LocalDate day = row.getObject("usage_day", LocalDate.class);
                long longestMs = Math.max(
                        1000L * row.getInt("longest_gap_seconds"),
                        rests.aroundMs(day, account.tool(), account.account()));
                DaysWithUse of = days.computeIfAbsent(account, key -> new DaysWithUse());
                of.all++;
                of.restless += BigDecimal.valueOf(longestMs).compareTo(restMs) < 0 ? 1 : 0;
            }
        });
        days.forEach((account, of) ->
                found.add(account.person(), new QuietTime(of.all, of.restless, spend.of(account)).finding(parameters)));
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
            Account account = account(row);
            if (account == null) {
                return;
            }
            Total total =
                    totals.computeIfAbsent(new Sent(account.person(), row.getString("prompt")), key -> new Total());
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
            Account account = account(row);
            if (account != null) {
                costs.merge(account.person(), prices.of(row), BigDecimal::add);
                requests.merge(account.person(), row.getLong("requests"), Long::sum);
            }
        });
        costs.forEach((person, cost) ->
                found.add(person, new Padding(requests.get(person), cost, spend.of(person)).finding(parameters)));
    }
}
