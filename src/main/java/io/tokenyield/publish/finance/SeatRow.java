package io.tokenyield.publish.finance;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A seat as it was accrued in the period, for one cost centre: who moved within the month has a row for each.
 *
 * @param seatId the rate id of its entries
 * @param name of the person; empty where nobody knows
 * @param costCentre empty where the cost waits in suspense
 * @param monthlyFee null, like both dates, where the list of seats no longer has it
 * @param validTo exclusive; null is open
 * @param validDays days of the month on which the seat is valid
 * @param accruedDays days accrued so far for this cost centre
 * @param accrued exact, of the period's own days
 * @param requests of the person with the tool in the month, wherever charged
 * @param lastUsed newest day with such a request within half a year; null: none
 */
public record SeatRow(
        String seatId,
        String tool,
        String plan,
        String provider,
        String personId,
        String name,
        String team,
        String costCentre,
        BigDecimal monthlyFee,
        String currency,
        LocalDate validFrom,
        LocalDate validTo,
        int validDays,
        int accruedDays,
        BigDecimal accrued,
        long requests,
        LocalDate lastUsed) {
    public boolean idle() {
        return requests == 0;
    }
}
