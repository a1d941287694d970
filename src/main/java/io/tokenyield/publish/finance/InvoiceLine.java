package io.tokenyield.publish.finance;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A line of an invoice as it is known now.
 *
 * @param lineNo 1, 2 ... among lines that are otherwise equal
 * @param amount as billed; credit notes are negative
 * @param kind what it is compared with, as {@link TieOutRow} has it
 * @param invoiceId as the provider names the invoice; null where nobody tells
 * @param issuedOn the day of that invoice; null where nobody tells
 */
public record InvoiceLine(
        String provider,
        String currency,
        String description,
        int lineNo,
        BigDecimal amount,
        String kind,
        String invoiceId,
        LocalDate issuedOn) {}
