package io.tokenyield.publish.excel;

import io.tokenyield.publish.excel.ShownMoney.Person;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.PersonRow;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** What each person's use of each tool cost, in cents that add up to the ledger. */
final class PersonSheet implements FinanceSheet {
    static final String NAME = "By person";
    static final String PERSON = "Person";
    static final String COST_CENTRE = "Cost centre";
    static final String TOOL = "Tool";
    static final String CURRENCY = "Currency";
    static final String REQUESTS = "Requests";
    static final String UNPRICED = "Unpriced requests";
    static final String USAGE = "Usage cost";
    static final String CORRECTIONS = "Corrections";
    static final String SEATS = "Seats";
    static final String ADJUSTMENTS = "Discounts and margins";
    static final String ALLOCATED = "Allocated";
    static final String TOTAL = "Total";
    /** Stands where a cost centre would, so that formulas find it. */
    static final String NO_COST_CENTRE = "unidentified";

    private static final List<Column<Person>> COLUMNS = List.of(
            text(PERSON, 15, PersonRow::personId),
            text("Name", 26, PersonSheet::name),
            text("Team", 18, PersonRow::team),
            text(COST_CENTRE, 14, PersonSheet::costCentre),
            text(TOOL, 14, PersonSheet::tool),
            text(CURRENCY, 9, PersonRow::currency),
            count(REQUESTS, 11, PersonRow::requests),
            count(UNPRICED, 11, PersonRow::unpricedRequests)
                    .meaning("Requests for which the rate card had no price on their day. Their cost is not in here:"
                            + " nobody knows it yet."),
            count("Tokens in", 15, PersonRow::tokensIn).meaning("Without tokens read from or written to a cache."),
            count("Tokens out", 14, PersonRow::tokensOut),
            count("Cache read", 16, PersonRow::tokensCacheRead),
            count("Cache write", 15, PersonRow::tokensCacheWrite),
            Column.<Person>number(
                            "Credits", 13, Look.FRACTION, person -> person.row().credits())
                    .meaning("As the vendor counts them. Credits of different tools are different units, so they have"
                            + " no total. Where use is billed in credits, its tokens are information only."),
            Column.<Person>money(
                            USAGE,
                            15,
                            Person::usage,
                            (cells, column, person) ->
                                    cells.amount(column, person.usage(), person.unpriced(), Look.MONEY))
                    .meaning("Use within the month at the rates of its days."),
            Column.<Person>money(SEATS, 12, Person::seats)
                    .meaning("Fees of the seats that the person holds, spread over the days of the month."),
            Column.<Person>money(ADJUSTMENTS, 13, Person::adjustments)
                    .meaning("Discounts of the provider, margins of the company, credits and taxes."),
            Column.<Person>money(ALLOCATED, 13, Person::allocated)
                    .meaning(
                            "What a stated key gives to the cost centre; negative where it was taken out of suspense."),
            Column.<Person>money(CORRECTIONS, 13, Person::corrections)
                    .meaning("Late, restated or re-priced use of earlier, closed periods, booked in this one."),
            Column.money(
                    TOTAL,
                    15,
                    Person::total,
                    (cells, column, person) ->
                            cells.amount(column, person.total(), person.unpriced(), Look.STRONG_MONEY)));

    @Override
    public void write(Book book, FinanceReport report) {
        List<Person> people = book.money().people();
        Page page = book.open(NAME, Palette.ACCENT, "Cost and use per person, cost centre and tool. For finance only.");
        page.title(
                "By person",
                Texts.subtitle(book.header()),
                "One row per person, team, cost centre, tool and currency: who moved within the month has a row for"
                        + " each place. Cents are rounded so that the rows add up to the ledger.");
        new Totals<>(COLUMNS, CURRENCY, person -> person.row().currency(), book.currencies()).write(page, people);
        Table<Person> table = Table.of(page, COLUMNS, 2);
        people.forEach(table::add);
        Areas.Area area = table.finish();
        page.highlights().amberAboveZero(area.column(UNPRICED));
        Areas areas = new Areas(List.of(area));
        book.put(NAME, areas);
        book.currencies().forEach(currency -> book.control(control(book, currency, areas)));
    }

    private static Control control(Book book, String currency, Areas areas) {
        return new Control(
                "By person adds up to the ledger, in cents",
                currency,
                book.totals().cost(currency).setScale(ShownMoney.CENTS, RoundingMode.HALF_UP),
                areas.sumIfs(TOTAL, CURRENCY, Texts.quoted(currency)),
                book.money().total(currency),
                NAME);
    }

    /** What is allocated came from no tool. */
    static String tool(PersonRow row) {
        return row.tool().isEmpty() ? "none" : row.tool();
    }

    private static String name(PersonRow row) {
        return switch (row.personId()) {
            case PersonRow.SHARED -> "Service and shared accounts";
            case PersonRow.UNALLOCATED -> "Allocated by a key";
            default -> row.name();
        };
    }

    static String costCentre(PersonRow row) {
        if (!row.identified()) {
            return NO_COST_CENTRE;
        }
        return costCentre(row.costCentre());
    }

    static String costCentre(String id) {
        return id.isEmpty() ? "none" : id;
    }

    private static Column<Person> text(String header, int width, Function<PersonRow, String> value) {
        return Column.text(header, width, person -> value.apply(person.row()));
    }

    private static Column<Person> count(String header, int width, ToLongFunction<PersonRow> value) {
        return Column.count(header, width, person -> value.applyAsLong(person.row()));
    }
}
