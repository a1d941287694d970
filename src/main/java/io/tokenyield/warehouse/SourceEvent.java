package io.tokenyield.warehouse;

import io.tokenyield.model.TokenCounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One row of {@code usage_event} with what became of it.
 *
 * @param occurredAt UTC
 * @param usageDay UTC day of {@code occurredAt}: the day of the rate
 * @param account trimmed and lower-cased
 * @param contextOver largest long-context boundary that the request exceeds; 0 for none
 * @param credits null where the request is billed by tokens
 * @param verdict counted, {@code duplicate of <event>}, {@code counts on <day>} or {@code quarantined: <why>}
 */
public record SourceEvent(
        String eventId,
        LocalDateTime occurredAt,
        LocalDate usageDay,
        String tool,
        String provider,
        String model,
        String account,
        String sessionId,
        String repository,
        String branch,
        String ticketKey,
        String serviceTier,
        long contextOver,
        TokenCounts tokens,
        BigDecimal credits,
        String verdict) {
    static final String COUNTED = "counted";

    public boolean isCounted() {
        return verdict.equals(COUNTED);
    }
}
