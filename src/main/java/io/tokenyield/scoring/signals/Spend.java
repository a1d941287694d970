package io.tokenyield.scoring.signals;

import io.tokenyield.score.Parameter;
import io.tokenyield.score.ScoreParameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What each person spent in the days of a month and in windows of the same length before, at constant prices. */
final class Spend {
    private final SortedMap<String, BigDecimal[]> byPerson = new TreeMap<>();
    private final Map<Account, BigDecimal> byAccount = new HashMap<>();
    private final int earlierKnown;

    /** An account of one person. */
    record Account(String person, String tool, String account) {
        static final Comparator<Account> ORDER = Comparator.comparing(Account::person)
                .thenComparing(Account::tool)
                .thenComparing(Account::account);

        /** Whoever has it. */
        boolean isSameAs(Account other) {
            return tool.equals(other.tool) && account.equals(other.account);
        }
    }

    /** @param firstDay of which there are usage data: windows that begin before it are not known */
    Spend(Statements statements, SignalWindow window, ScoreParameters parameters, LocalDate firstDay) {
        int windows = parameters.value(Parameter.SIGNAL_J_WINDOWS).intValueExact();
        int known = 0;
        while (known < windows
                && !window.from().minusDays((long) (known + 1) * window.days()).isBefore(firstDay)) {
            known++;
        }
        earlierKnown = known;
        SignalWindow all = new SignalWindow(
                window.month(), window.from().minusDays((long) known * window.days()), window.to(), window.isOver());
        statements.each("spend", all, Map.of("days", window.days()), row -> {
            int number = row.getInt("window_no");
            BigDecimal cost = row.getBigDecimal("cost_usd");
            String person = row.getString("person_id");
            BigDecimal[] costs = byPerson.computeIfAbsent(person, key -> zeros());
            costs[number] = costs[number].add(cost);
            if (number == 0) {
                byAccount.put(new Account(person, row.getString("tool"), row.getString("account")), cost);
            }
        });
    }

    private BigDecimal[] zeros() {
        return Collections.nCopies(earlierKnown + 1, BigDecimal.ZERO).toArray(BigDecimal[]::new);
    }

    /** All who used anything in the days of the month. */
    List<String> people() {
        return byPerson.keySet().stream()
                .filter(person -> of(person).signum() > 0)
                .toList();
    }

    BigDecimal of(String person) {
        BigDecimal[] costs = byPerson.get(person);
        return costs == null ? BigDecimal.ZERO : costs[0];
    }

    BigDecimal of(Account account) {
        return byAccount.getOrDefault(account, BigDecimal.ZERO);
    }

    /** Of windows before that the data cover, the latest first. */
    List<BigDecimal> earlier(String person) {
        BigDecimal[] costs = byPerson.get(person);
        List<BigDecimal> earlier = new ArrayList<>();
        for (int number = 1; number <= earlierKnown; number++) {
            earlier.add(costs == null ? BigDecimal.ZERO : costs[number]);
        }
        return earlier;
    }
}
