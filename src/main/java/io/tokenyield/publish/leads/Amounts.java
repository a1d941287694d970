package io.tokenyield.publish.leads;

import java.math.BigDecimal;
import java.util.Set;

/**
 * What use comes to. Amounts are in the currency of their row. Of people no figure is null; of groups those are that would be
 * of too few people.
 *
 * @param personDays days on which a person used AI, summed over people
 * @param tokensIn without cached ones
 */
public record Amounts(
        long personDays,
        long requests,
        Long tokensIn,
        Long tokensOut,
        Long tokensCacheRead,
        Long tokensCacheWrite,
        BigDecimal credits,
        BigDecimal usageCost) {
    public static final Amounts NONE = new Amounts(0, 0, 0L, 0L, 0L, 0L, BigDecimal.ZERO, BigDecimal.ZERO);

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

    /** As a group's: with the cost as it is shown, and with the figures that are told. */
    Amounts telling(Set<Figure> figures, BigDecimal cents) {
        return new Amounts(
                personDays,
                requests,
                figures.contains(Figure.TOKENS_IN) ? tokensIn : null,
                figures.contains(Figure.TOKENS_OUT) ? tokensOut : null,
                figures.contains(Figure.TOKENS_CACHE_READ) ? tokensCacheRead : null,
                figures.contains(Figure.TOKENS_CACHE_WRITE) ? tokensCacheWrite : null,
                figures.contains(Figure.CREDITS) ? credits : null,
                cents);
    }
}
