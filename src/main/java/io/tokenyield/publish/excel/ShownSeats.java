package io.tokenyield.publish.excel;

import io.tokenyield.publish.NestedRounding;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.PlanRow;
import io.tokenyield.publish.finance.SeatRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Seats and plans in whole cents: the days of a seat add up to its fee, seats to the currency. */
record ShownSeats(List<Seat> seats, List<Plan> plans) {

    record Seat(SeatRow row, BigDecimal accrued) {
        /**
         * What the month still adds to the seat; null where nobody knows the fee.
         *
         * @param accrued of all its rows, in cents
         */
        BigDecimal toCome(BigDecimal accrued) {
            return row.monthlyFee() == null
                    ? null
                    : row.monthlyFee()
                            .setScale(ShownMoney.CENTS, RoundingMode.HALF_UP)
                            .subtract(accrued);
        }
    }

    /** Cost of its seats and of credits beyond what it includes; null where there is none. */
    record Plan(PlanRow row, BigDecimal seatCost, BigDecimal paidCost) {}

    static ShownSeats of(FinanceReport report) {
        List<SeatRow> seats = report.seats();
        List<BigDecimal> accrued = new NestedRounding<>(ShownMoney.CENTS, SeatRow::accrued)
                .by(SeatRow::currency)
                .by(row -> List.of(row.tool(), row.plan()))
                .by(SeatRow::seatId)
                .round(seats);
        List<Seat> shown = new ArrayList<>();
        for (int i = 0; i < seats.size(); i++) {
            shown.add(new Seat(seats.get(i), accrued.get(i)));
        }
        return new ShownSeats(List.copyOf(shown), plans(report.plans()));
    }

    private static List<Plan> plans(List<PlanRow> rows) {
        List<BigDecimal> seats = cents(PlanRow::seatCost, rows);
        List<BigDecimal> credits = cents(PlanRow::paidCost, rows);
        List<Plan> plans = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            plans.add(new Plan(rows.get(i), seats.get(i), credits.get(i)));
        }
        return List.copyOf(plans);
    }

    private static List<BigDecimal> cents(Function<PlanRow, BigDecimal> cost, List<PlanRow> rows) {
        return new NestedRounding<>(ShownMoney.CENTS, cost)
                .by(PlanRow::currency)
                .round(rows);
    }

    /** The same for each cost centre that has seats, without plans: their cents do not change. */
    Map<String, ShownSeats> byCostCentre() {
        Map<String, ShownSeats> own = new HashMap<>();
        seats.stream()
                .collect(Collectors.groupingBy(seat -> seat.row().costCentre()))
                .forEach((costCentre, some) -> own.put(costCentre, new ShownSeats(List.copyOf(some), List.of())));
        return own;
    }

    /** No seats. */
    static ShownSeats none() {
        return new ShownSeats(List.of(), List.of());
    }

    /** What was accrued, by seat: it may have been for several cost centres. */
    Map<String, BigDecimal> accruedBySeat() {
        Map<String, BigDecimal> accrued = new HashMap<>();
        seats.forEach(seat -> accrued.merge(
                seat.row().seatId(), ShownMoney.sumOf(Stream.of(seat).map(Seat::accrued)), BigDecimal::add));
        return accrued;
    }

    BigDecimal total(String currency) {
        return ShownMoney.sumOf(seats.stream()
                .filter(seat -> seat.row().currency().equals(currency))
                .map(Seat::accrued));
    }
}
