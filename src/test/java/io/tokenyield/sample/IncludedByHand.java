package io.tokenyield.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The credits that plans include, in plain Java: told of each use in order of time, it says what is left to be charged. */
final class IncludedByHand {
    private final List<Map<String, String>> seats;
    private final List<Map<String, String>> plans;
    private final Map<String, BigDecimal> left = new HashMap<>();

    IncludedByHand(List<Map<String, String>> seats, List<Map<String, String>> plans) {
        this.seats = seats;
        this.plans = plans;
    }

    BigDecimal charged(String tool, String person, LocalDate date, BigDecimal credits) {
        YearMonth month = YearMonth.from(date);
        for (Map<String, String> seat : seats) {
            if (seat.get("tool").equals(tool) && seat.get("person_id").equals(person) && isPaidIn(month, seat)) {
                for (Map<String, String> plan : plans) {
                    if (plan.get("tool").equals(tool) && plan.get("plan").equals(seat.get("plan"))) {
                        return charged(plan, person, month, credits);
                    }
                }
            }
        }
        return credits;
    }

    private BigDecimal charged(Map<String, String> plan, String person, YearMonth month, BigDecimal credits) {
        boolean isPooled = plan.get("pooled").equals("1");
        String pot = plan.get("tool") + ' ' + plan.get("plan") + ' ' + month + (isPooled ? "" : ' ' + person);
        BigDecimal share = new BigDecimal(plan.get("included_credits"));
        BigDecimal before =
                left.getOrDefault(pot, isPooled ? share.multiply(BigDecimal.valueOf(seatsOf(plan, month))) : share);
        BigDecimal free = before.min(credits);
        left.put(pot, before.subtract(free));
        return credits.subtract(free);
    }

    private long seatsOf(Map<String, String> plan, YearMonth month) {
        return seats.stream()
                .filter(seat -> seat.get("tool").equals(plan.get("tool")))
                .filter(seat -> seat.get("plan").equals(plan.get("plan")))
                .filter(seat -> isPaidIn(month, seat))
                .count();
    }

    private static boolean isPaidIn(YearMonth month, Map<String, String> seat) {
        String to = seat.get("valid_to");
        return LocalDate.parse(seat.get("valid_from"))
                        .isBefore(month.plusMonths(1).atDay(1))
                && (to == null || LocalDate.parse(to).isAfter(month.atDay(1)));
    }
}
