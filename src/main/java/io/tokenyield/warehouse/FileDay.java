package io.tokenyield.warehouse;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One UTC usage day of one file.
 *
 * @param usageDay {@link SurveyedDay#UNDATED} stands for rows without a readable time
 * @param newestIngestedAt null when no row has a readable one
 * @param hashSum sum of a hash of each row: a day's is that of its files, whatever their order and their number
 */
public record FileDay(LocalDate usageDay, long rows, Instant newestIngestedAt, BigInteger hashSum) {

    /** A row of {@code duckdb/usage_survey.sql}. */
    static FileDay read(ResultSet row) throws SQLException {
        LocalDate day = row.getObject(1, LocalDate.class);
        LocalDateTime newest = row.getObject(3, LocalDateTime.class);
        return new FileDay(
                day == null ? SurveyedDay.UNDATED : day,
                row.getLong(2),
                newest == null ? null : newest.toInstant(ZoneOffset.UTC),
                new BigInteger(row.getString(4)));
    }

    /** The days of several files, rising. */
    static List<SurveyedDay> sum(Collection<List<FileDay>> files) {
        Map<LocalDate, FileDay> byDay = new TreeMap<>();
        files.forEach(days -> days.forEach(day -> byDay.merge(day.usageDay(), day, FileDay::plus)));
        return byDay.values().stream()
                .map(day -> SurveyedDay.of(
                        day.usageDay(),
                        day.rows(),
                        day.newestIngestedAt(),
                        day.hashSum().toString()))
                .toList();
    }

    private FileDay plus(FileDay other) {
        Instant newest = newestIngestedAt == null
                        || other.newestIngestedAt != null && other.newestIngestedAt.isAfter(newestIngestedAt)
                ? other.newestIngestedAt
                : newestIngestedAt;
        return new FileDay(usageDay, rows + other.rows, newest, hashSum.add(other.hashSum));
    }
}
