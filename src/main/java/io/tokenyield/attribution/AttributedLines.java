package io.tokenyield.attribution;

import io.tokenyield.model.TokenCounts;
import io.tokenyield.sql.FastInsert;
import io.tokenyield.sql.SqlFile;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collections;
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

        Line of(String otherPerson, String otherCurrency) {
            return new Line(bucket, otherPerson, tool, repository, ticket, rule, otherCurrency);
        }

        /** What a commit of the person was the reason for is of no ticket. */
        Line withoutCommit() {
            return rule == LinkRule.COMMIT_IN_SESSION
                    ? new Line(bucket, person, tool, repository, "", LinkRule.NONE, currency)
                    : this;
        }
    }

    record Use(long requests, TokenCounts tokens, BigDecimal credits, BigDecimal amount) {
        private Use plus(Use other) {
            return new Use(
                    requests + other.requests,
                    tokens.plus(other.tokens),
                    credits.add(other.credits),
                    amount.add(other.amount));
        }

        long totalTokens() {
            return tokens.totalInput() + tokens.output();
        }

        boolean isNothing() {
            return requests == 0 && totalTokens() == 0 && credits.signum() == 0 && amount.signum() == 0;
        }
    }

    /** As the mart has them of the day. */
    static AttributedLines of(LocalDate day, JdbcClient jdbc) {
        AttributedLines lines = new AttributedLines();
        jdbc.sql(SqlFile.text("attribution/lines_of_day.sql"))
                .param("accountingDay", day)
                .query(row -> {
                    lines.add(
                            new Line(
                                    row.getInt("bucket"),
                                    row.getString("person_id"),
                                    row.getString("tool"),
                                    row.getString("repository"),
                                    row.getString("ticket_key"),
                                    LinkRule.called(row.getString("rule_name")),
                                    row.getString("currency")),
                            new Use(
                                    row.getLong("requests"),
                                    new TokenCounts(
                                            row.getLong("tokens_in"),
                                            row.getLong("tokens_out"),
                                            row.getLong("tokens_cache_read"),
                                            row.getLong("tokens_cache_write"),
                                            0,
                                            0),
                                    row.getBigDecimal("credits"),
                                    row.getBigDecimal("amount")));
                });
        return lines;
    }

    SortedMap<Line, Use> lines() {
        return Collections.unmodifiableSortedMap(lines);
    }

    void add(Line line, Use use) {
        lines.merge(line, use, Use::plus);
    }

    int size() {
        return lines.size();
    }

    static void delete(JdbcClient jdbc, LocalDate day) {
        jdbc.sql("DELETE FROM usage_attribution WHERE accounting_day = :day")
                .param("day", day)
                .update();
    }

    /** @param linesBefore of the day, of smaller buckets, which are there already */
    void insert(DataSource mart, LocalDate day, int linesBefore) {
        int[] number = {linesBefore};
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
            insert.setLong(11, use.totalTokens());
            insert.setBigDecimal(12, use.credits());
            insert.setBigDecimal(13, use.amount());
            insert.setLong(14, tokens.input());
            insert.setLong(15, tokens.output());
            insert.setLong(16, tokens.cacheRead());
            insert.setLong(17, tokens.cacheWrite());
        });
    }
}
