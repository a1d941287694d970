package io.tokenyield.publish.excel;

import io.tokenyield.publish.leads.CostCentreRelease;
import io.tokenyield.publish.leads.CostCentreRelease.Reason;
import io.tokenyield.publish.leads.CostCentreRelease.Row;
import io.tokenyield.publish.leads.CostCentreYield;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Explained share by cost centre, why spend is not scored, and of which cost centres nothing is told. Shares are live. */
final class CostCentreYieldSheet {
    static final String NAME = "Yield by cost centre";
    private static final String SPEND = "Spend USD of people with a score";
    private static final String UNEXPLAINED = "Unexplained USD";
    private static final int[] WIDTHS = {34, 44, 16, 20, 18, 18, 18, 18, 18, 18};

    private final Page page;
    private final CostCentreYield yield;
    private final CostCentreRelease release;
    private final String tooFew;
    /** Where each cost centre stands. */
    private final Map<String, Integer> lines = new HashMap<>();

    CostCentreYieldSheet(Page page, CostCentreYield yield) {
        this.page = page;
        this.yield = yield;
        this.release = yield.release();
        this.tooFew = "fewer than " + yield.groupMin();
    }

    /** @return what has to tie */
    List<Control> write() {
        for (int column = 0; column < WIDTHS.length; column++) {
            page.width(column, WIDTHS[column]);
        }
        Areas results = results();
        reasons();
        notTold();
        return controls(results);
    }

    private Areas results() {
        Predicate<Row> isAllTold = row -> row.isScored() && row.isRestTold();
        List<Column<Row>> columns = List.of(
                Column.left("Cost centre", 0, (cells, column, row) -> {
                    lines.put(row.costCentre(), cells.number());
                    cells.text(column, named(row.costCentre()), Look.TEXT);
                }),
                Column.text("Told together with", 0, this::companions),
                people("People with a score", Row::people),
                amount(SPEND, Row::spendUsd),
                Column.right("Explained USD", 0, (cells, column, row) -> {
                    if (row.isScored()) {
                        String line = String.valueOf(cells.number());
                        cells.formula(column, "D" + line + "-F" + line, explained(row), Look.MONEY);
                    } else {
                        cells.text(column, "", Look.QUIET_RIGHT);
                    }
                }),
                amount(UNEXPLAINED, Row::unexplainedUsd),
                share(
                        "Explained share",
                        Row::isScored,
                        (line, row) -> Share.of("E" + line, "D" + line, explained(row), row.spendUsd())),
                people("People not scored", Row::peopleNotScored),
                amount("Not scored USD", Row::notScoredUsd),
                share(
                        "Share not scored",
                        isAllTold,
                        (line, row) -> Share.of("I" + line, wholeCells(line), row.notScoredUsd(), whole(row))));
        return Areas.of(Table.section(
                page,
                "How much of the spend verified work explains",
                columns,
                release.rows(),
                "Nothing that may be shown.",
                Table.TALL));
    }

    private void reasons() {
        Map<String, Row> rows = release.rows().stream().collect(Collectors.toMap(Row::costCentre, row -> row));
        List<Column<Reason>> columns = List.of(
                Column.text("Cost centre", 0, reason -> named(reason.costCentre())),
                Column.text("Why it is not scored", 0, Reason::reason),
                people("People", Reason::people),
                amount("USD", Reason::spendUsd),
                share(
                        "Share of its spend",
                        reason -> rows.get(reason.costCentre()).isScored(),
                        (line, reason) -> {
                            Row row = rows.get(reason.costCentre());
                            return Share.of(
                                    "D" + line,
                                    wholeCells(lines.get(reason.costCentre())),
                                    reason.spendUsd(),
                                    whole(row));
                        }));
        page.skip();
        Table.section(
                page,
                "What is not scored, and why",
                columns,
                release.reasons(),
                "Nothing, or of " + tooFew + " people.",
                Table.TALL);
    }

    private void notTold() {
        List<String> names = release.costCentres().stream()
                .filter(name -> !release.toldWith().containsKey(name))
                .toList();
        page.skip();
        Table.section(
                page,
                "Cost centres of which nothing is told: " + tooFew + " people, or none to put them to",
                List.of(Column.text("Cost centre", 0, CostCentreYieldSheet::named)),
                names,
                "None.");
    }

    private List<Control> controls(Areas results) {
        if (yield.company() == null) {
            return List.of();
        }
        String check = "Cost centres add up to what leads are told of the company: ";
        List<Control> controls = List.of(
                control(check + "spend", results.sum(SPEND), yield.company().spendUsd(), Row::spendUsd),
                control(
                        check + "unexplained",
                        results.sum(UNEXPLAINED),
                        yield.company().unexplainedUsd(),
                        Row::unexplainedUsd));
        Checks.write(page, "Company", controls);
        return controls;
    }

    private Control control(String check, String formula, BigDecimal expected, Function<Row, BigDecimal> amount) {
        return new Control(
                check,
                "USD",
                expected,
                formula,
                ShownMoney.sumOf(release.rows().stream().filter(Row::isScored).map(amount)),
                NAME);
    }

    private String companions(Row row) {
        return release.toldWith().entrySet().stream()
                .filter(told -> told.getValue().equals(row.costCentre())
                        && !told.getKey().equals(row.costCentre()))
                .map(told -> named(told.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String named(String costCentre) {
        return costCentre.isEmpty() ? "(without a cost centre)" : costCentre;
    }

    private static BigDecimal explained(Row row) {
        return row.spendUsd().subtract(row.unexplainedUsd());
    }

    private static BigDecimal whole(Row row) {
        return row.spendUsd().add(row.notScoredUsd());
    }

    private static String wholeCells(int line) {
        return "(D" + line + "+I" + line + ")";
    }

    private <T> Column<T> people(String header, Function<T, Integer> people) {
        return Column.right(header, 0, (cells, column, row) -> {
            if (people.apply(row) == null) {
                cells.text(column, tooFew, Look.QUIET_RIGHT);
            } else {
                cells.count(column, people.apply(row), Look.COUNT);
            }
        });
    }

    private static <T> Column<T> amount(String header, Function<T, BigDecimal> amount) {
        return Column.right(header, 0, (cells, column, row) -> cells.number(column, amount.apply(row), Look.MONEY));
    }

    @FunctionalInterface
    private interface ShareOf<T> {
        Share of(int line, T row);
    }

    private static <T> Column<T> share(String header, Predicate<T> isTold, ShareOf<T> share) {
        return Column.right(header, 0, (cells, column, row) -> {
            if (isTold.test(row)) {
                share.of(cells.number(), row).write(cells, column, Look.SMALL_SHARE);
            } else {
                cells.text(column, "", Look.QUIET_RIGHT);
            }
        });
    }
}
