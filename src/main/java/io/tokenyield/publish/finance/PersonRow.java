package io.tokenyield.publish.finance;

import java.math.BigDecimal;

/**
 * One person, team, cost centre, tool and currency: who moved within the month has a row for each place.
 *
 * @param name as the source has it: any text at all
 * @param usage cost of the month's own use; null where nothing of it has a price
 * @param seats fees of seats; null where there are none
 * @param adjustments discounts, margins, credits, taxes; null where there are none
 * @param allocated by a stated key, and what is taken out of suspense so; null where there is none
 * @param corrections of earlier, closed periods; null where there are none
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
        BigDecimal seats,
        BigDecimal adjustments,
        BigDecimal allocated,
        BigDecimal corrections) {
    public static final String UNIDENTIFIED = "UNIDENTIFIED";
    /** Service and shared accounts: the cost centre of their owner pays. */
    public static final String SHARED = "SHARED";
    /** What a cost centre bears by a key: nobody's by nature. */
    public static final String UNALLOCATED = "UNALLOCATED";

    /** Somebody's or some cost centre's, not in suspense. */
    public boolean identified() {
        return !UNIDENTIFIED.equals(personId);
    }

    /** A human being. */
    public boolean human() {
        return identified() && !SHARED.equals(personId) && !UNALLOCATED.equals(personId);
    }
}
