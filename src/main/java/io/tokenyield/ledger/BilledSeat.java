package io.tokenyield.ledger;

import io.tokenyield.model.Period;
import io.tokenyield.reference.Seat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A seat as the vendor bills it (DESIGN 4.7): valid on any day of a month, it costs the whole fee of that month, spread
 * evenly over its valid days in it. Rows of one tool, person, plan, fee, currency and provider that overlap or touch are
 * one seat. Pure.
 *
 * @param validFrom first day
 * @param validTo day after the last one; {@link LocalDate#MAX} for open
 * @param monthlyFee in {@code currency}
 * @param provider who bills it
 */
public record BilledSeat(
        String tool,
        String personId,
        String plan,
        LocalDate validFrom,
        LocalDate validTo,
        BigDecimal monthlyFee,
        String currency,
        String provider) {
    /** Decimals of a day's share: sums of them stay exact in the ledger. */
    private static final int DECIMALS = 10;

    /** In the order of tool, person, plan and first day. */
    public static List<BilledSeat> of(List<Seat> rows, SeatProviders providers) {
        Map<String, List<BilledSeat>> alike = new TreeMap<>();
        rows.stream()
                .map(row -> of(row, providers))
                .filter(row -> row.validFrom().isBefore(row.validTo()))
                .sorted(Comparator.comparing(BilledSeat::validFrom))
                .forEach(row -> alike.computeIfAbsent(row.key(), key -> new ArrayList<>())
                        .add(row));
        List<BilledSeat> seats = new ArrayList<>();
        alike.values().forEach(same -> seats.addAll(joined(same)));
        seats.sort(Comparator.comparing(BilledSeat::tool)
                .thenComparing(BilledSeat::personId)
                .thenComparing(BilledSeat::plan)
                .thenComparing(BilledSeat::validFrom)
                .thenComparing(BilledSeat::currency)
                .thenComparing(BilledSeat::monthlyFee)
                .thenComparing(BilledSeat::provider));
        return List.copyOf(seats);
    }

    private static BilledSeat of(Seat row, SeatProviders providers) {
        LocalDate end = row.validTo() == null ? LocalDate.MAX : row.validTo();
        return new BilledSeat(
                row.tool(),
                row.personId(),
                row.plan(),
                row.validFrom(),
                end,
                row.monthlyFee(),
                row.currency(),
                providers.of(row));
    }

    private String key() {
        return Arrays.asList(tool, personId, plan, Charge.plain(monthlyFee), currency, provider)
                .toString();
    }

    private static List<BilledSeat> joined(List<BilledSeat> rising) {
        List<BilledSeat> seats = new ArrayList<>();
        for (BilledSeat row : rising) {
            BilledSeat last = seats.isEmpty() ? null : seats.get(seats.size() - 1);
            if (last == null || row.validFrom().isAfter(last.validTo())) {
                seats.add(row);
            } else if (row.validTo().isAfter(last.validTo())) {
                seats.set(seats.size() - 1, last.until(row.validTo()));
            }
        }
        return seats;
    }

    private BilledSeat until(LocalDate end) {
        return new BilledSeat(tool, personId, plan, validFrom, end, monthlyFee, currency, provider);
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && day.isBefore(validTo);
    }

    /** On any day of the month: then the whole month is paid for. */
    public boolean isValidIn(Period month) {
        return validFrom.isBefore(month.next().firstDay()) && validTo.isAfter(month.firstDay());
    }

    /**
     * What a valid day bears of the month's fee, in {@code currency}, with 10 decimals: the shares of a month come to the fee
     * exactly, because each is the difference of two rounded sums.
     */
    BigDecimal shareOf(LocalDate day) {
        Period month = Period.of(day);
        LocalDate first = validFrom.isAfter(month.firstDay()) ? validFrom : month.firstDay();
        LocalDate end = validTo.isBefore(month.next().firstDay())
                ? validTo
                : month.next().firstDay();
        long days = ChronoUnit.DAYS.between(first, end);
        long number = ChronoUnit.DAYS.between(first, day) + 1;
        return sumOf(number, days).subtract(sumOf(number - 1, days));
    }

    private BigDecimal sumOf(long firstDays, long days) {
        return monthlyFee
                .multiply(BigDecimal.valueOf(firstDays))
                .divide(BigDecimal.valueOf(days), DECIMALS, RoundingMode.HALF_EVEN);
    }
}
