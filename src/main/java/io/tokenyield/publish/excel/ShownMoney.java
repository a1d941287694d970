package io.tokenyield.publish.excel;

import io.tokenyield.publish.LargestRemainder;
import io.tokenyield.publish.MonthCents;
import io.tokenyield.publish.NestedRounding;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.PersonRow;
import io.tokenyield.publish.finance.ProviderTotal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The month's money as it is shown, in whole cents. What cost centres bear, what waits in suspense and what providers
 * have of both is rounded once for all files, by {@link MonthCents}; people and their parts add up to that on every sheet.
 */
record ShownMoney(List<Person> people, List<Provider> providers, MonthCents month) {
    static final int CENTS = 2;
    /** Of a row of people. */
    private static final int PARTS = 5;

    /** A row of people in cents; a part is null where the row has none, the total where all parts are null. */
    record Person(
            PersonRow row,
            BigDecimal usage,
            BigDecimal seats,
            BigDecimal adjustments,
            BigDecimal allocated,
            BigDecimal corrections,
            BigDecimal total) {
        boolean unpriced() {
            return row.unpricedRequests() > 0;
        }
    }

    /** A provider in cents; a part is null where nothing of it has a price. */
    record Provider(ProviderTotal row, BigDecimal charged, BigDecimal unidentified, BigDecimal total) {
        /** Nothing of it has a price. */
        boolean unpriced() {
            return total == null && row.unpricedRequests() > 0;
        }
    }

    private record Part<R>(R row, BigDecimal exact) {}

    static ShownMoney of(FinanceReport report) {
        MonthCents month = MonthCents.of(report);
        return new ShownMoney(people(report.people(), month), providers(report.providerTotals(), month), month);
    }

    private static String account(PersonRow row) {
        return row.identified() ? "expense:" + row.costCentre() : "suspense:unidentified";
    }

    private static List<Person> people(List<PersonRow> rows, MonthCents month) {
        List<Part<PersonRow>> parts = rows.stream()
                .flatMap(row -> exactParts(row).stream().map(exact -> new Part<>(row, exact)))
                .toList();
        List<BigDecimal> cents = new NestedRounding<Part<PersonRow>>(CENTS, Part::exact)
                .by(part -> List.of(part.row().currency(), account(part.row())))
                .totals((part, exact) -> month.of(part.row().currency(), account(part.row()), exact))
                .by(Part::row)
                .round(parts);
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<BigDecimal> own = cents.subList(PARTS * i, PARTS * (i + 1));
            people.add(new Person(rows.get(i), own.get(0), own.get(1), own.get(2), own.get(3), own.get(4), sum(own)));
        }
        return List.copyOf(people);
    }

    private static List<Provider> providers(List<ProviderTotal> rows, MonthCents month) {
        return rows.stream()
                .map(row -> {
                    BigDecimal charged =
                            row.charged() == null ? null : month.charged(row.currency(), row.provider(), row.charged());
                    BigDecimal unidentified = row.unidentified() == null
                            ? null
                            : month.unidentified(row.currency(), row.provider(), row.unidentified());
                    return new Provider(row, charged, unidentified, sum(Arrays.asList(charged, unidentified)));
                })
                .toList();
    }

    /** Rounds other exact amounts so that they meet the suspense of this currency where they are the same money. */
    List<BigDecimal> likeSuspense(List<BigDecimal> exact, String currency) {
        Stream<Person> suspense = people.stream()
                .filter(person ->
                        !person.row().identified() && person.row().currency().equals(currency));
        List<Person> rows = suspense.filter(person -> person.total() != null).toList();
        BigDecimal whole = sumOf(rows.stream().flatMap(person -> exactParts(person.row()).stream()));
        BigDecimal shown = sumOf(rows.stream().map(Person::total)).setScale(CENTS, RoundingMode.UNNECESSARY);
        boolean same = whole.compareTo(sumOf(exact.stream())) == 0;
        return same ? LargestRemainder.apportion(exact, shown) : LargestRemainder.round(exact, CENTS);
    }

    private static List<BigDecimal> exactParts(PersonRow row) {
        return Arrays.asList(row.usage(), row.seats(), row.adjustments(), row.allocated(), row.corrections());
    }

    /** The same for each cost centre, of its own people only: their cents do not change. */
    Map<String, ShownMoney> byCostCentre() {
        Map<String, ShownMoney> own = new HashMap<>();
        people.stream()
                .filter(person -> person.row().identified())
                .collect(Collectors.groupingBy(person -> person.row().costCentre()))
                .forEach((costCentre, persons) ->
                        own.put(costCentre, new ShownMoney(List.copyOf(persons), providers, month)));
        return own;
    }

    /** The same of nobody. */
    ShownMoney ofNobody() {
        return new ShownMoney(List.of(), providers, month);
    }

    /** What a currency adds up to, of the people that are shown. */
    BigDecimal total(String currency) {
        return sumOf(people.stream()
                .filter(person -> person.row().currency().equals(currency))
                .map(Person::total));
    }

    /** The sum of what is there; null where nothing is. */
    static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().allMatch(Objects::isNull) ? null : sumOf(amounts.stream());
    }

    static BigDecimal sumOf(Stream<BigDecimal> amounts) {
        return amounts.filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
