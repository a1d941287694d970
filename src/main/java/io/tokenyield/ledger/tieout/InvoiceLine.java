package io.tokenyield.ledger.tieout;

import java.math.BigDecimal;

/**
 * One line of an invoice of one period.
 *
 * @param amount as billed, in {@code currency}; negative for what is given back
 */
public record InvoiceLine(String provider, String currency, String description, BigDecimal amount) {}
