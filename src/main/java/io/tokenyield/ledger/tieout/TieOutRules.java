package io.tokenyield.ledger.tieout;

import java.math.BigDecimal;

/**
 * How lines of invoices are read, and how much may differ before a person is asked.
 *
 * @param tolerance share of what was invoiced that a difference may be without an answer
 * @param rounding amount per invoice line, in its currency, that is taken for the rounding of the invoice
 * @param kinds what the words of a line say that it is about
 */
public record TieOutRules(BigDecimal tolerance, BigDecimal rounding, LineKinds kinds) {
    /** Half a per cent, half a cent a line, and our own words. */
    public static final TieOutRules DEFAULT =
            new TieOutRules(new BigDecimal("0.005"), new BigDecimal("0.005"), LineKinds.DEFAULT);

    boolean isRounding(BigDecimal difference, int invoiceLines) {
        BigDecimal most = rounding.multiply(BigDecimal.valueOf(Math.max(1, invoiceLines)));
        return difference.abs().compareTo(most) <= 0;
    }

    boolean isTolerated(BigDecimal difference, BigDecimal invoiced) {
        return difference.abs().compareTo(invoiced.abs().multiply(tolerance)) <= 0;
    }

    /** {@code 0.5 %}. */
    String percent() {
        return tolerance.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }
}
