package io.tokenyield.attribution;

import io.tokenyield.model.TokenCounts;
import io.tokenyield.sql.FastInsert;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code usage_attribution} of one accounting day, in their order. */
final class AttributedLines {
    private static final List<String> COLUMNS = List.of(
            "accounting_day",
            "bucket",
            "line_no",
            "person_id",
            "tool",
            "repository",
            "ticket_key",
            "rule_name",
            "currency",
            "requests",
            "tokens",
            "credits",
            "amount",
            "tokens_in",
            "tokens_out",
            "tokens_cache_read",
            "tokens_cache_write");

    private final SortedMap<Line, Use> lines = new TreeMap<>(Line.ORDER);
    private long unknownKeyRequests;
    private long severalKeyRequests;

    /** What tells rows of a day apart. */
    record Line(
            int bucket, String person, String tool, String repository, String ticket, LinkRule rule, String currency) {
        private static final Comparator<Line> ORDER = Comparator.comparing(Line::bucket)
                .thenComparing(Line::person)
                .thenComparing(Line::tool)
                .thenComparing(Line::repository)
                .thenComparing(Line::ticket)
                .thenComparing(Line::rule)
                .thenComparing(Line::currency);
    }

    record Use(long requests, TokenCounts tokens, BigDecimal credits, BigDecimal amount) {
        private Use plus(Use other) {
            return new Use(
                    requests + other.requests,
                    tokens.plus(other.tokens),
                    credits.add(other.credits),
                    amount.add(other.amount));
        }
    }

    /** That the tickets which usage itself names are odd: none of them is known, or several are. */
    void noteKeys(SessionUse use, List<String> known) {
        if (known.isEmpty() && !use.ticketText().isBlank()) {
            unknownKeyRequests += use.requests();
        } else if (known.size() > 1) {
            severalKeyRequests += use.requests();
        }
    }

    void add(Line line, Use use) {
        lines.merge(line, use, Use::plus);
    }

    int size() {
        return lines.size();
    }

    /**
     * Takes the place of what the mart has of the day.
     *
     * @param basis of the tickets and commits that the rows were made with
     */
    void replace(DataSource mart, LocalDate day, String basis) {
        JdbcClient jdbc = JdbcClient.create(mart);
        for (String table : List.of("usage_attribution", "attributed_day")) {
            jdbc.sql("DELETE FROM " + table + " WHERE accounting_day = :day")
                    .param("day", day)
                    .update();
        }
        int[] number = new int[1];
        new FastInsert(mart, "usage_attribution", COLUMNS).insert(lines.entrySet(), (insert, entry) -> {
            Line line = entry.getKey();
            Use use = entry.getValue();
            insert.setDate(1, Date.valueOf(day));
            insert.setInt(2, line.bucket());
            insert.setInt(3, ++number[0]);
            insert.setString(4, line.person());
            insert.setString(5, line.tool());
            insert.setString(6, line.repository());
            insert.setString(7, line.ticket());
            insert.setString(8, line.rule().text());
            insert.setString(9, line.currency());
            insert.setLong(10, use.requests());
            TokenCounts tokens = use.tokens();
            insert.setLong(11, tokens.totalInput() + tokens.output());
            insert.setBigDecimal(12, use.credits());
            insert.setBigDecimal(13, use.amount());
            insert.setLong(14, tokens.input());
            insert.setLong(15, tokens.output());
            insert.setLong(16, tokens.cacheRead());
            insert.setLong(17, tokens.cacheWrite());
        });
        jdbc.sql("INSERT INTO attributed_day (accounting_day, basis, unknown_key_requests, several_key_requests)"
                        + " VALUES (:day, :basis, :unknown, :several)")
                .param("day", day)
                .param("basis", basis)
                .param("unknown", unknownKeyRequests)
                .param("several", severalKeyRequests)
                .update();
    }
}
