package io.tokenyield.explain;

import io.tokenyield.model.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A person's month: where they worked, what they are charged and on which days.
 *
 * @param status OPEN or CLOSED
 */
public record PersonMonth(
        String personId, Period period, String status, List<Place> places, List<MonthLine> lines, List<Day> days) {

    /** Team and cost centre on some days of the month. */
    public record Place(String displayName, String team, String costCentre, LocalDate firstDay, LocalDate lastDay) {}

    /** One day of the month in one currency. */
    public record Day(
            LocalDate day,
            String currency,
            String costCentre,
            long requests,
            BigDecimal usageCost,
            BigDecimal seatCost,
            BigDecimal otherCost,
            BigDecimal totalCost) {}

    /** Exact total by currency; what has no price is not in it. */
    Map<String, BigDecimal> totals() {
        return totals(lines);
    }

    static Map<String, BigDecimal> totals(List<MonthLine> lines) {
        Map<String, BigDecimal> totals = new TreeMap<>();
        lines.stream()
                .filter(line -> line.amount() != null)
                .forEach(line -> totals.merge(line.currency(), line.amount(), BigDecimal::add));
        return totals;
    }
}
