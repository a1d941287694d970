package io.tokenyield.publish.excel;

import io.tokenyield.publish.excel.ShownMoney.Person;
import io.tokenyield.publish.excel.ShownMoney.Provider;
import io.tokenyield.publish.finance.PersonRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** The part of the front page that says whose money it is: by provider and by cost centre. */
final class SummaryTables {
    /** Controls that these tables add for each currency. */
    static final int CONTROLS = 2;

    private static final String CURRENCY = "Currency";
    private static final String TOTAL = "Total";
    private static final String SHARE = "Share";

    private final Book book;
    private final Page page;

    /** What one cost centre pays in one currency. */
    private record CostCentre(String name, String currency, List<Person> people) {
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

    SummaryTables(Book book, Page page) {
        this.book = book;
        this.page = page;
    }

    /** Adds both tables to the page, and to the book the controls over them. */
    void write() {
        List<Provider> providers = book.money().providers();
        Totals<Provider> byProvider = new Totals<>(
                providerColumns(providers.size()),
                CURRENCY,
                provider -> provider.row().currency(),
                book.currencies());
        table("By provider", byProvider, providers);
        List<CostCentre> centres = costCentres(book.money().people());
        Totals<CostCentre> byCostCentre =
                new Totals<>(costCentreColumns(centres.size()), CURRENCY, CostCentre::currency, book.currencies());
        table("By cost centre", byCostCentre, centres);
    }

    private <T> void table(String title, Totals<T> totals, List<T> rows) {
        page.row().height(24).text(0, title, Look.SECTION);
        Table<T> table = new Table<>(page, totals.columns(), Table.FLAT);
        rows.forEach(table::add);
        Areas.Area area = table.area();
        totals.below(page, area, rows);
        page.skip();
        page.highlights().bars(area.column(SHARE));
        page.highlights().amberAboveZero(area.column(PersonSheet.UNPRICED));
        for (String currency : book.currencies()) {
            book.control(new Control(
                    title + " adds up to the ledger, in cents",
                    currency,
                    book.totals().cost(currency).setScale(ShownMoney.CENTS, RoundingMode.HALF_UP),
                    new Areas(List.of(area)).sumIfs(TOTAL, CURRENCY, Texts.quoted(currency)),
                    totals.sum(TOTAL, rows, currency),
                    SummarySheet.NAME));
        }
    }

    private List<Column<Provider>> providerColumns(int rows) {
        return List.of(
                Column.text("Provider", 0, SummaryTables::name),
                Column.text(CURRENCY, 0, provider -> provider.row().currency()),
                Column.money(
                        "Charged to cost centres",
                        0,
                        Provider::charged,
                        (cells, column, provider) ->
                                cells.amount(column, provider.charged(), provider.unpriced(), Look.MONEY)),
                Column.money("In suspense", 0, Provider::unidentified),
                Column.money(
                        TOTAL, 0, Provider::total, (cells, column, provider) -> liveTotal(cells, column, provider)),
                share(
                        rows,
                        Provider::total,
                        provider -> ofProviders(provider.row().currency())),
                Column.count(PersonSheet.REQUESTS, 0, provider -> provider.row().requests()),
                Column.count(PersonSheet.UNPRICED, 0, provider -> provider.row().unpricedRequests()),
                Column.count("Unpriced tokens", 0, provider -> provider.row().unpricedTokens()));
    }

    /** What is allocated out of suspense belongs to no provider. */
    private static String name(Provider provider) {
        return provider.row().provider().isEmpty()
                ? "allocated by a key"
                : provider.row().provider();
    }

    private static void liveTotal(Cells cells, int column, Provider provider) {
        if (provider.unpriced()) {
            cells.text(column, Cells.UNPRICED, Look.UNPRICED);
        } else {
            String formula = "SUM(C" + cells.number() + ":D" + cells.number() + ")";
            cells.formula(column, formula, ShownMoney.sumOf(Stream.of(provider.total())), Look.STRONG_MONEY);
        }
    }

    private List<Column<CostCentre>> costCentreColumns(int rows) {
        return List.of(
                Column.text("Cost centre", 0, CostCentre::name),
                Column.text(CURRENCY, 0, CostCentre::currency),
                live(PersonSheet.USAGE, Look.MONEY, Person::usage),
                rest(),
                live(TOTAL, Look.STRONG_MONEY, Person::total),
                share(rows, centre -> centre.sum(Person::total), centre -> ofPeople(centre.currency())),
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
        return book.money().total(currency);
    }

    private BigDecimal ofProviders(String currency) {
        return ShownMoney.sumOf(book.money().providers().stream()
                .filter(provider -> provider.row().currency().equals(currency))
                .map(Provider::total));
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

    /** The share of what its currency adds up to, in a table whose title is the next row of the page. */
    private <T> Column<T> share(int rows, Function<T, BigDecimal> part, Function<T, BigDecimal> whole) {
        int first = page.nextNumber() + 2;
        int last = first + Math.max(1, rows) - 1;
        String amounts = "$E$" + first + ":$E$" + last;
        String currencies = "$B$" + first + ":$B$" + last;
        return Column.right(SHARE, 0, (cells, column, row) -> {
            BigDecimal value = part.apply(row);
            if (value == null) {
                cells.text(column, "", Look.QUIET_RIGHT);
                return;
            }
            String all = "SUMIFS(" + amounts + "," + currencies + ",B" + cells.number() + ")";
            Share.of("E" + cells.number(), all, value, whole.apply(row)).write(cells, column, Look.PERCENT);
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
