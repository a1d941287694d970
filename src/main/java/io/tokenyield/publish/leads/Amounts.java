package io.tokenyield.publish.leads;

import java.math.BigDecimal;

/**
 * What use comes to. Amounts are in the currency of their row.
 *
 * @param personDays days on which a person used AI, summed over people
 * @param tokensIn without cached ones
 */
public record Amounts(
        long personDays,
        long requests,
        long tokensIn,
        long tokensOut,
        long tokensCacheRead,
        long tokensCacheWrite,
        BigDecimal credits,
        BigDecimal usageCost) {
    public static final Amounts NONE = new Amounts(0, 0, 0, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO);

    Amounts and(Amounts more) {
        return new Amounts(
                personDays + more.personDays,
                requests + more.requests,
                tokensIn + more.tokensIn,
                tokensOut + more.tokensOut,
                tokensCacheRead + more.tokensCacheRead,
                tokensCacheWrite + more.tokensCacheWrite,
                credits.add(more.credits),
                usageCost.add(more.usageCost));
    }

    Amounts costing(BigDecimal cents) {
        return new Amounts(
                personDays, requests, tokensIn, tokensOut, tokensCacheRead, tokensCacheWrite, credits, cents);
    }
}
