package io.tokenyield.publish.finance;

import java.math.BigDecimal;

/**
 * The seats of a plan and the credits used with them, in one currency.
 *
 * @param plan empty: credits of people without a seat of the tool
 * @param seats accrued in the month
 * @param idleSeats of them without a request in the month
 * @param seatCost exact; null without seats
 * @param includedPerSeat credits a month; null where no plan row tells
 * @param pooled all seats share what theirs include; null where no plan row tells
 * @param freeCredits used and included in the plan
 * @param paidCredits used beyond that
 * @param paidCost of these, at list price; null where there are none
 */
public record PlanRow(
        String tool,
        String plan,
        String currency,
        int seats,
        int idleSeats,
        BigDecimal seatCost,
        BigDecimal includedPerSeat,
        Boolean pooled,
        BigDecimal freeCredits,
        BigDecimal paidCredits,
        BigDecimal paidCost) {}
