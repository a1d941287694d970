package io.tokenyield.publish.finance;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What a provider cost in one month, as that month's period has it.
 *
 * @param amount on cost centres and in suspense, exact; null where nothing of it has a price
 */
public record TrendRow(String provider, YearMonth month, String currency, BigDecimal amount) {}
