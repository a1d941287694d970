package io.tokenyield.scoring.signals;

import io.tokenyield.score.Parameter;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.score.signal.Padding;
import io.tokenyield.score.signal.QuietTime;
import io.tokenyield.score.signal.RepeatedPrompts;
import io.tokenyield.score.signal.Signal;
import io.tokenyield.score.signal.SteadyRhythm;
import io.tokenyield.scoring.signals.Spend.Account;
import io.tokenyield.warehouse.GapBins;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** R, Q, H and P of all people, from patterns of use. */
final class MachineSignals {
    private static final RepeatedPrompts.Prompt NOT_SENT = new RepeatedPrompts.Prompt(0, 0, BigDecimal.ZERO);

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
        Map<Account, Pauses> open = new HashMap<>(1);
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
            Pauses pauses = open.computeIfAbsent(account, key -> new Pauses());
            pauses.days |= day(row);
            GapBins.parse(row.getString("gap_bins"))
                    .gapsByBin()
                    .forEach((bin, gaps) -> pauses.bins.merge(bin, gaps, Long::sum));
        });
        open.forEach(this::rhythm);
    }

    private static final class Pauses {
        private final SortedMap<Integer, Long> bins = new TreeMap<>();
        private long days;
    }

    private long day(ResultSet row) throws SQLException {
        return window.bit(row.getObject("usage_day", LocalDate.class));
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

    private void rhythm(Account account, Pauses pauses) {
        BigDecimal cost = spend.of(account);
        found.add(
                account.person(),
                new SteadyRhythm(pauses.bins, cost).finding(parameters),
                List.of(Basis.ofAccount(Signal.RHYTHM, account, window, pauses.days, 0, cost)));
    }

    private static final class DaysWithUse {
        private int all;
        private int restless;
        private long days;
    }

    void quietTime(Rests rests) {
        BigDecimal restMs = parameters.value(Parameter.SIGNAL_Q_HOURS).multiply(BigDecimal.valueOf(3_600_000));
        Map<Account, DaysWithUse> days = new TreeMap<>(Account.ORDER);
        statements.each("rests", window, Map.of(), row -> {
            Account account = account(row);
            if (account != null) {
                LocalDate day = row.getObject("usage_day", LocalDate.class);
                long longestMs = Math.max(
                        1000L * row.getInt("longest_gap_seconds"),
                        rests.aroundMs(day, account.tool(), account.account()));
                DaysWithUse of = days.computeIfAbsent(account, key -> new DaysWithUse());
                of.all++;
                of.days |= day(row);
                of.restless += BigDecimal.valueOf(longestMs).compareTo(restMs) < 0 ? 1 : 0;
            }
        });
        days.forEach((account, of) -> found.add(
                account.person(),
                new QuietTime(of.all, of.restless, spend.of(account)).finding(parameters),
                List.of(Basis.ofAccount(Signal.QUIET, account, window, of.days, 0, spend.of(account)))));
    }

    private static final class Total {
        private long times;
        private long days;
        private BigDecimal cost = BigDecimal.ZERO;
    }

    /** A prompt has another pseudonym in another month, so what repeats across months is two. */
    void prompts() {
        SortedMap<String, SortedMap<String, Map<Account, Total>>> byPerson = new TreeMap<>();
        statements.each("prompts", window, Map.of(), row -> {
            Account account = account(row);
            if (account != null) {
                add(
                        row,
                        byPerson.computeIfAbsent(account.person(), person -> new TreeMap<>())
                                .computeIfAbsent(row.getString("prompt"), prompt -> new TreeMap<>(Account.ORDER))
                                .computeIfAbsent(account, key -> new Total()));
            }
        });
        byPerson.forEach((person, prompts) -> {
            List<Basis> basis = new ArrayList<>();
            int[] item = new int[1];
            prompts.values().forEach(prompt -> {
                item[0]++;
                basis(Signal.PROMPTS, prompt).forEach(part -> basis.add(part.ofItem(item[0])));
            });
            found.add(person, repeated(basis, spend.of(person)).finding(parameters), basis);
        });
    }

    private void add(ResultSet row, Total total) throws SQLException {
        total.times += row.getLong("requests");
        total.days |= day(row);
        total.cost = total.cost.add(prices.of(row));
    }

    private List<Basis> basis(Signal signal, Map<Account, Total> totals) {
        List<Basis> basis = new ArrayList<>();
        totals.forEach((account, total) ->
                basis.add(Basis.ofAccount(signal, account, window, total.days, total.times, total.cost)));
        return basis;
    }

    /** Of prompts that one or several accounts of a person sent. */
    static RepeatedPrompts repeated(List<Basis> basis, BigDecimal costUsd) {
        SortedMap<Integer, RepeatedPrompts.Prompt> prompts = new TreeMap<>();
        SortedMap<Integer, Long> days = new TreeMap<>();
        for (Basis part : basis) {
            long all = days.merge(part.item(), part.days(), (some, more) -> some | more);
            RepeatedPrompts.Prompt before = prompts.getOrDefault(part.item(), NOT_SENT);
            prompts.put(
                    part.item(),
                    new RepeatedPrompts.Prompt(
                            before.times() + part.times(),
                            Long.bitCount(all),
                            before.costUsd().add(part.costUsd())));
        }
        return new RepeatedPrompts(List.copyOf(prompts.values()), costUsd);
    }

    void padding() {
        SortedMap<String, Map<Account, Total>> byPerson = new TreeMap<>();
        statements.each("padding", window, Map.of(), row -> {
            Account account = account(row);
            if (account != null) {
                add(
                        row,
                        byPerson.computeIfAbsent(account.person(), person -> new TreeMap<>(Account.ORDER))
                                .computeIfAbsent(account, key -> new Total()));
            }
        });
        byPerson.forEach((person, totals) -> {
            List<Basis> basis = basis(Signal.PADDING, totals);
            found.add(person, padded(basis, spend.of(person)).finding(parameters), basis);
        });
    }

    static Padding padded(List<Basis> basis, BigDecimal costUsd) {
        return new Padding(
                basis.stream().mapToLong(Basis::times).sum(),
                basis.stream().map(Basis::costUsd).reduce(BigDecimal.ZERO, BigDecimal::add),
                costUsd);
    }
}
