package io.tokenyield.warehouse;

import io.tokenyield.sql.SqlFile;
import java.util.Map;

/** Statements over the requests of one UTC day that count; which these are is written once, in {@code usage_counted.sql}. */
public final class CountedRequests {
    /** Where a collected day's requests stand, chosen once for all statements of the day. */
    static final String TABLE = "counted_request";

    /** For {@link #text(String, String)}: all requests of {@link #TABLE}. */
    static final String OF_THE_DAY = "SELECT * FROM " + TABLE;

    /** DuckDB counts the microseconds of the minute, MySQL those of the second: hence the remainder. */
    private static final String MICRO_OF_SECOND = "MOD(EXTRACT(MICROSECOND FROM occurred_at), 1000000)";

    /** In usage_gap.sql, a bin and its gaps: joined by blanks, rising; null where an account has none. */
    private static final String GAP_BINS =
            "string_agg(CAST(gap_bin AS VARCHAR) || ':' || CAST(requests AS VARCHAR), ' ' ORDER BY gap_bin)";

    static final String GAP_BINS_IN_TRINO =
            "listagg(CAST(gap_bin AS VARCHAR) || ':' || CAST(requests AS VARCHAR), ' ') WITHIN GROUP (ORDER BY gap_bin)";

    private CountedRequests() {}

    /**
     * @param statement its path below {@code sql/}; it holds <code>${counted}</code> in the place of a relation
     * @param usage relation of the day's typed rows, a name or a sub-select
     * @param accountingDay standard SQL that gives the accounting day of {@code occurred_at}
     * @param contextOver standard SQL that gives the largest boundary that {@code total_input} exceeds
     */
    public static String text(String statement, String usage, String accountingDay, String contextOver) {
        return text(statement, relation(usage, accountingDay, contextOver));
    }

    /** For DuckDB. */
    static String text(String statement, String counted) {
        return inDialect(statement, counted, GAP_BINS);
    }

    /**
     * @param counted what stands for <code>${counted}</code>: a query that gives the columns of {@code usage_counted.sql}
     * @param gapBins what joins the lengths of an account's gaps to one text
     */
    static String inDialect(String statement, String counted, String gapBins) {
        return SqlFile.text(statement, Map.of("counted", counted, "gap_bins", gapBins));
    }

    /** The query that chooses, for DuckDB and MySQL. */
    static String relation(String usage, String accountingDay, String contextOver) {
        return relation(usage, accountingDay, contextOver, MICRO_OF_SECOND);
    }

    /** @param microOfSecond SQL that gives the microseconds of {@code occurred_at} beyond its second */
    static String relation(String usage, String accountingDay, String contextOver, String microOfSecond) {
        return SqlFile.text(
                "warehouse/usage_counted.sql",
                Map.of(
                        "usage",
                        usage,
                        "accounting_day",
                        accountingDay,
                        "context_over",
                        contextOver,
                        "micro_of_second",
                        microOfSecond));
    }
}
