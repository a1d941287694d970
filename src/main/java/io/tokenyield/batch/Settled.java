package io.tokenyield.batch;

import io.tokenyield.sql.Instants;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What runs that came to their end have settled: booked, summed up and published. */
final class Settled {
    private final JdbcClient jdbc;

    Settled(DataSource mart) {
        this.jdbc = JdbcClient.create(mart);
    }

    /** What became known later is not booked yet: an instant in UTC, as statements take it. */
    String knowledge() {
        return Instants.text(jdbc.sql("SELECT MAX(started_at) FROM job_run WHERE settled")
                .query(LocalDateTime.class)
                .optional()
                .orElse(LocalDateTime.of(1000, 1, 1, 0, 0)));
    }

    /** The first day that is not over, or of which nothing is known yet: an older day asked for makes nothing unknown. */
    LocalDate asOf(RunRequest request) {
        return jdbc.sql("SELECT MAX(accounting_day) FROM booked_day")
                .query(LocalDate.class)
                .optional()
                .filter(booked -> booked.isAfter(request.to()))
                .orElse(request.to())
                .plusDays(1);
    }

    /** UTC days that were collected, by this run or by one that never came to its end, and are not settled. */
    List<LocalDate> usageDaysLeft() {
        return jdbc.sql("SELECT usage_day FROM source_day WHERE settled_by_run IS NULL AND usage_day > '1000-01-01'")
                .query(LocalDate.class)
                .list();
    }

    /** The settings by which the newest of them booked; empty for none, and for those that did not write them down. */
    Optional<ChargeSettings> chargeSettings() {
        return jdbc.sql("SELECT currency, seat_providers FROM job_run"
                        + " WHERE settled AND currency IS NOT NULL ORDER BY started_at DESC LIMIT 1")
                .query((row, number) -> new ChargeSettings(row.getString(1), row.getString(2)))
                .optional();
    }
}
