package io.tokenyield.publish.finance;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Something that was booked in the period beside its plain charges: a reversal together with what replaces it, a
 * correction of a closed period, a named difference to an invoice, or an allocation.
 *
 * @param entryId the new entry; where nothing replaces what was reversed, the reversal
 * @param kind restated, correction, variance or allocation
 * @param originalPeriod yyyy-mm of the entry that is taken back, or of the service date
 * @param originalEntryId null where nothing is taken back
 * @param oldAmount null: there was none, or it was unpriced
 * @param newAmount null: there is none, or it is unpriced
 * @param delta what this adds to the period; null where nothing of it has a price
 */
public record AdjustmentRow(
        String entryId,
        String kind,
        LocalDate postedOn,
        LocalDate serviceDate,
        String originalPeriod,
        String originalEntryId,
        String personId,
        String costCentre,
        String provider,
        String tool,
        String model,
        String priceClass,
        BigDecimal oldAmount,
        BigDecimal newAmount,
        BigDecimal delta,
        String currency,
        String debitAccount,
        String creditAccount,
        String runId,
        String reason) {
    public static final String CORRECTION = "correction";
    public static final String VARIANCE = "variance";
    public static final String ALLOCATION = "allocation";

    /** What nobody books but who closes a month. */
    public boolean bookedByClose() {
        return kind.equals(VARIANCE) || kind.equals(ALLOCATION);
    }
}
