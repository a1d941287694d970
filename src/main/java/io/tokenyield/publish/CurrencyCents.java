package io.tokenyield.publish;

import io.tokenyield.publish.FlowRounding.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * One currency of {@link MonthCents}: from the books to groups of accounts, to accounts, to providers. What a provider's
 * accounts sum to is nothing, so what flows to a provider ends there. Wanted is what largest remainders give from the top
 * down; where the providers forbid it, single cells give way first, then what providers are charged with, then accounts,
 * and payables last.
 */
final class CurrencyCents {
    /** Not names of accounts, which have a colon. */
    static final String CHARGED = "charged";

    static final String SUSPENSE = "suspense";
    private static final String COST = "cost";
    private static final String DIFFERENCES = "differences";
    private static final String BOOKS = "books";

    private static final int NEVER = -1;
    private static final int CELL = 0;
    private static final int MARGIN = 1;
    private static final int OF_PROVIDER = 2;
    private static final int COST_CENTRE = 3;
    private static final int GROUP = 4;
    private static final int DIFFERENCE = 5;
    private static final int PAYABLE = 6;

    private final Map<String, Map<String, BigDecimal>> nets;
    private final FlowRounding flow = new FlowRounding(MonthCents.CENTS);
    private final List<Rounded> rounded = new ArrayList<>();

    /** Takes what came out; the provider is null for all of an account. */
    @FunctionalInterface
    interface Sink {
        void accept(String account, String provider, BigDecimal exact, BigDecimal cents);
    }

    private record Rounded(String account, String provider, BigDecimal exact, Amount amount) {}

    private record ProviderOf(String group, String provider) {}

    /** @param nets debits less credits by account and provider */
    CurrencyCents(Map<String, Map<String, BigDecimal>> nets) {
        this.nets = nets;
    }

    void round(Sink sink) {
        BigDecimal cost = sum(accounts(CurrencyCents::isCost));
        BigDecimal differences = sum(accounts(CurrencyCents::isDifference));
        BigDecimal shownCost = halfUp(cost);
        BigDecimal shownDifferences = MonthCents.differences(cost, differences);
        flow.add(BOOKS, COST, cost, shownCost, NEVER);
        flow.add(BOOKS, DIFFERENCES, differences, shownDifferences, NEVER);
        cost(shownCost);
        level(DIFFERENCES, accounts(CurrencyCents::isDifference), shownDifferences, DIFFERENCE)
                .forEach(this::cells);
        Map<String, BigDecimal> others = accounts(account -> !isCost(account) && !isDifference(account));
        apportioned(others, shownCost.add(shownDifferences).negate()).forEach((account, wanted) -> {
            int rank = account.startsWith("payable:") ? PAYABLE : MARGIN;
            note(account, null, others.get(account), flow.add(BOOKS, account, others.get(account), wanted, rank));
            cells(account, wanted);
        });
        flow.round();
        rounded.forEach(row -> sink.accept(
                row.account(), row.provider(), row.exact(), row.amount().rounded()));
    }

    /** Cost centres and suspense, each also by provider as a whole. */
    private void cost(BigDecimal total) {
        Map<String, BigDecimal> groups = new TreeMap<>();
        for (String group : List.of(CHARGED, SUSPENSE)) {
            Map<String, BigDecimal> own = accounts(account -> group.equals(groupOf(account)));
            if (!own.isEmpty()) {
                groups.put(group, sum(own));
            }
        }
        level(COST, groups, total, GROUP).forEach((group, wanted) -> {
            Map<String, BigDecimal> accounts = accounts(account -> group.equals(groupOf(account)));
            level(group, accounts, wanted, COST_CENTRE);
            providers(group, accounts.keySet(), wanted);
        });
    }

    /** The accounts of a group by provider, and what a provider has of the whole group. */
    private void providers(String group, Collection<String> accounts, BigDecimal total) {
        Map<String, Map<String, BigDecimal>> cells = new TreeMap<>();
        accounts.forEach(account -> nets.get(account)
                .forEach((provider, exact) ->
                        cells.computeIfAbsent(provider, any -> new TreeMap<>()).put(account, exact)));
        Map<String, BigDecimal> sums = new TreeMap<>();
        cells.forEach((provider, own) -> sums.put(provider, sum(own)));
        apportioned(sums, total).forEach((provider, wanted) -> {
            ProviderOf of = new ProviderOf(group, provider);
            BigDecimal exact = sums.get(provider);
            note(group, provider, exact, flow.add(of, "to " + provider, exact, wanted, OF_PROVIDER));
            apportioned(cells.get(provider), wanted).forEach((account, share) -> {
                BigDecimal cell = cells.get(provider).get(account);
                note(account, provider, cell, flow.add(account, of, cell, share, CELL));
            });
        });
    }

    /** An account beside cost by provider; as a rule it has one. */
    private void cells(String account, BigDecimal total) {
        Map<String, BigDecimal> cells = nets.get(account);
        apportioned(cells, total)
                .forEach((provider, share) -> note(
                        account,
                        provider,
                        cells.get(provider),
                        flow.add(account, "to " + provider, cells.get(provider), share, CELL)));
    }

    /** Leads a total on to its parts; gives what is wanted of each. */
    private Map<String, BigDecimal> level(String from, Map<String, BigDecimal> parts, BigDecimal total, int rank) {
        Map<String, BigDecimal> shares = apportioned(parts, total);
        parts.forEach((part, exact) -> note(part, null, exact, flow.add(from, part, exact, shares.get(part), rank)));
        return shares;
    }

    private void note(String account, String provider, BigDecimal exact, Amount amount) {
        rounded.add(new Rounded(account, provider, exact, amount));
    }

    private static Map<String, BigDecimal> apportioned(Map<String, BigDecimal> parts, BigDecimal total) {
        List<String> names = List.copyOf(parts.keySet());
        List<BigDecimal> shares = LargestRemainder.apportion(List.copyOf(parts.values()), total);
        Map<String, BigDecimal> byName = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            byName.put(names.get(i), shares.get(i));
        }
        return byName;
    }

    private Map<String, BigDecimal> accounts(Predicate<String> which) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        nets.forEach((account, providers) -> {
            if (which.test(account)) {
                sums.put(account, sum(providers));
            }
        });
        return sums;
    }

    private static BigDecimal sum(Map<String, BigDecimal> parts) {
        Collection<BigDecimal> amounts = parts.values();
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal halfUp(BigDecimal exact) {
        return exact.setScale(MonthCents.CENTS, RoundingMode.HALF_UP);
    }

    private static boolean isCost(String account) {
        return groupOf(account) != null;
    }

    private static boolean isDifference(String account) {
        return account.startsWith("variance:");
    }

    /** Null where the account bears no cost. */
    private static String groupOf(String account) {
        return account.startsWith("expense:") ? CHARGED : account.startsWith("suspense:") ? SUSPENSE : null;
    }
}
