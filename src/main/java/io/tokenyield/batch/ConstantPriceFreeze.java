package io.tokenyield.batch;

import io.tokenyield.sql.SqlFile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Before anything is booked by them: the constant prices of models that are new, and what their currencies are worth. */
final class ConstantPriceFreeze {
    private static final int STORED_SCALE = 16;

    private final RunContext context;
    private final JdbcClient jdbc;

    ConstantPriceFreeze(RunContext context) {
        this.context = context;
        this.jdbc = JdbcClient.create(context.mart());
    }

    void freeze() {
        jdbc.sql(SqlFile.text("reference/freeze_constant_prices.sql"))
                .param("anchorDay", anchor())
                .param("runId", context.runId())
                .update();
        jdbc.sql(SqlFile.text("reference/missing_constant_fx_rates.sql"))
                .query((row, number) -> FxRate.read(row))
                .list()
                .forEach(this::insert);
    }

    /** The first day that the books have usage of. */
    private LocalDate anchor() {
        return jdbc.sql("SELECT MIN(usage_day) FROM source_day WHERE usage_day > '1000-01-01'")
                .query(LocalDate.class)
                .optional()
                .orElse(context.request().to());
    }

    private void insert(FxRate rate) {
        jdbc.sql("INSERT INTO constant_fx_rate (currency, usd_per_unit, rate_day, frozen_by_run) VALUES (?, ?, ?, ?)")
                .params(rate.currency(), rate.usdPerUnit(), rate.day(), context.runId())
                .update();
    }

    private record FxRate(String currency, LocalDate day, BigDecimal usdPerUnit) {
        static FxRate read(ResultSet row) throws SQLException {
            return new FxRate(
                    row.getString("currency"),
                    row.getObject("rate_day", LocalDate.class),
                    row.getBigDecimal("unit_rate")
                            .divide(row.getBigDecimal("usd_rate"), STORED_SCALE, RoundingMode.HALF_EVEN));
        }
    }
}
