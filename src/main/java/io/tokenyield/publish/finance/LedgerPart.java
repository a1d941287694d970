package io.tokenyield.publish.finance;

import java.math.BigDecimal;

/**
 * Entries of the period that are alike, added up by the database: from these parts come the totals that the sheets have
 * to meet.
 *
 * @param kind usage, seat, discount, margin, variance, allocation or other
 * @param correction of an earlier, closed period
 * @param adjustment restates, corrects, names a difference or allocates: has a row on the sheet of adjustments
 * @param debit kind of account: expense, suspense, variance
 * @param credit kind of account: payable, margin; of allocations what is allocated: suspense or variance
 * @param onRateCard priced with a row of the rate card
 * @param amount exact; null where nothing of it has a price
 */
public record LedgerPart(
        String currency,
        String kind,
        boolean correction,
        boolean adjustment,
        String debit,
        String credit,
        boolean onRateCard,
        long lines,
        BigDecimal amount) {}
