package io.tokenyield.publish.finance;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One entry of the ledger as it stands.
 *
 * @param chargeClass null, or Correction
 * @param unitPrice null: unpriced
 * @param rateId null: unpriced
 * @param amount null: unpriced, an amount nobody knows yet
 * @param reversesEntryId null, or the entry that this one takes back
 */
public record LedgerLine(
        String entryId,
        LocalDate postedOn,
        LocalDate serviceDate,
        String period,
        String chargeCategory,
        String chargeClass,
        String personId,
        String team,
        String costCentre,
        String provider,
        String tool,
        String model,
        String priceClass,
        BigDecimal quantity,
        String unit,
        BigDecimal unitPrice,
        String rateId,
        BigDecimal amount,
        String currency,
        String debitAccount,
        String creditAccount,
        String reversesEntryId,
        String runId,
        String reason) {}
