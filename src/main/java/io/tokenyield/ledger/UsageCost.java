package io.tokenyield.ledger;

import io.tokenyield.model.TokenCounts;
import io.tokenyield.reference.Resolution;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One row of {@code usage_cost}: the use of an account on a day with one model, with its person and its cost.
 *
 * @param credits all that were used
 * @param includedCredits of them: so many are included in a plan and cost nothing
 * @param constantAmount at constant prices, in {@code constantCurrency}; null where the model never had a list price
 */
public record UsageCost(
        Key key,
        Resolution person,
        long requests,
        TokenCounts tokens,
        BigDecimal credits,
        BigDecimal includedCredits,
        BigDecimal amount,
        BigDecimal constantAmount,
        String constantCurrency,
        String reason) {

    /** What rows are added up by. */
    public record Key(
            LocalDate accountingDay,
            String account,
            String tool,
            String provider,
            String model,
            String billedBy,
            boolean priced,
            String currency) {}

    UsageCost plus(UsageCost other) {
        return new UsageCost(
                key,
                person,
                requests + other.requests,
                tokens.plus(other.tokens),
                credits.add(other.credits),
                includedCredits.add(other.includedCredits),
                amount.add(other.amount),
                constantAmount == null || other.constantAmount == null
                        ? null
                        : constantAmount.add(other.constantAmount),
                constantCurrency,
                reason);
    }
}
