package io.tokenyield.publish.finance;

import java.math.BigDecimal;

/**
 * A named part of the difference between the invoices of a provider and the ledger.
 *
 * @param amount signed: invoiced - booked
 * @param reason in words; empty: nobody has given one yet
 * @param needsAnswer the period cannot be closed before a person gives the reason
 * @param answeredBy null: a rule gave the reason
 */
public record VarianceRow(
        String provider,
        String currency,
        String kind,
        String name,
        BigDecimal amount,
        String reason,
        boolean needsAnswer,
        String answeredBy) {}
