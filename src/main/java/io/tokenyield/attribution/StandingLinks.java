package io.tokenyield.attribution;

import io.tokenyield.sql.Instants;
import io.tokenyield.sql.RowByRow;
import io.tokenyield.sql.SqlFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Which days would be linked to tickets as they are. Tickets and commits come every night, and hardly any of them concerns a day
 * of the weeks before: a day stands while each key that it asked for has the same answer, and the changes that its sessions could
 * be the reason for are the same.
 */
public final class StandingLinks {
    private final JdbcClient jdbc;
    private final JdbcClient rowByRow;
    private final Duration grace;

    private record Asked(LocalDate day, String keys, Instant from, Instant to, String hash, ChangesHash now) {}

    /** @param grace so long after a session a commit is still taken for its result */
    public StandingLinks(DataSource mart, Duration grace) {
        this.jdbc = JdbcClient.create(mart);
        // A company's changes of some weeks are not held: a stream, on a connection that is not the caller's
        // transaction's.
        this.rowByRow = RowByRow.of(new DelegatingDataSource(mart));
        this.grace = grace;
    }

    /** @param days that are attributed, and whose sessions are kept */
    public Set<LocalDate> of(Collection<LocalDate> days) {
        Set<LocalDate> standing = new TreeSet<>();
        if (days.isEmpty()) {
            return standing;
        }
        Set<String> tickets = new HashSet<>();
        jdbc.sql("SELECT ticket_key FROM delivery_ticket").query((ResultSet row) -> {
            tickets.add(AskedLinks.hash(row.getString(1)));
        });
        List<Asked> asked = jdbc
                .sql(SqlFile.text("attribution/links_of_days.sql"))
                .param("days", days)
                .query((row, number) -> asked(row))
                .list()
                .stream()
                .filter(day -> answersAre(tickets, day.keys()))
                .toList();
        readChanges(asked);
        asked.stream().filter(day -> day.now().text().equals(day.hash())).forEach(day -> standing.add(day.day()));
        return standing;
    }

    /** Of days whose sessions are gone: they stay as they are, whatever comes. */
    public void forget(Collection<LocalDate> days) {
        if (!days.isEmpty()) {
            jdbc.sql("UPDATE attributed_day SET " + DayNote.NO_LINKS
                            + " WHERE accounting_day IN (:days) AND changes_hash <> ''")
                    .param("days", days)
                    .update();
        }
    }

    private static boolean answersAre(Set<String> tickets, String keys) {
        for (int i = 0; i < keys.length(); i += 1 + AskedLinks.KEY_LENGTH) {
            boolean wasTicket = keys.charAt(i) == '+';
            if (tickets.contains(keys.substring(i + 1, i + 1 + AskedLinks.KEY_LENGTH)) != wasTicket) {
                return false;
            }
        }
        return true;
    }

    /** Once for all days. */
    private void readChanges(List<Asked> asked) {
        Instant from = asked.stream()
                .map(Asked::from)
                .filter(instant -> instant != null)
                .min(Instant::compareTo)
                .orElse(null);
        if (from == null) {
            return;
        }
        Instant to = asked.stream()
                .map(Asked::to)
                .filter(instant -> instant != null)
                .max(Instant::compareTo)
                .orElseThrow();
        rowByRow.sql(SqlFile.text("attribution/changes_around.sql"))
                .param("from", Instants.text(from))
                .param("to", Instants.text(to))
                .query((ResultSet row) -> {
                    SessionLinks.LinkedChange change = SessionLinks.LinkedChange.read(row);
                    asked.forEach(day -> day.now().add(change));
                });
    }

    private Asked asked(ResultSet row) throws SQLException {
        Instant from = instant(row, "changes_from");
        Instant to = instant(row, "changes_to");
        return new Asked(
                row.getObject("accounting_day", LocalDate.class),
                row.getString("asked_keys"),
                from,
                to,
                row.getString("changes_hash"),
                new ChangesHash(from, to, grace));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime utc = row.getObject(column, LocalDateTime.class);
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }
}
