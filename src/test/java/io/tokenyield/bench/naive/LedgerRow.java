package io.tokenyield.bench.naive;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** What one event cost whom, in USD; the person is null where nobody is known. */
record LedgerRow(
        String eventId,
        String personId,
        LocalDateTime occurredAt,
        String tool,
        String provider,
        String model,
        long tokensIn,
        long tokensOut,
        BigDecimal amountUsd) {}
