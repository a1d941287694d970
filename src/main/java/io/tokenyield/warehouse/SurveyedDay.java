package io.tokenyield.warehouse;

import io.tokenyield.model.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * One UTC usage day as the source shows it.
 *
 * @param usageDay {@link #UNDATED} stands for rows without a readable time
 * @param newestIngestedAt null when no row has a readable one
 * @param content changes whenever a row of the day does
 */
public record SurveyedDay(LocalDate usageDay, long rows, Instant newestIngestedAt, String content) {
    /** The date under which rows without a readable time are kept: the smallest that MySQL has. */
    public static final LocalDate UNDATED = LocalDate.of(1000, 1, 1);

    /** A row of a survey, of whatever engine: day, rows, newest ingested_at, and a text that changes when a row does. */
    static SurveyedDay read(ResultSet row) throws SQLException {
        LocalDate day = row.getObject(1, LocalDate.class);
        LocalDateTime newest = row.getObject(3, LocalDateTime.class);
        return of(
                day == null ? UNDATED : day,
                row.getLong(2),
                newest == null ? null : newest.toInstant(ZoneOffset.UTC),
                row.getString(4));
    }

    /** @param figures of the rows: a text that changes when one of them does */
    static SurveyedDay of(LocalDate usageDay, long rows, Instant newestIngestedAt, String figures) {
        return new SurveyedDay(usageDay, rows, newestIngestedAt, Sha256.ofFields(List.of(rows, figures)));
    }

    public boolean isUndated() {
        return usageDay.equals(UNDATED);
    }
}
