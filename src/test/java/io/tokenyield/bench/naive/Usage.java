package io.tokenyield.bench.naive;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** One row of usage_event; times in UTC, credits null where tokens are billed. */
record Usage(
        String eventId,
        LocalDateTime occurredAt,
        String tool,
        String provider,
        String model,
        String account,
        String serviceTier,
        long inputTokens,
        long outputTokens,
        long cacheReadTokens,
        long cacheWrite5mTokens,
        long cacheWrite1hTokens,
        BigDecimal credits) {
    long totalInput() {
        return inputTokens + cacheReadTokens + cacheWrite5mTokens + cacheWrite1hTokens;
    }
}
