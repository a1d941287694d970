package io.tokenyield.warehouse;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** The requests of a source as statements for DuckDB, so that only the days in question are read. */
interface RequestRows {
    /** The dated days that the source has. */
    Set<LocalDate> days();

    /**
     * usage_day, tool, request_key and row_place of at least the sound rows of some days, and of no other day. A place tells where
     * in the source a row stands, so that it can be found again; several rows may have the same. None where {@link #rows} reads all
     * rows of a day.
     */
    String keys(Collection<LocalDate> days);

    /**
     * usage_day, tool, request_key, output_tokens, ingested_at and event_id of sound rows of some days: at least of all that have no
     * place, or one that is in table {@code wanted_row} (row_place).
     */
    String rows(Collection<LocalDate> days);

    /** Runs what reads those statements; throws what the reader of the source throws when it cannot be read. */
    default void reading(Runnable work) {
        work.run();
    }

    /** For an {@code IN}; with no day one that is none. */
    static String listed(Collection<LocalDate> days) {
        return days.isEmpty()
                ? "(NULL)"
                : days.stream().sorted().map(day -> "DATE '" + day + "'").collect(Collectors.joining(", ", "(", ")"));
    }
}
