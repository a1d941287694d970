package io.tokenyield.ledger;

import io.tokenyield.model.TokenCounts;
import io.tokenyield.pricing.UsageGroup;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * One row of {@code usage_daily}.
 *
 * @param usageDay UTC day, whose rate applies
 * @param accountingDay day that finance books it on
 * @param group what pricing needs to know of it
 */
public record UsageOfDay(
        LocalDate usageDay, LocalDate accountingDay, String tool, String account, long requests, UsageGroup group) {
    UsageLine line() {
        return new UsageLine(
                usageDay,
                accountingDay,
                tool,
                group.provider(),
                group.model(),
                account,
                group.serviceTier(),
                group.contextOver());
    }

    static UsageOfDay read(ResultSet row) throws SQLException {
        LocalDate usageDay = row.getObject("usage_day", LocalDate.class);
        boolean isInCredits = row.getString("billed_by").equals("credits");
        BigDecimal credits = isInCredits ? row.getBigDecimal("credits") : null;
        TokenCounts tokens = new TokenCounts(
                row.getLong("input_tokens"),
                row.getLong("output_tokens"),
                row.getLong("cache_read_tokens"),
                row.getLong("cache_write_5m_tokens"),
                row.getLong("cache_write_1h_tokens"),
                row.getLong("reasoning_tokens"));
        return new UsageOfDay(
                usageDay,
                row.getObject("accounting_day", LocalDate.class),
                row.getString("tool"),
                row.getString("account"),
                row.getLong("requests"),
                new UsageGroup(
                        usageDay,
                        row.getString("provider"),
                        row.getString("model"),
                        row.getString("service_tier"),
                        row.getLong("context_over"),
                        tokens,
                        credits));
    }
}
