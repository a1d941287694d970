package io.tokenyield.publish.journal;

import io.tokenyield.publish.LargestRemainder;
import io.tokenyield.publish.MonthCents;
import io.tokenyield.publish.finance.CostCentre;
import io.tokenyield.publish.finance.JournalSum;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes lines to post of the sums between accounts. Cents are those of {@link MonthCents}, and so of the sheets: lines of
 * an account add up to what sheet Chargeback shows of it, debits are credits for each provider and currency, and therefore
 * for each currency; two currencies are never added.
 */
final class Journal {
    private static final String EXPENSE = "expense:";
    private static final Map<String, String> CHARGES = Map.of(
            "Usage", "use",
            "Purchase", "seats",
            "Adjustment", "adjustments",
            "Credit", "credit notes",
            "Tax", "taxes");
    private static final Map<String, String> ACCOUNTS = Map.of(
            "expense", "AI tools",
            "suspense", "AI tools, nobody identified",
            "payable", "Payable for AI tools",
            "variance", "AI tools, difference to the invoice",
            "margin", "AI tools, internal margin");

    private final YearMonth period;
    private final Map<String, CostCentre> costCentres;

    /** What is one line: by currency and provider, then account and category. */
    private record Key(String currency, String provider, String account, String category) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::currency)
                .thenComparing(Key::provider)
                .thenComparing(Key::account)
                .thenComparing(Key::category);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }

        /** What is rounded as one: all kinds of charges of a provider on an account. */
        List<String> place() {
            return List.of(currency, provider, account);
        }
    }

    /** Debits less credits, exact, and the entries behind them. */
    private record Net(BigDecimal amount, long entries) {
        Net plus(Net other) {
            return new Net(amount.add(other.amount), entries + other.entries);
        }
    }

    Journal(YearMonth period, List<CostCentre> costCentres) {
        this.period = period;
        this.costCentres = costCentres.stream().collect(Collectors.toMap(CostCentre::costCentre, Function.identity()));
    }

    /** By currency, provider, account and category; what rounds to nothing is left out, for it would post nothing. */
    List<JournalLine> lines(List<JournalSum> sums) {
        TreeMap<Key, Net> nets = new TreeMap<>();
        for (JournalSum sum : sums) {
            Net net = new Net(sum.amount(), sum.entries());
            Net other = new Net(sum.amount().negate(), sum.entries());
            nets.merge(key(sum, sum.debitAccount()), net, Net::plus);
            nets.merge(key(sum, sum.creditAccount()), other, Net::plus);
        }
        MonthCents month = MonthCents.of(sums);
        TreeMap<Key, BigDecimal> cents = new TreeMap<>();
        nets.keySet().stream()
                .collect(Collectors.groupingBy(Key::place))
                .values()
                .forEach(place -> apportion(place.stream().sorted().toList(), month, nets, cents));
        List<JournalLine> lines = new ArrayList<>();
        cents.forEach((key, amount) -> {
            if (amount.signum() != 0) {
                lines.add(line(lines.size() + 1, key, amount, nets.get(key).entries()));
            }
        });
        return lines;
    }

    private static Key key(JournalSum sum, String account) {
        return new Key(sum.currency(), sum.provider(), account, sum.chargeCategory());
    }

    private static void apportion(List<Key> keys, MonthCents month, Map<Key, Net> nets, Map<Key, BigDecimal> cents) {
        Key any = keys.get(0);
        BigDecimal total = month.of(any.currency(), any.account(), any.provider());
        List<BigDecimal> exact =
                keys.stream().map(key -> nets.get(key).amount()).toList();
        List<BigDecimal> rounded = LargestRemainder.apportion(exact, total);
        for (int i = 0; i < keys.size(); i++) {
            cents.put(keys.get(i), rounded.get(i));
        }
    }

    private JournalLine line(int number, Key key, BigDecimal net, long entries) {
        String centre = key.account().startsWith(EXPENSE) ? key.account().substring(EXPENSE.length()) : null;
        CostCentre known = centre == null ? null : costCentres.get(centre);
        return new JournalLine(
                number,
                key.account(),
                known == null ? null : emptyIsNull(known.glAccount()),
                known == null ? null : emptyIsNull(known.legalEntity()),
                centre,
                key.provider(),
                net,
                key.currency(),
                description(key, known),
                entries);
    }

    private String description(Key key, CostCentre known) {
        String kind = key.account().substring(0, key.account().indexOf(':'));
        String name = known == null || known.name().isEmpty() ? "" : ", " + known.name();
        return ACCOUNTS.getOrDefault(kind, kind) + " " + period + ": " + key.provider() + ", "
                + CHARGES.getOrDefault(key.category(), key.category()) + name;
    }

    private static String emptyIsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
