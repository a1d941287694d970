package io.tokenyield.warehouse;

import io.tokenyield.sql.RowValues;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * A row of {@code usage_gap}, as {@code sql/warehouse/usage_gap.sql} gives it: one account on one UTC day.
 *
 * @param gapBins what {@link GapBins#parse} reads
 */
record GapRow(String tool, String account, long requests, long longestGapSeconds, long gaps, String gapBins) {
    static final String STATEMENT = "warehouse/usage_gap.sql";
    static final String TABLE = "usage_gap";
    static final List<String> COLUMNS =
            List.of("usage_day", "tool", "account", "requests", "longest_gap_seconds", "gaps", "gap_bins");

    private static final long MICROS_OF_SECOND = 1_000_000;
    private static final long MICROS_OF_DAY = 86_400 * MICROS_OF_SECOND;

    static GapRow read(ResultSet row) throws SQLException {
        long behindTheLast = MICROS_OF_DAY - row.getLong(5);
        return new GapRow(
                row.getString(1),
                row.getString(2),
                row.getBigDecimal(3).longValueExact(),
                Math.max(row.getLong(4), behindTheLast) / MICROS_OF_SECOND,
                row.getBigDecimal(6).longValueExact(),
                row.getString(7));
    }

    void bind(RowValues insert, LocalDate usageDay) throws SQLException {
        insert.setDate(1, Date.valueOf(usageDay));
        insert.setString(2, tool);
        insert.setString(3, account);
        insert.setLong(4, requests);
        insert.setLong(5, longestGapSeconds);
        insert.setLong(6, gaps);
        insert.setString(7, gapBins);
    }
}
