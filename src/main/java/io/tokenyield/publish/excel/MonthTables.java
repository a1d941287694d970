package io.tokenyield.publish.excel;

import io.tokenyield.publish.leads.TeamYield;
import io.tokenyield.publish.leads.TeamYield.Result;
import io.tokenyield.publish.leads.TeamYield.Spend;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** The months of a team and of the company as tables with their charts; shares are live. */
final class MonthTables {
    private static final int SHARE_DIGITS = 4;
    private static final String WITHOUT = "Without one, or not told";
    private static final String EXPLAINED = "Explained USD";
    private static final String UNEXPLAINED = "Unexplained USD";
    private static final String NOT_YET = "not yet, or too few";

    private final Page page;
    private final TeamYield team;
    private final String tooFew;
    private Areas cost;

    MonthTables(Page page, TeamYield team) {
        this.page = page;
        this.team = team;
        this.tooFew = "fewer than " + team.groupMin();
    }

    /** Of the table of costs. */
    Areas area() {
        return cost;
    }

    /** Cost, and how much of it has a ticket. */
    BarChart cost() {
        List<Column<Spend>> columns = List.of(
                Column.text("Whose", 0, Spend::who),
                Column.text("Month", 0, spend -> spend.month().toString()),
                Column.text("Currency", 0, Spend::currency),
                people(Spend::people, tooFew),
                amount("Cost", Spend::isShown, Spend::cost),
                amount("With a ticket", Spend::isSplit, Spend::attributed),
                live(WITHOUT, Spend::isShown, Look.MONEY, MonthTables::without, row -> "E" + row + "-F" + row),
                live(
                        "Share with a ticket",
                        Spend::isSplit,
                        Look.PERCENT,
                        spend -> share(spend.attributed(), spend.cost()),
                        row -> "IF(E" + row + "=0,0,ROUND(F" + row + "/E" + row + "," + SHARE_DIGITS + "))"));
        Areas.Area area = Table.section(page, "What AI use cost", columns, team.spend(), "Nothing.", Table.TALL);
        page.skip();
        cost = Areas.of(area);
        List<Spend> own = team.spend().stream().limit(team.spend().size() / 2).toList();
        Areas.Area ownRows = new Areas.Area(
                area.sheet(), area.headers(), area.firstRow(), area.firstRow() + Math.max(0, own.size() - 1));
        return new BarChart(
                "Cost by month",
                false,
                own.stream()
                        .map(spend -> spend.month() + " " + spend.currency())
                        .toList(),
                ownRows.column("Month"),
                List.of(
                        new BarChart.Series(
                                "With a ticket",
                                Palette.ACCENT,
                                ownRows.column("With a ticket"),
                                own.stream()
                                        .map(spend -> orZero(spend.attributed()))
                                        .toList()),
                        new BarChart.Series(
                                WITHOUT,
                                Palette.GREY,
                                ownRows.column(WITHOUT),
                                own.stream().map(MonthTables::without).toList())),
                null);
    }

    /** Verified units and what they explain, of people with a score. */
    BarChart results() {
        List<Column<Result>> columns = List.of(
                Column.text("Whose", 0, Result::who),
                Column.text("Window that ends with", 0, result -> result.month().toString()),
                people(Result::people, NOT_YET),
                amount("Spend in it, USD at constant prices", Result::isShown, Result::spendUsd),
                amount("Verified units", Result::isShown, Result::verified),
                live(
                        "USD per verified unit",
                        Result::isShown,
                        Look.MONEY,
                        result -> result.verified().signum() == 0
                                ? BigDecimal.ZERO
                                : result.spendUsd().divide(result.verified(), 2, RoundingMode.HALF_UP),
                        row -> "IF(E" + row + "=0,0,ROUND(D" + row + "/E" + row + ",2))"),
                live(EXPLAINED, Result::isShown, Look.MONEY, MonthTables::explained, row -> "D" + row + "-H" + row),
                amount(UNEXPLAINED, Result::isShown, Result::unexplainedUsd),
                live(
                        "Explained share",
                        Result::isShown,
                        Look.PERCENT,
                        result -> share(explained(result), result.spendUsd()),
                        row -> "IF(D" + row + "=0,0,ROUND(G" + row + "/D" + row + "," + SHARE_DIGITS + "))"));
        Areas.Area area = Table.section(
                page, "What came of it, of people with a score", columns, team.results(), "Nothing.", Table.TALL);
        page.skip();
        List<Result> own =
                team.results().stream().limit(team.results().size() / 2).toList();
        Areas.Area ownRows = new Areas.Area(
                area.sheet(), area.headers(), area.firstRow(), area.firstRow() + Math.max(0, own.size() - 1));
        return new BarChart(
                "Explained and unexplained USD by window",
                false,
                own.stream().map(result -> result.month().toString()).toList(),
                ownRows.column("Window that ends with"),
                List.of(
                        new BarChart.Series(
                                EXPLAINED,
                                Palette.ACCENT,
                                ownRows.column(EXPLAINED),
                                own.stream()
                                        .map(result -> result.isShown() ? explained(result) : BigDecimal.ZERO)
                                        .toList()),
                        new BarChart.Series(
                                UNEXPLAINED,
                                Palette.GREY,
                                ownRows.column(UNEXPLAINED),
                                own.stream()
                                        .map(result -> orZero(result.unexplainedUsd()))
                                        .toList())),
                null);
    }

    /** All of it where it is not told apart: the bar has the height of the cost. */
    private static BigDecimal without(Spend spend) {
        return orZero(spend.cost()).subtract(orZero(spend.attributed()));
    }

    private static BigDecimal explained(Result result) {
        return result.spendUsd().subtract(result.unexplainedUsd());
    }

    private static <T> Column<T> people(Function<T, Integer> people, String none) {
        return Column.right("People", 0, (cells, column, row) -> {
            if (people.apply(row) == null) {
                cells.text(column, none, Look.QUIET_RIGHT);
            } else {
                cells.count(column, people.apply(row), Look.COUNT);
            }
        });
    }

    private static <T> Column<T> amount(String header, Predicate<T> isShown, Function<T, BigDecimal> amount) {
        return Column.right(
                header,
                0,
                (cells, column, row) -> cells.number(column, isShown.test(row) ? amount.apply(row) : null, Look.MONEY));
    }

    private static <T> Column<T> live(
            String header,
            Predicate<T> isShown,
            Look look,
            Function<T, BigDecimal> value,
            IntFunction<String> formula) {
        return Column.right(header, 0, (cells, column, row) -> {
            if (isShown.test(row)) {
                cells.formula(column, formula.apply(cells.number()), value.apply(row), look);
            } else {
                cells.text(column, "", Look.QUIET_RIGHT);
            }
        });
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole, SHARE_DIGITS, RoundingMode.HALF_UP);
    }

    private static BigDecimal orZero(BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
