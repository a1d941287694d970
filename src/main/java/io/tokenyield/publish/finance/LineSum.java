package io.tokenyield.publish.finance;

import java.math.BigDecimal;

/**
 * Entries of the period that differ in nothing but their days, people, teams and runs, added up. The id of a seat's price
 * names its person: a sum has its tool and plan.
 *
 * @param chargeClass null, or Correction
 * @param unitPrice null: unpriced
 * @param priceId what the price is from; null: unpriced
 * @param quantity signed, in unit
 * @param amount exact; null: unpriced, an amount nobody knows yet
 * @param lines how many entries they are
 */
public record LineSum(Kind kind, BigDecimal quantity, BigDecimal amount, long lines) {
    /** What entries of a sum have in common. */
    public record Kind(
            String chargeCategory,
            String chargeClass,
            String costCentre,
            String provider,
            String tool,
            String model,
            String priceClass,
            String unit,
            BigDecimal unitPrice,
            String priceId,
            String currency,
            String debitAccount,
            String creditAccount) {}
}
