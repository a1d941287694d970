package io.tokenyield.publish.finance;

import java.math.BigDecimal;

/**
 * The entries of the period between two accounts, of one provider, charge category and currency.
 *
 * @param amount exact sum, signed; what has no price is not in it
 * @param entries how many have an amount
 */
public record JournalSum(
        String debitAccount,
        String creditAccount,
        String provider,
        String chargeCategory,
        String currency,
        BigDecimal amount,
        long entries) {}
