package io.tokenyield.publish.finance;

import java.math.BigDecimal;

/**
 * One person, team, cost centre, tool and currency: who moved within the month has a row for each place.
 *
 * @param name as the source has it: any text at all
 * @param usage cost of the month's own use; null where nothing of it has a price
 * @param corrections of earlier, closed periods; null where there are none
 * @param other seats, credits, adjustments, taxes; null where there are none
 */
public record PersonRow(
        String personId,
        String name,
        String team,
        String costCentre,
        String tool,
        String currency,
        long requests,
        long unpricedRequests,
        long tokensIn,
        long tokensOut,
        long tokensCacheRead,
        long tokensCacheWrite,
        BigDecimal credits,
        BigDecimal usage,
        BigDecimal corrections,
        BigDecimal other) {
    public static final String UNIDENTIFIED = "UNIDENTIFIED";

    public boolean identified() {
        return !UNIDENTIFIED.equals(personId);
    }
}
