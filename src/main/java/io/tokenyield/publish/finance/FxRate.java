package io.tokenyield.publish.finance;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a currency was worth on the last day of the month.
 *
 * @param rate units of {@code baseCurrency} for one unit of {@code currency}
 */
public record FxRate(String currency, String baseCurrency, LocalDate day, BigDecimal rate) {}
