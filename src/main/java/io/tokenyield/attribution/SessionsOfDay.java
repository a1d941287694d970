package io.tokenyield.attribution;

import io.tokenyield.model.AccountingZone;
import io.tokenyield.sql.RowByRow;
import io.tokenyield.sql.SqlFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The usage of one accounting day, one bucket of accounts at a time, each row with the span of its session. Sessions may begin
 * on the day before and end on the day after. Read as a stream, on a connection that is not the caller's transaction's, so that
 * what is held does not grow with the day: rows of one bucket, and the spans of those sessions alone that reach beyond the day.
 */
final class SessionsOfDay {
    /** Marks in which the sessions of the day are noted by hash: two that share one cost a little room, nothing else. */
    private static final int MARKS = 1 << 24;

    private final AccountingZone zone;
    private final JdbcClient jdbc;

    private record Session(String tool, String account, String id) {
        static Session of(ResultSet row) throws SQLException {
            return new Session(row.getString("tool"), row.getString("account"), row.getString("session_id"));
        }

        static Session of(SessionUse use) {
            return new Session(use.tool(), use.account(), use.sessionId());
        }

        int mark() {
            return (hashCode() * 0x9E3779B1) >>> 8;
        }
    }

    private record Span(Instant from, Instant to) {
        Span with(Span other) {
            return new Span(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
        }
    }

    /** Takes the usage of a bucket, whole. */
    @FunctionalInterface
    interface BucketSink {
        void take(int bucket, List<SessionUse> uses);
    }

    SessionsOfDay(DataSource mart, AccountingZone zone) {
        this.zone = zone;
        this.jdbc = RowByRow.of(new DelegatingDataSource(mart));
    }

    /** Buckets rise; those without usage are left out. */
    void forEachBucket(LocalDate day, BucketSink sink) {
        Map<Session, Span> beyond = spansBeyond(day);
        List<SessionUse> uses = new ArrayList<>();
        int[] bucket = {-1};
        of(day, "attribution/sessions_of_day.sql").query(row -> {
            int next = row.getInt("bucket");
            if (next != bucket[0] && !uses.isEmpty()) {
                sink.take(bucket[0], withSpans(uses, beyond));
                uses.clear();
            }
            bucket[0] = next;
            uses.add(SessionUse.read(row));
        });
        if (!uses.isEmpty()) {
            sink.take(bucket[0], withSpans(uses, beyond));
        }
    }

    /** Of sessions of the day what lies outside it; and of a few others. */
    private Map<Session, Span> spansBeyond(LocalDate day) {
        BitSet marks = new BitSet(MARKS);
        of(day, "attribution/sessions_named_on_day.sql").query((ResultSet row) -> {
            marks.set(Session.of(row).mark());
        });
        Map<Session, Span> spans = new HashMap<>();
        jdbc.sql(SqlFile.text("attribution/sessions_around_day.sql"))
                .param("accountingDay", day)
                .param("dayBefore", zone.firstUtcDayOf(day).minusDays(1))
                .param("dayAfter", zone.lastUtcDayOf(day).plusDays(1))
                .query(row -> {
                    Session session = Session.of(row);
                    if (marks.get(session.mark())) {
                        spans.merge(session, new Span(instant(row, "first_at"), instant(row, "last_at")), Span::with);
                    }
                });
        return spans;
    }

    private static List<SessionUse> withSpans(List<SessionUse> uses, Map<Session, Span> beyond) {
        Map<Session, Span> spans = new HashMap<>();
        for (SessionUse use : uses) {
            spans.merge(Session.of(use), new Span(use.sessionFrom(), use.sessionTo()), Span::with);
        }
        spans.replaceAll((session, span) -> beyond.containsKey(session) ? span.with(beyond.get(session)) : span);
        return uses.stream()
                .map(use -> use.sessionId().isEmpty() ? use : within(spans.get(Session.of(use)), use))
                .toList();
    }

    private static SessionUse within(Span span, SessionUse use) {
        return use.within(span.from(), span.to());
    }

    private JdbcClient.StatementSpec of(LocalDate day, String statement) {
        return jdbc.sql(SqlFile.text(statement))
                .param("accountingDay", day)
                .param("firstDay", zone.firstUtcDayOf(day))
                .param("lastDay", zone.lastUtcDayOf(day));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
