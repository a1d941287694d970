package io.tokenyield.score;

import java.math.BigDecimal;

/**
 * AI spend of a team in the window that is no single person's: shared keys, unknown accounts.
 *
 * @param unattributedUsd of the whole team
 * @param heads people of the team by HR data
 * @param standardBudgetUsdPerHead what the window of one person usually costs, frozen with the baseline: never made of
 *     the window itself, so that nobody can thin the share by spending more
 */
public record TeamSpend(BigDecimal unattributedUsd, int heads, BigDecimal standardBudgetUsdPerHead) {
    /** For people without a team. */
    public static final TeamSpend NONE = new TeamSpend(BigDecimal.ZERO, 0, BigDecimal.ZERO);
}
