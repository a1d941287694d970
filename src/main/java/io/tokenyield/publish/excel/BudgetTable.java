package io.tokenyield.publish.excel;

import io.tokenyield.publish.excel.ShownChargeback.Budget;
import java.math.BigDecimal;
import java.util.List;

/** Budgets of the month below the table of who pays: used, left, and where this pace leads. */
final class BudgetTable {
    static final String COST_CENTRE = "Cost centre";
    static final String CURRENCY = "Currency";
    static final String BUDGET = "Budget";
    static final String USED = "Used";
    private static final String STANDING = "Standing";
    private static final String WITHIN = "within";
    private static final String WILL_PASS = "will pass";
    private static final String PASSED = "passed";

    private final List<Budget> budgets;
    private final Areas payers;

    BudgetTable(List<Budget> budgets, Areas.Area payers) {
        this.budgets = budgets;
        this.payers = new Areas(List.of(payers));
    }

    /** Its columns stand below those of the same look in the table of who pays. */
    Areas.Area write(Page page) {
        Areas.Area area = Table.section(
                page, "Budgets of the month", columns(), budgets, "No cost centre has a budget for this month.");
        page.highlights().red(area.column(STANDING), PASSED);
        page.highlights().amber(area.column(STANDING), WILL_PASS);
        return area;
    }

    private List<Column<Budget>> columns() {
        return List.of(
                Column.text(COST_CENTRE, 0, budget -> budget.row().costCentre()),
                Column.text("Name", 0, budget -> budget.row().name()),
                Column.liveText(STANDING, 0, Look.RESULT, BudgetTable::standing, BudgetTable::standing),
                Column.right(
                        "Days counted",
                        0,
                        (cells, column, budget) ->
                                cells.count(column, budget.row().daysElapsed(), Look.NUMBER)),
                Column.right(
                        "Days",
                        0,
                        (cells, column, budget) ->
                                cells.count(column, budget.row().daysInMonth(), Look.NUMBER)),
                Column.text(CURRENCY, 0, budget -> budget.row().currency()),
                Column.money(BUDGET, 0, Budget::budget),
                Column.live(USED, 0, Look.MONEY, Budget::used, this::used),
                Column.live("Left", 0, Look.MONEY, Budget::left, row -> "G" + row + "-H" + row),
                Column.right("Share used", 0, BudgetTable::share),
                Column.<Budget>right("Forecast", 0, BudgetTable::forecast)
                        .meaning("For the whole month, at the pace of the days counted so far."));
    }

    private String used(int row) {
        return payers.sumWhere(
                ChargebackSheet.TOTAL, ChargebackSheet.COST_CENTRE, "A" + row, ChargebackSheet.CURRENCY, "F" + row);
    }

    private static void share(Cells cells, int column, Budget budget) {
        String row = String.valueOf(cells.number());
        Share.of("H" + row, "G" + row, budget.used(), budget.budget()).write(cells, column, Look.PERCENT);
    }

    private static void forecast(Cells cells, int column, Budget budget) {
        String row = String.valueOf(cells.number());
        String formula = "IF(D" + row + "=0,\"\",ROUND(H" + row + "*E" + row + "/D" + row + ",2))";
        BigDecimal forecast = budget.forecast();
        if (forecast == null) {
            cells.formula(column, formula, "", Look.MONEY);
        } else {
            cells.formula(column, formula, forecast, Look.MONEY);
        }
    }

    private static String standing(Budget budget) {
        if (budget.left().signum() < 0) {
            return PASSED;
        }
        BigDecimal forecast = budget.forecast();
        return forecast != null && forecast.compareTo(budget.budget()) > 0 ? WILL_PASS : WITHIN;
    }

    private static String standing(int row) {
        return "IF(H" + row + ">G" + row + ",\"" + PASSED + "\",IF(SUM(K" + row + ")>G" + row + ",\"" + WILL_PASS
                + "\",\"" + WITHIN + "\"))";
    }
}
