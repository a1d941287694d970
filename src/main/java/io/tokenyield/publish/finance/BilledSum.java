package io.tokenyield.publish.finance;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a provider is owed for one accounting day: entries of the period that differ in nothing but the person, added up.
 *
 * @param serviceDate accounting day of the use, or of the seat
 * @param chargeClass null, or Correction
 * @param unitPrice in currency for one unit
 * @param priceId the row of the rate card, or what else the price is from; never names a person
 * @param debitAccount expense, suspense or variance
 * @param quantity signed, in unit
 * @param amount quantity x unitPrice, exact
 */
public record BilledSum(
        LocalDate serviceDate,
        String provider,
        String tool,
        String model,
        String team,
        String costCentre,
        String debitAccount,
        String chargeClass,
        String currency,
        String chargeCategory,
        String priceClass,
        String unit,
        BigDecimal unitPrice,
        String priceId,
        BigDecimal quantity,
        BigDecimal amount,
        long entries) {}
