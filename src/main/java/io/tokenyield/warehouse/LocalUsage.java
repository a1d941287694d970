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
    private final Runnable mustBeUnchanged;

    /** The SQL text of one day's typed rows. */
    @FunctionalInterface
    interface DayRelation {
        String of(LocalDate usageDay);
    }

    /** Of a source that cannot change while it is read, because it was copied. */
    LocalUsage(LocalDuckDb duckDb, DayRelation dayRelation) {
        this(duckDb, dayRelation, () -> {});
    }

    /** @param mustBeUnchanged throws when the source is no longer what was planned by */
    LocalUsage(LocalDuckDb duckDb, DayRelation dayRelation, Runnable mustBeUnchanged) {
        this.duckDb = duckDb;
        this.dayRelation = dayRelation;
        this.mustBeUnchanged = mustBeUnchanged;
    }

    public LocalDuckDb duckDb() {
        return duckDb;
    }

    /** Lets {@code usage_day} be the typed rows of that day. */
    public void openDay(LocalDate usageDay) {
        duckDb.run("CREATE OR REPLACE TEMP VIEW usage_day AS " + dayRelation.of(usageDay));
    }

    /**
     * To be called behind the last statement on {@code usage_day}.
     *
     * @throws io.tokenyield.model.Unavailable when the day may hold rows of another state of the source
     */
    public void closeDay() {
        mustBeUnchanged.run();
    }

    /** A day of a relation that has a column usage_day, null for rows without a readable time. */
    static String dayOf(String relation, LocalDate usageDay) {
        String condition =
                usageDay.equals(SurveyedDay.UNDATED) ? "usage_day IS NULL" : "usage_day = DATE '" + usageDay + "'";
        return "SELECT * FROM " + relation + " WHERE " + condition;
    }
}
