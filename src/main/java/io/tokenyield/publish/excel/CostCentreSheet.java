package io.tokenyield.publish.excel;

import io.tokenyield.publish.excel.ShownMoney.Person;
import io.tokenyield.publish.finance.ChargebackRow;
import io.tokenyield.publish.finance.PersonRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;

/** The front page of a cost centre's workbook: what it pays, in figures and pictures, and whether it ties. */
final class CostCentreSheet {
    static final String NAME = "Summary";
    private static final int CHART_ROWS = 17;
    private static final int MIDDLE = 3;
    private static final int END = 9;

    private final Book book;
    private final Page page;
    private final CostCentreReport report;

    CostCentreSheet(Book book, CostCentreReport report) {
        this.book = book;
        this.report = report;
        this.page = book.open(NAME, Palette.LINK);
        page.keepInMemory();
        SummarySheet.widths(page);
    }

    void write() {
        String month = Texts.month(book.header().period());
        page.title("Cost centre " + name() + ", " + month, Texts.subtitle(book.header()));
        page.row().height(26).text(0, headline(), Look.HEADLINE).fill(1, SummarySheet.LAST_COLUMN, Look.HEADLINE);
        RowCells verdict = page.row().height(22).fill(0, SummarySheet.LAST_COLUMN, Look.TILE_LABEL);
        page.skip();
        Table.section(page, "What it pays", columns(), book.currencies(), "Nothing.");
        int top = page.nextNumber() - 1;
        List<String> currencies = book.currencies();
        page.goTo(top + 1 + currencies.size() * CHART_ROWS);
        SummaryControls controls = new SummaryControls(book, page, 0);
        controls.reserve();
        SummarySheet.contents(book, page);
        page.skip();
        for (String currency : currencies) {
            List<BarChart> charts = List.of(
                    chart("Cost by person", PersonSheet.PERSON, currency, PersonRow::personId),
                    chart("Cost by tool", PersonSheet.TOOL, currency, PersonSheet::tool));
            charts.get(0).draw(page, new CellRangeAddress(top, top + CHART_ROWS - 1, 0, MIDDLE));
            charts.get(1).draw(page, new CellRangeAddress(top, top + CHART_ROWS - 1, MIDDLE, END));
            top += CHART_ROWS;
        }
        controls.write(verdict);
    }

    private String name() {
        String id = PersonSheet.costCentre(report.costCentre());
        String name = report.chargeback().get(0).name();
        return name.isEmpty() ? id : id + ", " + name;
    }

    private String headline() {
        return book.currencies().stream()
                        .map(currency -> Texts.money(currency, book.money().total(currency)))
                        .collect(Collectors.joining(" and "))
                + " for " + Texts.count(people(book.money().people()), "people")
                + ", the same cents as in finance.xlsx.";
    }

    private static long people(List<Person> rows) {
        return rows.stream()
                .map(Person::row)
                .filter(PersonRow::human)
                .map(PersonRow::personId)
                .distinct()
                .count();
    }

    private List<Column<String>> columns() {
        List<Column<String>> columns = new ArrayList<>();
        columns.add(Column.text(
                "GL account and legal entity",
                0,
                currency -> report.chargeback().stream()
                        .limit(1)
                        .map(CostCentreSheet::accounts)
                        .collect(Collectors.joining())));
        columns.add(Column.text("Currency", 0, currency -> currency));
        columns.add(sum(PersonSheet.USAGE, Person::usage, Look.MONEY));
        columns.add(sum(PersonSheet.SEATS, Person::seats, Look.MONEY_OR_DASH));
        columns.add(sum(PersonSheet.ADJUSTMENTS, Person::adjustments, Look.MONEY_OR_DASH));
        columns.add(sum(PersonSheet.ALLOCATED, Person::allocated, Look.MONEY_OR_DASH));
        columns.add(sum(PersonSheet.CORRECTIONS, Person::corrections, Look.MONEY_OR_DASH));
        columns.add(sum(PersonSheet.TOTAL, Person::total, Look.STRONG_MONEY));
        columns.add(Column.right(
                "People", 0, (cells, column, currency) -> cells.count(column, people(rows(currency)), Look.COUNT)));
        return columns;
    }

    private static String accounts(ChargebackRow row) {
        return List.of(row.glAccount(), row.legalEntity()).stream()
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private Column<String> sum(String header, Function<Person, BigDecimal> part, Look look) {
        Areas people = book.areas(PersonSheet.NAME);
        return Column.live(
                header,
                0,
                look,
                currency -> ShownMoney.sumOf(rows(currency).stream().map(part)),
                row -> people.sumIfs(header, PersonSheet.CURRENCY, "B" + row));
    }

    private List<Person> rows(String currency) {
        return book.money().people().stream()
                .filter(person -> person.row().currency().equals(currency))
                .toList();
    }

    private BarChart chart(String title, String key, String currency, Function<PersonRow, String> value) {
        Areas people = book.areas(PersonSheet.NAME);
        Map<String, BigDecimal> sums = new TreeMap<>();
        rows(currency).stream()
                .filter(person -> person.total() != null)
                .forEach(person -> sums.merge(value.apply(person.row()), person.total(), BigDecimal::add));
        List<CostChart.Bar> bars = sums.entrySet().stream()
                .map(entry -> new CostChart.Bar(
                        entry.getKey(),
                        entry.getValue(),
                        row -> people.sumWhere(
                                PersonSheet.TOTAL, key, "A" + row, PersonSheet.CURRENCY, Texts.quoted(currency))))
                .toList();
        String total = people.sumIfs(PersonSheet.TOTAL, PersonSheet.CURRENCY, Texts.quoted(currency));
        return new CostChart(title + ", " + currency, key, bars, total).write(page);
    }
}
