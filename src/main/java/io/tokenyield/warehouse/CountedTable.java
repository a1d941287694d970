package io.tokenyield.warehouse;

import io.tokenyield.model.Bucket;
import io.tokenyield.sql.FastInsert;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A table of the mart with the sums of a UTC day's requests, filled by the statement of the same name below {@code
 * sql/warehouse}: its rows go from engine to mart as lines of text, because to take each value apart in between costs more
 * than to add them all up. They are numbered in the order of the statement.
 *
 * @param ours columns in front of those of the statement, behind day and number, and how a line gets them
 */
record CountedTable(String name, List<String> ours, Function<Usage.Line, String> values, List<String> ofStatement) {
    private static final List<String> SUMS = List.of(
            "requests",
            "input_tokens",
            "output_tokens",
            "cache_read_tokens",
            "cache_write_5m_tokens",
            "cache_write_1h_tokens",
            "reasoning_tokens",
            "credits");

    /** At session grain. */
    static final CountedTable ROLLUP = new CountedTable(
            "usage_rollup",
            List.of(),
            Usage.Line::values,
            columns(
                    List.of(
                            "accounting_day",
                            "tool",
                            "provider",
                            "model",
                            "account",
                            "session_id",
                            "repository",
                            "branch",
                            "ticket_key",
                            "service_tier",
                            "context_over",
                            "billed_by"),
                    List.of("accepted_requests", "first_at", "last_at")));

    /** At the grain of pricing. */
    static final CountedTable DAILY = new CountedTable(
            "usage_daily",
            List.of("bucket"),
            line -> Bucket.of(line.account()) + "\t" + line.values(),
            columns(
                    List.of(
                            "accounting_day",
                            "tool",
                            "provider",
                            "model",
                            "account",
                            "service_tier",
                            "context_over",
                            "billed_by"),
                    List.of("first_used_at")));

    private static List<String> columns(List<String> key, List<String> more) {
        return Stream.of(key, SUMS, more).flatMap(List::stream).toList();
    }

    String statement() {
        return "warehouse/" + name + ".sql";
    }

    /** Adds what the open day has, in the caller's transaction; what was there of it must be gone. */
    void insert(DataSource mart, LocalDate usageDay, Usage usage) {
        List<String> columns = Stream.of(List.of("usage_day", "line_no"), ours, ofStatement)
                .flatMap(List::stream)
                .toList();
        usage.lines(
                statement(),
                lines -> new FastInsert(mart, name, columns).insertLines(new Numbered(usageDay + "\t", lines)));
    }

    /** Day, number and the rest. */
    private final class Numbered implements Iterator<String> {
        private final String day;
        private final Iterator<Usage.Line> lines;
        private int number;

        private Numbered(String day, Iterator<Usage.Line> lines) {
            this.day = day;
            this.lines = lines;
        }

        @Override
        public boolean hasNext() {
            return lines.hasNext();
        }

        @Override
        public String next() {
            number++;
            return day + number + "\t" + values.apply(lines.next());
        }
    }
}
