package io.tokenyield.publish.excel;

import io.tokenyield.publish.excel.ShownTieOut.Bill;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** From what was invoiced over each named difference to what is booked, in one currency: a table with its chart. */
final class BridgeChart {
    private static final String STEP = "Step";
    private static final String BASE = "Below";
    private static final String WHOLE = "Whole";
    private static final String LESS = "Ledger less";
    private static final String MORE = "Ledger more";
    private static final BigDecimal ROOM = new BigDecimal("1.5");

    private final String title;
    private final String currency;
    private final ShownTieOut shown;
    private final Areas bills;
    private final Areas named;

    /**
     * @param amount a total, or a difference that the ledger is less by
     * @param after what is left after it
     * @param base where its column begins
     */
    private record Step(String name, boolean total, BigDecimal amount, BigDecimal after, BigDecimal base) {
        BigDecimal whole() {
            return total ? amount : BigDecimal.ZERO;
        }

        BigDecimal less() {
            return total ? BigDecimal.ZERO : amount.max(BigDecimal.ZERO);
        }

        BigDecimal more() {
            return total ? BigDecimal.ZERO : amount.negate().max(BigDecimal.ZERO);
        }
    }

    BridgeChart(String title, String currency, ShownTieOut shown, Areas bills, Areas named) {
        this.title = title;
        this.currency = currency;
        this.shown = shown;
        this.bills = bills;
        this.named = named;
    }

    /** Writes the table; the chart stands on its cells. */
    BarChart write(Page page) {
        List<Step> steps = steps();
        Areas.Area area = Table.section(page, title, columns(), steps, "Nothing was compared yet.");
        return new BarChart(
                title,
                false,
                steps.stream().map(Step::name).toList(),
                area.column(STEP),
                List.of(
                        series(area, BASE, BarChart.INVISIBLE, steps, Step::base),
                        series(area, WHOLE, Palette.ACCENT, steps, Step::whole),
                        series(area, LESS, Palette.PARTS.get(2), steps, Step::less),
                        series(area, MORE, Palette.PARTS.get(4), steps, Step::more)),
                from(steps));
    }

    private List<Step> steps() {
        Map<String, BigDecimal> byName = new TreeMap<>();
        shown.named().stream()
                .filter(one -> one.row().currency().equals(currency))
                .forEach(one -> byName.merge(one.row().name(), one.amount(), BigDecimal::add));
        List<Step> steps = new ArrayList<>();
        BigDecimal after = shown.sum(currency, Bill::invoiced);
        steps.add(new Step("Invoiced", true, after, after, BigDecimal.ZERO));
        for (Map.Entry<String, BigDecimal> entry : byName.entrySet()) {
            BigDecimal next = after.subtract(entry.getValue());
            steps.add(new Step(entry.getKey(), false, entry.getValue(), next, after.min(next)));
            after = next;
        }
        BigDecimal booked = shown.sum(currency, Bill::booked);
        steps.add(new Step("Ledger", true, booked, booked, BigDecimal.ZERO));
        return steps;
    }

    private List<Column<Step>> columns() {
        return List.of(
                Column.text(STEP, 0, Step::name),
                Column.money(
                        "Amount",
                        0,
                        Step::amount,
                        (cells, column, step) ->
                                cells.formula(column, amount(step, cells.number()), step.amount(), Look.MONEY)),
                Column.money("After it", 0, Step::after, (cells, column, step) -> {
                    int row = cells.number();
                    String formula = step.total() ? "B" + row : "C" + (row - 1) + "-B" + row;
                    cells.formula(column, formula, step.after(), Look.MONEY);
                }),
                Column.money(BASE, 0, Step::base, (cells, column, step) -> {
                    int row = cells.number();
                    String formula = step.total() ? "0" : "MIN(C" + (row - 1) + ",C" + row + ")";
                    cells.formula(column, formula, step.base(), Look.MONEY);
                }),
                part(WHOLE, Step::whole, true, "B"),
                part(LESS, Step::less, false, "MAX(0,B"),
                part(MORE, Step::more, false, "MAX(0,-B"));
    }

    private String amount(Step step, int row) {
        if (!step.total()) {
            return named.sumWhere(
                    TieOutTables.AMOUNT,
                    TieOutTables.DIFFERENCE,
                    "A" + row,
                    TieOutTables.CURRENCY,
                    Texts.quoted(currency));
        }
        String which = step.name().equals("Invoiced") ? TieOutTables.INVOICED : TieOutTables.BOOKED;
        return bills.sumIfs(which, TieOutTables.CURRENCY, Texts.quoted(currency));
    }

    private static Column<Step> part(
            String header, Function<Step, BigDecimal> value, boolean ofTotals, String beforeRow) {
        return Column.money(header, 0, value, (cells, column, step) -> {
            String live =
                    beforeRow + cells.number() + (beforeRow.endsWith("(0,B") || beforeRow.endsWith("-B") ? ")" : "");
            cells.formula(column, step.total() == ofTotals ? live : "0", value.apply(step), Look.MONEY_OR_DASH);
        });
    }

    private static BarChart.Series series(
            Areas.Area area, String header, int rgb, List<Step> steps, Function<Step, BigDecimal> value) {
        return new BarChart.Series(
                header, rgb, area.column(header), steps.stream().map(value).toList());
    }

    /** Differences are small beside the invoice: the axis begins a little below the lowest step. */
    private static BigDecimal from(List<Step> steps) {
        BigDecimal lowest =
                steps.stream().map(Step::after).reduce(BigDecimal::min).orElseThrow();
        BigDecimal highest =
                steps.stream().map(Step::after).reduce(BigDecimal::max).orElseThrow();
        BigDecimal from = lowest.subtract(highest.subtract(lowest).multiply(ROOM));
        boolean farFromZero = lowest.signum() > 0 && from.signum() > 0;
        return farFromZero ? from.setScale(0, RoundingMode.FLOOR) : null;
    }
}
