package io.tokenyield.warehouse;

import java.time.LocalDate;

/**
 * Usage in an in-process DuckDB, where the statements of {@code sql/warehouse} run. Holds the relation
 * {@code request_row} (usage_day, tool, request_key, output_tokens, ingested_at, event_id of all sound rows of the source)
 * and, after {@link #openDay}, the relation {@code usage_day}.
 */
public final class LocalUsage {
    private final LocalDuckDb duckDb;
    private final DayRelation dayRelation;

    /** The SQL text of one day's typed rows. */
    @FunctionalInterface
    interface DayRelation {
        String of(LocalDate usageDay);
    }

    LocalUsage(LocalDuckDb duckDb, DayRelation dayRelation) {
        this.duckDb = duckDb;
        this.dayRelation = dayRelation;
    }

    public LocalDuckDb duckDb() {
        return duckDb;
    }

    /** Lets {@code usage_day} be the typed rows of that day. */
    public void openDay(LocalDate usageDay) {
        duckDb.run("CREATE OR REPLACE TEMP VIEW usage_day AS " + dayRelation.of(usageDay));
    }

    /** A day of a relation that has a column usage_day, null for rows without a readable time. */
    static String dayOf(String relation, LocalDate usageDay) {
        String condition =
                usageDay.equals(SurveyedDay.UNDATED) ? "usage_day IS NULL" : "usage_day = DATE '" + usageDay + "'";
        return "SELECT * FROM " + relation + " WHERE " + condition;
    }
}
