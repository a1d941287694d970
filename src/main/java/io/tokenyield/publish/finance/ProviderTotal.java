package io.tokenyield.publish.finance;

import java.math.BigDecimal;

/**
 * What one provider's use cost in one currency.
 *
 * @param charged to people and cost centres; null where nothing of it has a price
 * @param unidentified in suspense; null where nothing of it has a price
 */
public record ProviderTotal(
        String provider,
        String currency,
        BigDecimal charged,
        BigDecimal unidentified,
        long requests,
        long unpricedRequests,
        long unpricedTokens) {}
