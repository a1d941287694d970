package io.tokenyield.publish;

import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.JournalSum;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The cents of a month, rounded once for every file: a table of accounts by providers for each currency. What stands on
 * an account is debits less credits. Held at once: each account is the sum of its providers; what is charged to cost
 * centres and kept in suspense adds up to the month's cost, rounded half up; and each provider's debits are its credits,
 * so that what it is owed stays its invoice wherever that is in whole cents.
 */
public final class MonthCents {
    static final int CENTS = 2;

    private final Map<Key, BigDecimal> exact = new HashMap<>();
    private final Map<Key, BigDecimal> cents = new HashMap<>();

    /** An account or group of accounts of one provider; null: of all. */
    record Key(String currency, String account, String provider) {}

    private MonthCents() {}

    public static MonthCents of(FinanceReport report) {
        List<JournalSum> sums = new ArrayList<>();
        report.journalSums(sums::add);
        return of(sums);
    }

    public static MonthCents of(List<JournalSum> sums) {
        MonthCents month = new MonthCents();
        Map<String, Map<String, Map<String, BigDecimal>>> nets = new TreeMap<>();
        for (JournalSum sum : sums) {
            Map<String, Map<String, BigDecimal>> accounts =
                    nets.computeIfAbsent(sum.currency(), currency -> new TreeMap<>());
            accounts.computeIfAbsent(sum.debitAccount(), account -> new TreeMap<>())
                    .merge(sum.provider(), sum.amount(), BigDecimal::add);
            accounts.computeIfAbsent(sum.creditAccount(), account -> new TreeMap<>())
                    .merge(sum.provider(), sum.amount().negate(), BigDecimal::add);
        }
        nets.forEach((currency, accounts) -> new CurrencyCents(accounts).round((account, provider, amount, rounded) -> {
            month.exact.put(new Key(currency, account, provider), amount);
            month.cents.put(new Key(currency, account, provider), rounded);
        }));
        return month;
    }

    /** What stands on an account because of one provider. */
    public BigDecimal of(String currency, String account, String provider) {
        return cents.get(new Key(currency, account, provider));
    }

    /**
     * What stands on an account.
     *
     * @param amount what somebody else adds it up to: where the entries say otherwise a control does not tie, and the
     *     amount is rounded by itself
     */
    public BigDecimal of(String currency, String account, BigDecimal amount) {
        return of(new Key(currency, account, null), amount);
    }

    /** What cost centres bear of one provider; {@code amount} as above. */
    public BigDecimal charged(String currency, String provider, BigDecimal amount) {
        return of(new Key(currency, CurrencyCents.CHARGED, provider), amount);
    }

    /** What waits in suspense of one provider; {@code amount} as above. */
    public BigDecimal unidentified(String currency, String provider, BigDecimal amount) {
        return of(new Key(currency, CurrencyCents.SUSPENSE, provider), amount);
    }

    private BigDecimal of(Key key, BigDecimal amount) {
        BigDecimal known = exact.get(key);
        return known != null && known.compareTo(amount) == 0
                ? cents.get(key)
                : amount.setScale(CENTS, RoundingMode.HALF_UP);
    }

    /**
     * The month's differences to invoices in cents, so that they and its cost in cents add up to both, rounded half up.
     *
     * @param cost exact; half up it is what is shown as cost
     */
    public static BigDecimal differences(BigDecimal cost, BigDecimal differences) {
        BigDecimal rest = cost.add(differences)
                .setScale(CENTS, RoundingMode.HALF_UP)
                .subtract(cost.setScale(CENTS, RoundingMode.HALF_UP));
        // Half a cent up and half a cent down, side by side, are a whole one: more than a rounding may add.
        boolean tooFar = rest.subtract(differences).abs().compareTo(BigDecimal.ONE.scaleByPowerOfTen(-CENTS)) >= 0;
        return tooFar ? differences.setScale(CENTS, RoundingMode.HALF_UP) : rest;
    }
}
