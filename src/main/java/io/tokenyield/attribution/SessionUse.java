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
 * @param sessionId empty where the source names none: then the row is its own session
 * @param ticketText the ticket key as the source has it
 * @param credits of usage billed by credits; else of no account
 */
record SessionUse(
        String tool,
        String account,
        String sessionId,
        String repository,
        String branch,
        String ticketText,
        Instant sessionFrom,
        Instant sessionTo,
        long requests,
        BigDecimal credits,
        UsageGroup group) {
    /** As it stands in its row: the span is that of the row alone. */
    static SessionUse read(ResultSet row) throws SQLException {
        UsageGroup group = UsageOfDay.group(row);
        return new SessionUse(
                row.getString("tool"),
                row.getString("account"),
                row.getString("session_id"),
                row.getString("repository").strip(),
                row.getString("branch"),
                row.getString("ticket_key"),
                instant(row, "first_at"),
                instant(row, "last_at"),
                row.getLong("requests"),
                group.credits() == null ? BigDecimal.ZERO : group.credits(),
                group);
    }

    SessionUse within(Instant from, Instant to) {
        return new SessionUse(
                tool, account, sessionId, repository, branch, ticketText, from, to, requests, credits, group);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
