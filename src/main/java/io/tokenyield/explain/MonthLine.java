package io.tokenyield.explain;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a person is charged in a period for one thing at one price; what was reversed within the period is not in it.
 *
 * @param chargeClass null, or Correction
 * @param unitPrice null: UNPRICED, or a seat, whose days have shares of a fee
 * @param rateId null: UNPRICED
 * @param amount in {@code currency}; null: UNPRICED
 */
public record MonthLine(
        String chargeClass,
        String chargeCategory,
        String tool,
        String provider,
        String model,
        String priceClass,
        String unit,
        String currency,
        BigDecimal unitPrice,
        String rateId,
        String debitAccount,
        String reason,
        BigDecimal quantity,
        BigDecimal amount,
        LocalDate firstDay,
        LocalDate lastDay) {

    boolean isCorrection() {
        return chargeClass != null;
    }
}
