package io.tokenyield.publish.excel;

import io.tokenyield.publish.excel.ShownMoney.Person;
import io.tokenyield.publish.finance.PersonRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** The columns of what each cost centre pays, and suspense, made of the people on them. */
final class SummaryCostCentres {
    private final Book book;
    private final List<CostCentre> rows;
    private final Map<String, BigDecimal> totals = new HashMap<>();

    /** What one cost centre pays in one currency. */
    record CostCentre(String name, String currency, List<Person> people) {
        /** Null where nothing of it has a price. */
        BigDecimal sum(Function<Person, BigDecimal> part) {
            return ShownMoney.sum(people.stream().map(part).toList());
        }

        long count(ToLongFunction<Person> figure) {
            return people.stream().mapToLong(figure).sum();
        }

        /** People, each once, whatever they use. */
        long heads() {
            return people.stream()
                    .map(Person::row)
                    .filter(PersonRow::human)
                    .map(PersonRow::personId)
                    .distinct()
                    .count();
        }
    }

    SummaryCostCentres(Book book) {
        this.book = book;
        this.rows = costCentres(book.money().people());
    }

    List<CostCentre> rows() {
        return rows;
    }

    /** For a table whose title is the next row of the page. */
    List<Column<CostCentre>> columns(Page page) {
        return List.of(
                Column.text("Cost centre", 0, CostCentre::name),
                Column.text(SummaryTables.CURRENCY, 0, CostCentre::currency),
                live(PersonSheet.USAGE, Look.MONEY, Person::usage),
                rest(),
                live(SummaryTables.TOTAL, Look.STRONG_MONEY, Person::total),
                SummaryTables.share(
                        page, rows.size(), centre -> centre.sum(Person::total), centre -> ofPeople(centre.currency())),
                Column.count(
                        PersonSheet.REQUESTS,
                        0,
                        centre -> centre.count(person -> person.row().requests())),
                Column.count(
                        PersonSheet.UNPRICED,
                        0,
                        centre -> centre.count(person -> person.row().unpricedRequests())),
                Column.right("People", 0, (cells, column, centre) -> cells.count(column, centre.heads(), Look.COUNT)));
    }

    /** What is not use: the total of the row less its use. */
    private static Column<CostCentre> rest() {
        Function<CostCentre, BigDecimal> value = centre -> centre.sum(Person::total) == null
                ? null
                : ShownMoney.sumOf(Stream.of(centre.sum(Person::total)))
                        .subtract(ShownMoney.sumOf(Stream.of(centre.sum(Person::usage))));
        return Column.<CostCentre>money("Seats and other", 0, value, (cells, column, centre) -> {
                    if (value.apply(centre) == null) {
                        cells.text(column, "", Look.QUIET_RIGHT);
                    } else {
                        String row = String.valueOf(cells.number());
                        cells.formula(column, "E" + row + "-C" + row, value.apply(centre), Look.MONEY);
                    }
                })
                .meaning("Seats, discounts, margins, allocated cost and corrections; apart on sheet Chargeback.");
    }

    private BigDecimal ofPeople(String currency) {
        return totals.computeIfAbsent(currency, book.money()::total);
    }

    /** A column of people, added up where they belong to the cost centre of the row. */
    private Column<CostCentre> live(String header, Look look, Function<Person, BigDecimal> part) {
        Areas people = book.areas(PersonSheet.NAME);
        return Column.money(header, 0, centre -> centre.sum(part), (cells, column, centre) -> {
            if (centre.sum(Person::total) == null) {
                cells.text(column, Cells.UNPRICED, Look.UNPRICED);
                return;
            }
            String row = String.valueOf(cells.number());
            String formula =
                    people.sumWhere(header, PersonSheet.COST_CENTRE, "A" + row, PersonSheet.CURRENCY, "B" + row);
            cells.formula(column, formula, ShownMoney.sumOf(Stream.of(centre.sum(part))), look);
        });
    }

    private static List<CostCentre> costCentres(List<Person> people) {
        Map<List<String>, List<Person>> byCentre =
                new TreeMap<>(Comparator.<List<String>, String>comparing(key -> key.get(0))
                        .thenComparing(key -> key.get(1).equals(PersonSheet.NO_COST_CENTRE))
                        .thenComparing(key -> key.get(1)));
        people.forEach(person -> byCentre.computeIfAbsent(
                        List.of(person.row().currency(), PersonSheet.costCentre(person.row())),
                        key -> new ArrayList<>())
                .add(person));
        return byCentre.entrySet().stream()
                .map(entry ->
                        new CostCentre(entry.getKey().get(1), entry.getKey().get(0), entry.getValue()))
                .toList();
    }
}
