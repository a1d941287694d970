package io.tokenyield.publish;

import io.tokenyield.publish.finance.LedgerPart;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.jdbc.core.RowMapper;

/**
 * The entries of a month, added up where they are alike in all that its totals tell apart. They are read once for all of
 * these; there are as many sums as accounts and kinds of charges, however many entries there are.
 */
final class LedgerSums {
    private static final List<String> AMOUNT = List.of(
            "debit_account",
            "credit_account",
            "provider",
            "charge_category",
            "currency",
            "kind",
            "correction",
            "adjustment",
            "on_rate_card",
            "amount",
            "person_id",
            "team",
            "cost_centre",
            "tool");

    private final Map<Alike, Sum> sums = new HashMap<>();
    private final PersonSums people = new PersonSums();

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
        statements.each("ledger_amounts", entries(), entry -> {
            sums.add(entry.alike(), Sum.of(entry.amount()));
            sums.people.add(entry.place(), entry.alike(), entry.amount());
        });
        return sums;
    }

    /** One entry, as far as totals look at it. */
    private record Entry(Alike alike, BigDecimal amount, PersonSums.Place place) {}

    private static RowMapper<Entry> entries() {
        return new LongRows<>(AMOUNT, row -> {
            Alike alike = new Alike(
                    row.text(),
                    row.text(),
                    row.text(),
                    row.text(),
                    row.text(),
                    row.text(),
                    row.flag(),
                    row.flag(),
                    row.flag());
            BigDecimal amount = row.number();
            return new Entry(
                    alike,
                    amount,
                    new PersonSums.Place(row.text(), row.text(), row.text(), row.text(), alike.currency()));
        });
    }

    /** What people cost, of the same reading. */
    PersonSums people() {
        return people;
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
