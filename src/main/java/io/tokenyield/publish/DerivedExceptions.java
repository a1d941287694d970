package io.tokenyield.publish;

import io.tokenyield.publish.finance.BudgetRow;
import io.tokenyield.publish.finance.ExceptionKind;
import io.tokenyield.publish.finance.ExceptionRow;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.SeatRow;
import io.tokenyield.publish.finance.VarianceRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Exceptions that follow from other lists of the same report. */
final class DerivedExceptions {
    private static final int EXAMPLES = 3;

    private DerivedExceptions() {}

    static List<ExceptionRow> of(ExceptionKind kind, FinanceReport report) {
        return switch (kind) {
            case UNANSWERED ->
                report.variances().stream()
                        .filter(VarianceRow::needsAnswer)
                        .map(DerivedExceptions::unanswered)
                        .toList();
            case OVER_BUDGET ->
                report.budgets().stream()
                        .filter(BudgetRow::passed)
                        .map(DerivedExceptions::overBudget)
                        .toList();
            case IDLE_SEATS -> idle(report.seats());
            default -> throw new IllegalArgumentException(kind + " has a statement of its own");
        };
    }

    private static ExceptionRow unanswered(VarianceRow variance) {
        return new ExceptionRow(
                ExceptionKind.UNANSWERED,
                variance.provider() + ", " + variance.kind() + ": " + variance.name(),
                "invoice",
                variance.reason().isEmpty() ? "nobody has given a reason yet" : variance.reason(),
                1,
                null,
                0,
                null,
                null,
                variance.amount(),
                variance.currency(),
                "");
    }

    private static ExceptionRow overBudget(BudgetRow budget) {
        return new ExceptionRow(
                ExceptionKind.OVER_BUDGET,
                budget.costCentre(),
                "budget",
                "of " + budget.budget().stripTrailingZeros().toPlainString() + " " + budget.currency()
                        + " for the month; the money here is what is beyond it",
                1,
                null,
                budget.daysElapsed(),
                null,
                null,
                budget.used().subtract(budget.budget()),
                budget.currency(),
                "");
    }

    /** One row for each tool, plan and currency. */
    private static List<ExceptionRow> idle(List<SeatRow> seats) {
        Map<List<String>, List<SeatRow>> byPlan = new LinkedHashMap<>();
        seats.stream()
                .filter(SeatRow::idle)
                .forEach(seat -> byPlan.computeIfAbsent(
                                List.of(seat.tool(), seat.plan(), seat.currency()), key -> new ArrayList<>())
                        .add(seat));
        return byPlan.values().stream().map(DerivedExceptions::idlePlan).toList();
    }

    private static ExceptionRow idlePlan(List<SeatRow> seats) {
        SeatRow first = seats.get(0);
        List<String> people =
                seats.stream().map(SeatRow::personId).distinct().sorted().toList();
        return new ExceptionRow(
                ExceptionKind.IDLE_SEATS,
                first.tool() + ", " + first.plan(),
                first.provider(),
                "no request with the tool in the month",
                seats.stream().map(SeatRow::seatId).distinct().count(),
                null,
                0,
                null,
                null,
                seats.stream().map(SeatRow::accrued).reduce(BigDecimal.ZERO, BigDecimal::add),
                first.currency(),
                people.stream().limit(EXAMPLES).collect(Collectors.joining(", "))
                        + (people.size() > EXAMPLES ? " and " + (people.size() - EXAMPLES) + " more" : ""));
    }
}
