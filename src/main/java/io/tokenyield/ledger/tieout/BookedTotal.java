package io.tokenyield.ledger.tieout;

import java.math.BigDecimal;

/**
 * What the ledger owes a provider for one kind of use in one period and currency, before differences are posted.
 *
 * @param entries how many entries with an amount it is the sum of
 * @param periods of corrections: the months that they correct, in words; else empty
 */
public record BookedTotal(
        String provider, String currency, LineKind kind, BigDecimal amount, long entries, String periods) {}
