package io.tokenyield.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * One row of {@code credit_allowance}: of the credits that an account used on an accounting day, so many are included in its
 * plan.
 *
 * @param credits over 0, and no more than the account used on that day
 */
public record IncludedCredits(LocalDate accountingDay, String tool, String account, String plan, BigDecimal credits) {

    static IncludedCredits read(ResultSet row) throws SQLException {
        return new IncludedCredits(
                row.getObject("accounting_day", LocalDate.class),
                row.getString("tool"),
                row.getString("account"),
                row.getString("plan"),
                row.getBigDecimal("included_credits"));
    }
}
