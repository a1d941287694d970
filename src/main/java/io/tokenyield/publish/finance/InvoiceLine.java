package io.tokenyield.publish.finance;

import java.math.BigDecimal;

/**
 * A line of an invoice as it is known now.
 *
 * @param lineNo 1, 2 ... among lines that are otherwise equal
 * @param amount as billed; credit notes are negative
 */
public record InvoiceLine(String provider, String currency, String description, int lineNo, BigDecimal amount) {}
