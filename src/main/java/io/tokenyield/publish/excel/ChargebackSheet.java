package io.tokenyield.publish.excel;

import io.tokenyield.publish.MonthCents;
import io.tokenyield.publish.excel.ShownChargeback.Line;
import io.tokenyield.publish.finance.FinanceReport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What to charge to whom: cost centres with their accounts, and what stays visible beside them. */
final class ChargebackSheet implements FinanceSheet {
    static final String NAME = "Chargeback";
    static final String COST_CENTRE = "Cost centre";
    static final String CURRENCY = "Currency";
    static final String TOTAL = "Total";
    private static final String DIFFERENCES = "Differences";
    private static final String NONE = "No cost was booked in this month.";

    private final ShownChargeback shown;

    ChargebackSheet(ShownChargeback shown) {
        this.shown = shown;
    }

    @Override
    public void write(Book book, FinanceReport report) {
        Page page = book.open(
                NAME, Palette.ACCENT, "What to charge to each cost centre, with its accounts; budgets of the month.");
        page.title(
                "Chargeback",
                Texts.subtitle(book.header()),
                "Cost is charged where it arose. What nobody can be charged with, and differences to invoices, stay lines"
                        + " of their own unless a stated key allocates them. Budgets stand below.");
        List<Column<Line>> columns = columns(book);
        List<Line> lines = shown.lines();
        new Totals<>(columns, CURRENCY, line -> line.row().currency(), book.currencies()).write(page, lines);
        Table<Line> table = Table.of(page, columns, 2);
        lines.forEach(table::add);
        Areas.Area area = table.finish();
        if (lines.isEmpty()) {
            Table.nothing(page, columns.size(), NONE);
        }
        book.put(NAME, new Areas(List.of(area)));
        page.skip();
        new BudgetTable(shown.budgets(), area).write(page);
        controls(book);
    }

    private static List<Column<Line>> columns(Book book) {
        Areas people = book.areas(PersonSheet.NAME);
        List<Column<Line>> columns = new ArrayList<>(List.of(
                Column.<Line>text(COST_CENTRE, 22, Line::label)
                        .meaning("unidentified: in suspense, nobody's yet. variance: differences to the invoices of a"
                                + " provider that are booked at close."),
                Column.text("Name", 30, line -> line.row().name()),
                Column.text("Legal entity", 20, line -> line.row().legalEntity()),
                Column.text("GL account", 13, line -> line.row().glAccount()),
                Column.text("Period", 9, line -> book.header().period().toString()),
                Column.text(CURRENCY, 9, line -> line.row().currency())));
        columns.add(part(people, "Direct usage", PersonSheet.USAGE, Line::usage)
                .meaning("Use of the month at list prices, of the people, service accounts and shared accounts of the"
                        + " cost centre."));
        columns.add(part(people, PersonSheet.SEATS, PersonSheet.SEATS, Line::seats));
        columns.add(part(people, PersonSheet.ADJUSTMENTS, PersonSheet.ADJUSTMENTS, Line::adjustments));
        columns.add(part(people, PersonSheet.ALLOCATED, PersonSheet.ALLOCATED, Line::allocated)
                .meaning("By the key that was stated at close; it is taken from the line that it is negative on."));
        columns.add(part(people, PersonSheet.CORRECTIONS, PersonSheet.CORRECTIONS, Line::corrections)
                .meaning("Of earlier, closed periods, booked in this one."));
        columns.add(Column.<Line>money(DIFFERENCES, 13, Line::differences)
                .meaning("Between the invoices of the provider and the ledger; each by its name on sheet Tie-out."));
        columns.add(Column.money(TOTAL, 15, Line::total, ChargebackSheet::total));
        columns.add(Column.text("Description", 46, line -> description(book, line)));
        return List.copyOf(columns);
    }

    /** A column of people, added up where they belong to the account of the row. */
    private static Column<Line> part(Areas people, String header, String of, Function<Line, BigDecimal> value) {
        return Column.money(header, 14, value, (cells, column, line) -> {
            String row = String.valueOf(cells.number());
            if (line.row().ofDifferences()) {
                cells.number(column, value.apply(line), Look.MONEY);
            } else if (line.total() == null && of.equals(PersonSheet.USAGE)) {
                cells.text(column, Cells.UNPRICED, Look.UNPRICED);
            } else {
                String formula =
                        people.sumWhere(of, PersonSheet.COST_CENTRE, "A" + row, PersonSheet.CURRENCY, "F" + row);
                cells.formula(column, formula, ShownMoney.sumOf(Stream.of(value.apply(line))), Look.MONEY_OR_DASH);
            }
        });
    }

    private static void total(Cells cells, int column, Line line) {
        String row = String.valueOf(cells.number());
        cells.formula(
                column, "SUM(G" + row + ":L" + row + ")", ShownMoney.sumOf(Stream.of(line.total())), Look.STRONG_MONEY);
    }

    private static String description(Book book, Line line) {
        String month = Texts.month(book.header().period());
        if (line.row().ofDifferences()) {
            return "Differences to invoices, " + month;
        }
        return line.row().ofCostCentre() ? "AI tools, " + month : "AI tools in suspense, no person, " + month;
    }

    private void controls(Book book) {
        Areas rows = book.areas(NAME);
        for (String currency : book.currencies()) {
            book.control(new Control(
                    "Chargeback adds up to the ledger, in cents",
                    currency,
                    expected(book.totals().cost(currency), book.totals().variances(currency)),
                    rows.sumIfs(TOTAL, CURRENCY, Texts.quoted(currency)),
                    shown.total(currency),
                    NAME));
        }
    }

    private static BigDecimal expected(BigDecimal cost, BigDecimal variances) {
        return cost.setScale(ShownMoney.CENTS, RoundingMode.HALF_UP).add(MonthCents.differences(cost, variances));
    }
}
