package io.tokenyield.scoring.signals;

import io.tokenyield.model.TokenCounts;
import io.tokenyield.pricing.ConstantPrices;
import io.tokenyield.pricing.UsageGroup;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** What rows of use cost at constant prices. What has no such price in dollars costs nothing here, as in the score. */
final class ConstantUsd {
    private static final String USD = "USD";

    private final ConstantPrices prices;

    ConstantUsd(ConstantPrices prices) {
        this.prices = prices;
    }

    /** Of a row with day, provider, model, billing, kinds of tokens and credits. */
    BigDecimal of(ResultSet row) throws SQLException {
        boolean isInCredits = row.getString("billed_by").equals("credits");
        UsageGroup group = new UsageGroup(
                row.getObject("usage_day", LocalDate.class),
                row.getString("provider"),
                row.getString("model"),
                "",
                0,
                new TokenCounts(
                        row.getLong("input_tokens"),
                        row.getLong("output_tokens"),
                        row.getLong("cache_read_tokens"),
                        row.getLong("cache_write_5m_tokens"),
                        row.getLong("cache_write_1h_tokens"),
                        0),
                isInCredits ? row.getBigDecimal("credits") : null);
        return prices.of(group)
                .filter(cost -> cost.currency().equals(USD))
                .map(ConstantPrices.Cost::amount)
                .orElse(BigDecimal.ZERO);
    }
}
