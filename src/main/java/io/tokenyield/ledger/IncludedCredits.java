package io.tokenyield.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * One row of {@code credit_allowance}: of the credits of a line of use, so many are included in a plan.
 *
 * @param credits over 0, and no more than the line used
 */
public record IncludedCredits(UsageLine line, String plan, BigDecimal credits) {
    /** In the ledger, what these cost: nothing, on a line of their own. */
    public static final String PRICE_CLASS = "credit.included";

    public static IncludedCredits read(ResultSet row) throws SQLException {
        return new IncludedCredits(UsageLine.read(row), row.getString("plan"), row.getBigDecimal("included_credits"));
    }

    /** Whether the same is included, however many zeros its credits are written with. */
    public boolean isSameAs(IncludedCredits other) {
        return line.equals(other.line) && plan.equals(other.plan) && credits.compareTo(other.credits) == 0;
    }

    IncludedCredits plus(BigDecimal more) {
        return new IncludedCredits(line, plan, credits.add(more));
    }
}
