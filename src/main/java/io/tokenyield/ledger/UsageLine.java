package io.tokenyield.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * What names a row of {@code usage_daily} that is billed by credits: the finest grain that is priced.
 *
 * @param usageDay UTC day
 * @param accountingDay day that finance books it on
 * @param model as the source has it
 */
public record UsageLine(
        LocalDate usageDay,
        LocalDate accountingDay,
        String tool,
        String provider,
        String model,
        String account,
        String serviceTier,
        long contextOver)
        implements Comparable<UsageLine> {
    private static final Comparator<UsageLine> ORDER = Comparator.comparing(UsageLine::accountingDay)
            .thenComparing(UsageLine::usageDay)
            .thenComparing(UsageLine::tool)
            .thenComparing(UsageLine::account)
            .thenComparing(UsageLine::provider)
            .thenComparing(UsageLine::model)
            .thenComparing(UsageLine::serviceTier)
            .thenComparing(UsageLine::contextOver);

    static UsageLine read(ResultSet row) throws SQLException {
        return new UsageLine(
                row.getObject("usage_day", LocalDate.class),
                row.getObject("accounting_day", LocalDate.class),
                row.getString("tool"),
                row.getString("provider"),
                row.getString("model"),
                row.getString("account"),
                row.getString("service_tier"),
                row.getLong("context_over"));
    }

    @Override
    public int compareTo(UsageLine other) {
        return ORDER.compare(this, other);
    }
}
