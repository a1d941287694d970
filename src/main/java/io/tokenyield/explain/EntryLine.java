package io.tokenyield.explain;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One entry of the ledger with the source of its rate.
 *
 * @param rateSource where the price is from, as the rate card says; null where the card does not have the rate
 */
public record EntryLine(
        String entryId,
        String period,
        LocalDate serviceDate,
        LocalDate postedOn,
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
        BigDecimal amount,
        String currency,
        BigDecimal amountBase,
        String rateId,
        String rateSource,
        String debitAccount,
        String creditAccount,
        String reversesEntryId,
        String runId,
        String reason) {}
