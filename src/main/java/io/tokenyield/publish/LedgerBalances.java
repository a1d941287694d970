package io.tokenyield.publish;

import io.tokenyield.publish.LedgerSums.Alike;
import io.tokenyield.publish.LedgerSums.Sum;
import io.tokenyield.publish.finance.ChargebackRow;
import io.tokenyield.publish.finance.CostCentre;
import io.tokenyield.publish.finance.ProviderTotal;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What stands on the cost accounts of a month: what entries add to their debit account less what they take from another. */
final class LedgerBalances {
    static final String EXPENSE = "expense:";
    static final String SUSPENSE = "suspense:";
    private static final String VARIANCE = "variance:";
    /** Digits behind the point of amounts. */
    private static final int AMOUNT_DIGITS = 16;

    private final SortedMap<Account, Map<Part, BigDecimal>> accounts = new TreeMap<>(Account.ORDER);
    /** By provider; null where nothing of it has a price. */
    private final SortedMap<Provider, BigDecimal> charged = new TreeMap<>(Provider.ORDER);

    private final SortedMap<Provider, BigDecimal> unidentified = new TreeMap<>(Provider.ORDER);

    private record Account(String name, String currency) {
        private static final Comparator<Account> ORDER = Comparator.<Account>comparingInt(account ->
                        account.name().startsWith(EXPENSE) ? 1 : account.name().startsWith(SUSPENSE) ? 2 : 3)
                .thenComparing(Account::name, ByteOrder.OF_TEXT)
                .thenComparing(Account::currency, ByteOrder.OF_TEXT);

        static boolean isOne(String name) {
            return name.startsWith(EXPENSE) || name.startsWith(SUSPENSE) || name.startsWith(VARIANCE);
        }

        String costCentre() {
            return name.startsWith(EXPENSE) ? name.substring(EXPENSE.length()) : "";
        }
    }

    /** What a cost centre bears; zero where nothing of it has a price. */
    BigDecimal of(String costCentre, String currency) {
        return accounts.getOrDefault(new Account(EXPENSE + costCentre, currency), Map.of()).values().stream()
                .reduce(BigDecimal.ZERO.setScale(AMOUNT_DIGITS), BigDecimal::add);
    }

    private record Provider(String currency, String name) {
        private static final Comparator<Provider> ORDER = Comparator.comparing(Provider::currency, ByteOrder.OF_TEXT)
                .thenComparing(Provider::name, ByteOrder.OF_TEXT);
    }

    /** Columns of who pays what. */
    enum Part {
        USAGE,
        SEATS,
        ADJUSTMENTS,
        ALLOCATED,
        CORRECTIONS,
        DIFFERENCES;

        /** Of what the debit account bears. */
        static Part of(Alike alike) {
            if (alike.kind().equals("allocation")) {
                return ALLOCATED;
            }
            if (alike.debitAccount().startsWith(VARIANCE)) {
                return DIFFERENCES;
            }
            if (alike.isCorrection()) {
                return CORRECTIONS;
            }
            return switch (alike.chargeCategory()) {
                case "Usage" -> USAGE;
                case "Purchase" -> SEATS;
                default -> ADJUSTMENTS;
            };
        }
    }

    LedgerBalances(LedgerSums sums) {
        sums.each((alike, sum) -> {
            add(alike.debitAccount(), alike, Part.of(alike), sum.amount());
            add(
                    alike.creditAccount(),
                    alike,
                    Part.ALLOCATED,
                    sum.amount() == null ? null : sum.amount().negate());
        });
    }

    private void add(String name, Alike alike, Part part, BigDecimal amount) {
        if (!Account.isOne(name)) {
            return;
        }
        Map<Part, BigDecimal> parts =
                accounts.computeIfAbsent(new Account(name, alike.currency()), key -> new EnumMap<>(Part.class));
        if (amount != null) {
            parts.merge(part, amount, BigDecimal::add);
        }
        if (!name.startsWith(VARIANCE)) {
            SortedMap<Provider, BigDecimal> providers = name.startsWith(EXPENSE) ? charged : unidentified;
            Provider provider = new Provider(alike.currency(), alike.provider());
            providers.put(provider, Sum.plus(providers.get(provider), amount));
        }
    }

    /**
     * One row for each account and currency: cost centres, then suspense, then differences to invoices.
     *
     * @param known cost centres as they are known now
     */
    List<ChargebackRow> chargeback(List<CostCentre> known) {
        Map<String, CostCentre> byId =
                known.stream().collect(Collectors.toMap(CostCentre::costCentre, Function.identity()));
        return accounts.entrySet().stream()
                .map(entry -> row(entry.getKey(), byId.get(entry.getKey().costCentre()), entry.getValue()))
                .toList();
    }

    private static ChargebackRow row(Account account, CostCentre known, Map<Part, BigDecimal> parts) {
        boolean isKnown = known != null && !account.costCentre().isEmpty();
        return new ChargebackRow(
                account.name(),
                account.costCentre(),
                isKnown ? known.name() : "",
                isKnown ? known.legalEntity() : "",
                isKnown ? known.glAccount() : "",
                account.currency(),
                parts.get(Part.USAGE),
                parts.get(Part.SEATS),
                parts.get(Part.ADJUSTMENTS),
                parts.get(Part.ALLOCATED),
                parts.get(Part.CORRECTIONS),
                parts.get(Part.DIFFERENCES));
    }

    /**
     * By currency, then provider.
     *
     * @param use what was used of each, without money
     */
    List<ProviderTotal> providers(List<ProviderTotal> use) {
        Map<Provider, ProviderTotal> used = use.stream()
                .collect(Collectors.toMap(
                        total -> new Provider(total.currency(), total.provider()), Function.identity()));
        SortedSet<Provider> all = new TreeSet<>(Provider.ORDER);
        all.addAll(charged.keySet());
        all.addAll(unidentified.keySet());
        all.addAll(used.keySet());
        return all.stream().map(provider -> total(provider, used.get(provider))).toList();
    }

    private ProviderTotal total(Provider provider, ProviderTotal use) {
        return new ProviderTotal(
                provider.name(),
                provider.currency(),
                charged.get(provider),
                unidentified.get(provider),
                use == null ? 0 : use.requests(),
                use == null ? 0 : use.unpricedRequests(),
                use == null ? 0 : use.unpricedTokens());
    }
}
