package io.tokenyield.pricing;

import io.tokenyield.model.TokenCounts;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Requests that are priced alike: one UTC day, provider, model, tier, size of context and billing.
 *
 * @param rateDay UTC day whose rate applies
 * @param model as the source has it
 * @param serviceTier standard or empty, batch, flex, priority
 * @param contextOver the largest long-context boundary that each request exceeds; 0 for none
 * @param credits credits used; null where the requests are billed by tokens
 */
public record UsageGroup(
        LocalDate rateDay,
        String provider,
        String model,
        String serviceTier,
        long contextOver,
        TokenCounts tokens,
        BigDecimal credits) {}
