package io.tokenyield.ledger;

import io.tokenyield.model.TokenCounts;
import io.tokenyield.pricing.UsageGroup;
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
        UsageGroup group = group(row);
        return new UsageOfDay(
                group.rateDay(),
                row.getObject("accounting_day", LocalDate.class),
                row.getString("tool"),
                row.getString("account"),
                row.getLong("requests"),
                group);
    }

    /** What {@code usage_daily} and {@code usage_rollup} have in common, by the names of their columns. */
    public static UsageGroup group(ResultSet row) throws SQLException {
        boolean isInCredits = row.getString("billed_by").equals("credits");
        return new UsageGroup(
                row.getObject("usage_day", LocalDate.class),
                row.getString("provider"),
                row.getString("model"),
                row.getString("service_tier"),
                row.getLong("context_over"),
                new TokenCounts(
                        row.getLong("input_tokens"),
                        row.getLong("output_tokens"),
                        row.getLong("cache_read_tokens"),
                        row.getLong("cache_write_5m_tokens"),
                        row.getLong("cache_write_1h_tokens"),
                        row.getLong("reasoning_tokens")),
                isInCredits ? row.getBigDecimal("credits") : null);
    }
}
