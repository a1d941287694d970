package io.tokenyield.publish;

import io.tokenyield.publish.finance.LedgerPart;
import io.tokenyield.publish.finance.LineSum;
import io.tokenyield.publish.finance.ServiceDay;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
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
            ("debit_account credit_account provider charge_category currency kind charge_class adjustment on_rate_card"
                            + " amount person_id team cost_centre tool model price_class unit unit_price price_id quantity"
                            + " service_date run_id posted_on")
                    .split(" "));

    private final Map<Alike, Sum> sums = new HashMap<>();
    private final Map<LineSum.Kind, Line> lines = new HashMap<>();
    private final Map<LocalDate, Long> days = new TreeMap<>();
    private final Map<String, RunLines> runs = new HashMap<>();
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

    /** What is added up of entries of one kind; those without a price are of another kind than those with one. */
    private record Line(BigDecimal quantity, Sum sum) {
        Line plus(Line other) {
            return new Line(quantity.add(other.quantity), sum.plus(other.sum));
        }
    }

    /** How many entries a run posted, and the first business date that it did so for. */
    record RunLines(long lines, LocalDate postedOn) {
        private RunLines plus(RunLines other) {
            return new RunLines(lines + other.lines, postedOn.isBefore(other.postedOn) ? postedOn : other.postedOn);
        }
    }

    static LedgerSums read(MonthStatements statements) {
        LedgerSums sums = new LedgerSums();
        statements.each("ledger_amounts", entries(), sums::add);
        return sums;
    }

    /** One entry, as far as totals look at it. */
    private record Entry(
            Alike alike,
            BigDecimal amount,
            PersonSums.Place place,
            LineSum.Kind kind,
            BigDecimal quantity,
            LocalDate day,
            String run,
            LocalDate postedOn) {}

    private static RowMapper<Entry> entries() {
        return new LongRows<>(AMOUNT, LedgerSums::entry);
    }

    private static Entry entry(LongRows<Entry> row) throws SQLException {
        String debit = row.text();
        String credit = row.text();
        String provider = row.text();
        String category = row.text();
        String currency = row.text();
        String kind = row.text();
        String chargeClass = row.text();
        Alike alike = new Alike(
                debit, credit, provider, category, currency, kind, chargeClass != null, row.flag(), row.flag());
        BigDecimal amount = row.number();
        PersonSums.Place place = new PersonSums.Place(row.text(), row.text(), row.text(), row.text(), currency);
        LineSum.Kind line = new LineSum.Kind(
                category,
                chargeClass,
                place.costCentre(),
                provider,
                place.tool(),
                row.text(),
                row.text(),
                row.text(),
                row.number(),
                row.text(),
                currency,
                debit,
                credit);
        return new Entry(alike, amount, place, line, row.number(), row.date(), row.text(), row.date());
    }

    private void add(Entry entry) {
        Sum sum = Sum.of(entry.amount());
        add(entry.alike(), sum);
        people.add(entry.place(), entry.alike(), entry.amount());
        lines.merge(entry.kind(), new Line(entry.quantity(), sum), Line::plus);
        days.merge(entry.day(), 1L, Long::sum);
        runs.merge(entry.run(), new RunLines(1, entry.postedOn()), RunLines::plus);
    }

    /** By run. */
    Map<String, RunLines> runs() {
        return runs;
    }

    /** What entries add up to by who pays, for what and at which price, in no order. */
    List<LineSum> lines() {
        return lines.entrySet().stream()
                .map(entry -> new LineSum(
                        entry.getKey(),
                        entry.getValue().quantity(),
                        entry.getValue().sum().amount(),
                        entry.getValue().sum().lines()))
                .toList();
    }

    /** How many entries there are of each service date. */
    List<ServiceDay> days() {
        return days.entrySet().stream()
                .map(day -> new ServiceDay(day.getKey(), day.getValue()))
                .toList();
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
