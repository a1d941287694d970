package io.tokenyield.attribution;

import io.tokenyield.model.AccountingZone;
import io.tokenyield.sql.SqlFile;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of which accounting days all sessions are still there: they are forgotten by UTC days, of which a day may have two. */
public final class KeptSessions {
    private final AccountingZone zone;
    private final Set<LocalDate> utcDaysWithout;

    public KeptSessions(DataSource mart, AccountingZone zone) {
        this.zone = zone;
        this.utcDaysWithout = new TreeSet<>(JdbcClient.create(mart)
                .sql(SqlFile.text("attribution/days_without_sessions.sql"))
                .query(LocalDate.class)
                .list());
    }

    public boolean areAllOf(LocalDate accountingDay) {
        return zone.firstUtcDayOf(accountingDay)
                .datesUntil(zone.lastUtcDayOf(accountingDay).plusDays(1))
                .noneMatch(utcDaysWithout::contains);
    }
}
