package io.tokenyield.publish.journal;

import java.math.BigDecimal;

/**
 * One line to post.
 *
 * @param account of this ledger: expense, suspense, payable, variance or margin
 * @param glAccount of the company's general ledger; null where the cost centre does not say, and on other accounts
 * @param legalEntity null where the cost centre does not say, and on other accounts
 * @param costCentre null where the account is none
 * @param net debits less credits, in cents; never zero
 * @param entries entries of the ledger behind it
 */
record JournalLine(
        int number,
        String account,
        String glAccount,
        String legalEntity,
        String costCentre,
        String provider,
        BigDecimal net,
        String currency,
        String description,
        long entries) {

    /** Null where the line is a credit. */
    BigDecimal debit() {
        return net.signum() > 0 ? net : null;
    }

    /** Null where the line is a debit. */
    BigDecimal credit() {
        return net.signum() < 0 ? net.negate() : null;
    }
}
