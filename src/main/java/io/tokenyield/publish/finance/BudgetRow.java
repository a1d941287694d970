package io.tokenyield.publish.finance;

import java.math.BigDecimal;

/**
 * A cost centre's budget of the month in one currency, and what it bears so far.
 *
 * @param name empty where the list of cost centres does not tell
 * @param used exact: what stands on its account
 * @param daysElapsed booked days of the month; all of them once the period is closed
 */
public record BudgetRow(
        String costCentre,
        String name,
        String currency,
        BigDecimal budget,
        BigDecimal used,
        int daysElapsed,
        int daysInMonth) {
    /** The same with what stands on the account. */
    public BudgetRow withUsed(BigDecimal onAccount) {
        return new BudgetRow(costCentre, name, currency, budget, onAccount, daysElapsed, daysInMonth);
    }

    public boolean passed() {
        return used.compareTo(budget) > 0;
    }
}
