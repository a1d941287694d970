package io.tokenyield.bench.naive;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rate card, held in memory. */
final class Prices {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final Map<String, BigDecimal> TIERS =
            Map.of("batch", new BigDecimal("0.5"), "flex", new BigDecimal("0.5"), "priority", new BigDecimal("2"));

    private final Map<String, List<Rate>> byModel = new HashMap<>();
    private final Map<String, BigDecimal> creditPrices = new HashMap<>();

    private record Rate(
            LocalDate from,
            LocalDate to,
            Long threshold,
            BigDecimal input,
            BigDecimal output,
            BigDecimal cacheRead,
            BigDecimal write5m,
            BigDecimal write1h,
            BigDecimal longInput,
            BigDecimal longOutput,
            BigDecimal longCacheRead) {}

    Prices(JdbcTemplate source) {
        source.query("SELECT * FROM rate", row -> {
            if (row.getBigDecimal("credit_price") != null) {
                creditPrices.put(row.getString("provider"), row.getBigDecimal("credit_price"));
            } else {
                byModel.computeIfAbsent(
                                row.getString("provider") + "/" + row.getString("model_id"), key -> new ArrayList<>())
                        .add(rate(row));
            }
        });
    }

    private static Rate rate(ResultSet row) throws SQLException {
        BigDecimal input = row.getBigDecimal("input");
        BigDecimal write5m = or(row.getBigDecimal("cache_write_5m"), input);
        return new Rate(
                row.getObject("date_from", LocalDate.class),
                row.getObject("date_to", LocalDate.class),
                row.getObject("long_context_threshold", Long.class),
                input,
                row.getBigDecimal("output"),
                or(row.getBigDecimal("cache_read"), input),
                write5m,
                or(row.getBigDecimal("cache_write_1h"), write5m),
                row.getBigDecimal("long_input"),
                row.getBigDecimal("long_output"),
                row.getBigDecimal("long_cache_read"));
    }

    /** @return null where the card has no price */
    BigDecimal amount(Usage usage) {
        if (usage.credits() != null) {
            BigDecimal price = creditPrices.get(usage.provider());
            return price == null ? null : usage.credits().multiply(price);
        }
        LocalDate day = usage.occurredAt().toLocalDate();
        for (Rate rate : byModel.getOrDefault(usage.provider() + "/" + usage.model(), List.of())) {
            if (!day.isBefore(rate.from()) && (rate.to() == null || day.isBefore(rate.to()))) {
                return amount(usage, rate);
            }
        }
        return null;
    }

    private static BigDecimal amount(Usage usage, Rate rate) {
        boolean isLong = rate.threshold() != null && usage.totalInput() > rate.threshold();
        BigDecimal input = isLong ? or(rate.longInput(), rate.input()) : rate.input();
        BigDecimal write5m = isLong ? input : rate.write5m();
        BigDecimal write1h = isLong ? input : rate.write1h();
        BigDecimal sum = times(usage.inputTokens(), input)
                .add(times(usage.outputTokens(), isLong ? or(rate.longOutput(), rate.output()) : rate.output()))
                .add(times(usage.cacheReadTokens(), isLong ? or(rate.longCacheRead(), input) : rate.cacheRead()))
                .add(times(usage.cacheWrite5mTokens(), write5m))
                .add(times(usage.cacheWrite1hTokens(), write1h));
        return sum.multiply(TIERS.getOrDefault(usage.serviceTier(), BigDecimal.ONE))
                .divide(MILLION);
    }

    private static BigDecimal times(long tokens, BigDecimal price) {
        return BigDecimal.valueOf(tokens).multiply(price);
    }

    private static BigDecimal or(BigDecimal value, BigDecimal other) {
        return value == null ? other : value;
    }
}
