package io.tokenyield.warehouse;

import io.tokenyield.sql.RowValues;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;

/** The rows of {@code usage_gap}: one an account, of what {@code sql/warehouse/usage_gap.sql} gives by length of gaps. */
final class GapRows implements Iterator<GapRows.Row> {
    static final String STATEMENT = "warehouse/usage_gap.sql";
    static final String TABLE = "usage_gap";
    static final List<String> COLUMNS =
            List.of("usage_day", "tool", "account", "requests", "longest_gap_seconds", "gaps", "gap_bins");

    private static final long MICROS_OF_SECOND = 1_000_000;
    private static final long MICROS_OF_DAY = 86_400 * MICROS_OF_SECOND;

    private final Iterator<Length> lengths;
    private Length next;

    /** An account's requests that followed a gap of one length. */
    record Length(String tool, String account, int bin, long requests, long longestMicros, long lastMicro) {
        static Length read(ResultSet row) throws SQLException {
            return new Length(
                    row.getString(1),
                    row.getString(2),
                    row.getBigDecimal(3).intValueExact(),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6));
        }

        boolean isOfSameAccount(Length other) {
            return other != null && tool.equals(other.tool) && account.equals(other.account);
        }
    }

    /** One account on one day. */
    record Row(String tool, String account, long requests, long longestGapSeconds, GapBins bins) {
        void bind(RowValues insert, LocalDate usageDay) throws SQLException {
            insert.setDate(1, Date.valueOf(usageDay));
            insert.setString(2, tool);
            insert.setString(3, account);
            insert.setLong(4, requests);
            insert.setLong(5, longestGapSeconds);
            insert.setLong(6, bins.total());
            insert.setString(7, bins.toString());
        }
    }

    /** @param lengths those of an account follow each other */
    GapRows(Iterator<Length> lengths) {
        this.lengths = lengths;
        step();
    }

    private void step() {
        next = lengths.hasNext() ? lengths.next() : null;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Row next() {
        Length first = next;
        GapBins bins = new GapBins(new TreeMap<>());
        long requests = 0;
        long longest = 0;
        long last = 0;
        while (first.isOfSameAccount(next)) {
            if (next.bin() >= 0) {
                bins.gapsByBin().put(next.bin(), next.requests());
            }
            requests += next.requests();
            longest = Math.max(longest, next.longestMicros());
            last = Math.max(last, next.lastMicro());
            step();
        }
        longest = Math.max(longest, MICROS_OF_DAY - last);
        return new Row(first.tool(), first.account(), requests, longest / MICROS_OF_SECOND, bins);
    }
}
