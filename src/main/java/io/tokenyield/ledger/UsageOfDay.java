package io.tokenyield.ledger;

import io.tokenyield.model.TokenCounts;
import io.tokenyield.pricing.UsageGroup;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;

/**
 * One row of {@code usage_daily}.
 *
 * @param usageDay UTC day, whose rate applies
 * @param accountingDay day that finance books it on
 * @param firstUsedAt UTC; null where it is not known: then before all others of the day
 * @param group what pricing needs to know of it
 */
public record UsageOfDay(
        LocalDate usageDay,
        LocalDate accountingDay,
        String tool,
        String account,
        LocalDateTime firstUsedAt,
        long requests,
        UsageGroup group) {
    /** In which credits that a plan includes are used up; rows that are equal in it keep the order of their lines. */
    static final Comparator<UsageOfDay> IN_TIME = Comparator.comparing(UsageOfDay::usageDay)
            .thenComparing(UsageOfDay::firstUsedAt, Comparator.nullsFirst(Comparator.naturalOrder()));

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
                row.getObject("first_used_at", LocalDateTime.class),
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
