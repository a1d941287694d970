package io.tokenyield.publish;

import io.tokenyield.publish.finance.LedgerPart;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The entries of a month, added up where they are alike in all that its totals tell apart. They are read once for all of
 * these; there are as many sums as accounts and kinds of charges, however many entries there are.
 */
final class LedgerSums {
    private final Map<Alike, Sum> sums = new HashMap<>();

    private LedgerSums() {}

    /** What the entries of a sum have in common; words as {@link LedgerPart} has them. */
    record Alike(
            String debitAccount,
            String creditAccount,
            String provider,
            String chargeCategory,
            String currency,
            String kind,
            boolean isCorrection,
            boolean isAdjustment,
            boolean isOnRateCard) {}

    /**
     * Entries, added up.
     *
     * @param lines how many they are
     * @param pricedLines how many of them have an amount
     * @param amount exact; null where none has one
     */
    record Sum(long lines, long pricedLines, BigDecimal amount) {
        static Sum of(BigDecimal amount) {
            return new Sum(1, amount == null ? 0 : 1, amount);
        }

        Sum plus(Sum other) {
            return new Sum(lines + other.lines, pricedLines + other.pricedLines, plus(amount, other.amount));
        }

        /** As SQL adds: what is not there adds nothing, and nothing stays nothing. */
        static BigDecimal plus(BigDecimal one, BigDecimal other) {
            return one == null ? other : other == null ? one : one.add(other);
        }
    }

    static LedgerSums read(MonthStatements statements) {
        LedgerSums sums = new LedgerSums();
        statements.each("ledger_amounts", LedgerSums::entry, entry -> sums.add(entry.getKey(), entry.getValue()));
        return sums;
    }

    private static Map.Entry<Alike, Sum> entry(ResultSet row, int number) throws SQLException {
        return Map.entry(
                new Alike(
                        row.getString("debit_account"),
                        row.getString("credit_account"),
                        row.getString("provider"),
                        row.getString("charge_category"),
                        row.getString("currency"),
                        row.getString("kind"),
                        row.getBoolean("correction"),
                        row.getBoolean("adjustment"),
                        row.getBoolean("on_rate_card")),
                Sum.of(row.getBigDecimal("amount")));
    }

    void add(Alike alike, Sum sum) {
        sums.merge(alike, sum, Sum::plus);
    }

    /** What entries of some kind add up to, under keys made of what they have in common, sorted. */
    <K> SortedMap<K, Sum> by(Predicate<Alike> which, Function<Alike, K> key, Comparator<K> order) {
        SortedMap<K, Sum> groups = new TreeMap<>(order);
        sums.forEach((alike, sum) -> {
            if (which.test(alike)) {
                groups.merge(key.apply(alike), sum, Sum::plus);
            }
        });
        return groups;
    }

    /** Hands over each sum, in no order. */
    void each(BiConsumer<Alike, Sum> sink) {
        sums.forEach(sink);
    }
}
