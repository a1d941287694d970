package io.tokenyield.reference;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a plan of a tool includes.
 *
 * @param validFrom first day
 * @param validTo day after the last one; null for open
 * @param includedCredits per seat and calendar month
 * @param isPooled all seats of the plan share what theirs include; else each seat has its own
 */
public record Plan(
        String tool,
        String plan,
        LocalDate validFrom,
        LocalDate validTo,
        BigDecimal includedCredits,
        boolean isPooled) {}
