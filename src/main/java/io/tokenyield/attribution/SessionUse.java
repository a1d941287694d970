package io.tokenyield.attribution;

import io.tokenyield.ledger.UsageOfDay;
import io.tokenyield.pricing.UsageGroup;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * One row of {@code usage_rollup} with the span of its session.
 *
 * @param ticketText the ticket key as the source has it
 * @param credits of usage billed by credits; else of no account
 */
record SessionUse(
        String tool,
        String account,
        String repository,
        String branch,
        String ticketText,
        Instant sessionFrom,
        Instant sessionTo,
        long requests,
        BigDecimal credits,
        UsageGroup group) {
    static SessionUse read(ResultSet row) throws SQLException {
        UsageGroup group = UsageOfDay.group(row);
        return new SessionUse(
                row.getString("tool"),
                row.getString("account"),
                row.getString("repository").strip(),
                row.getString("branch"),
                row.getString("ticket_key"),
                instant(row, "session_from"),
                instant(row, "session_to"),
                row.getLong("requests"),
                group.credits() == null ? BigDecimal.ZERO : group.credits(),
                group);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
