package io.tokenyield.publish.excel;

import io.tokenyield.publish.excel.ShownSeats.Plan;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Plans below the table of seats: how many seats, what they include, what is used of it and beyond it. */
final class PlanTable {
    private static final String IDLE = "Seats without use";

    private static final List<Column<Plan>> COLUMNS = List.of(
            Column.text("Tool", 0, plan -> plan.row().tool()),
            Column.<Plan>text("Plan", 0, PlanTable::name)
                    .meaning("No seat: credits of people who hold no seat of the tool."),
            Column.<Plan>text("Credits shared", 0, PlanTable::pooled)
                    .meaning("Pooled: all seats of the plan share what theirs include; first used, first free."),
            Column.count("Seats", 0, plan -> plan.row().seats()),
            Column.count(IDLE, 0, plan -> plan.row().idleSeats()),
            Column.number("Credits a seat", 0, Look.FRACTION, plan -> plan.row().includedPerSeat()),
            Column.text("Currency", 0, plan -> plan.row().currency()),
            Column.money("Cost of seats", 0, Plan::seatCost),
            Column.right("Included", 0, PlanTable::included),
            Column.number("Used of it", 0, Look.FRACTION, plan -> plan.row().freeCredits()),
            Column.right("Share used", 0, PlanTable::share),
            Column.<Plan>number(
                            "Beyond it", 0, Look.FRACTION, plan -> plan.row().paidCredits())
                    .meaning("Credits that cost. Without a plan row every credit does."),
            Column.money("Cost of these", 0, Plan::paidCost),
            Column.live("Both", 0, Look.STRONG_MONEY, PlanTable::both, row -> "SUM(H" + row + ",M" + row + ")"));

    private PlanTable() {}

    static void write(Page page, List<Plan> plans) {
        Areas.Area area = Table.section(page, "Plans", COLUMNS, plans, "None.");
        page.highlights().amberAboveZero(area.column(IDLE));
    }

    private static String name(Plan plan) {
        return plan.row().plan().isEmpty() ? "no seat" : plan.row().plan();
    }

    private static String pooled(Plan plan) {
        if (plan.row().pooled() == null) {
            return "no plan known";
        }
        return plan.row().pooled() ? "pooled" : "per seat";
    }

    private static void included(Cells cells, int column, Plan plan) {
        BigDecimal all = all(plan);
        if (all == null) {
            cells.number(column, null, Look.FRACTION);
        } else {
            cells.formula(column, "D" + cells.number() + "*F" + cells.number(), all, Look.FRACTION);
        }
    }

    private static void share(Cells cells, int column, Plan plan) {
        BigDecimal all = all(plan);
        if (all == null) {
            cells.number(column, null, Look.PERCENT);
        } else {
            Share.of("J" + cells.number(), "I" + cells.number(), plan.row().freeCredits(), all)
                    .write(cells, column, Look.PERCENT);
        }
    }

    private static BigDecimal all(Plan plan) {
        return plan.row().includedPerSeat() == null
                ? null
                : plan.row()
                        .includedPerSeat()
                        .multiply(BigDecimal.valueOf(plan.row().seats()));
    }

    private static BigDecimal both(Plan plan) {
        return ShownMoney.sumOf(Stream.of(zero(plan.seatCost()), zero(plan.paidCost())));
    }

    private static BigDecimal zero(BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
