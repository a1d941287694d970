package io.tokenyield.warehouse;

import java.time.Instant;
import java.time.LocalDate;

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

    public boolean isUndated() {
        return usageDay.equals(UNDATED);
    }
}
