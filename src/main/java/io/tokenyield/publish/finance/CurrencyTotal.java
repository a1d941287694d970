package io.tokenyield.publish.finance;

import java.math.BigDecimal;

/** The ledger of the period in one currency, added up by the database. */
public record CurrencyTotal(String currency, long lines, long unpricedLines, BigDecimal amount) {}
