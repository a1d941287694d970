package io.tokenyield.publish.finance;

import java.math.BigDecimal;

/**
 * What one account of the ledger bears in one currency: a cost centre, what nobody is charged with, or the differences
 * to the invoices of a provider. All rows of a currency add up to what the ledger owes, to providers and as margins.
 *
 * @param account expense:..., suspense:unidentified or variance:...
 * @param costCentre empty where the account is none
 * @param name empty where the list of cost centres does not tell, like legalEntity and glAccount
 * @param usage cost of the month's own use, at list prices; null, like every other part, where there is none
 * @param adjustments discounts, margins, credits and taxes
 * @param allocated by a stated key; negative where something was taken away
 * @param corrections of earlier, closed periods
 * @param differences named differences to invoices
 */
public record ChargebackRow(
        String account,
        String costCentre,
        String name,
        String legalEntity,
        String glAccount,
        String currency,
        BigDecimal usage,
        BigDecimal seats,
        BigDecimal adjustments,
        BigDecimal allocated,
        BigDecimal corrections,
        BigDecimal differences) {
    public boolean ofCostCentre() {
        return account.startsWith("expense:");
    }

    public boolean ofDifferences() {
        return account.startsWith("variance:");
    }
}
