package io.tokenyield.warehouse;

import io.tokenyield.sql.LineText;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Usage where the statements of {@code sql/warehouse} run on it, one UTC day at a time: in an in-process DuckDB, or in the
 * engine that has the rows. A day is opened, its requests that count are chosen, questions about them are answered, and it
 * is closed.
 */
public interface Usage {

    /** One request of a tool; the key is that of {@code usage_typed.sql}. */
    record Request(String tool, String requestKey) {}

    /** The rows of a day. {@code newestIngestedAt} is UTC, null when no row has a readable one. */
    record DayTotals(long rows, long quarantined, LocalDateTime newestIngestedAt) {}

    /**
     * What is asked of the requests of a day that count.
     *
     * @param statement its path below {@code sql/}; it holds <code>${counted}</code> in the place of a relation
     * @param tools only their requests; empty for those of all tools
     */
    record Question<T>(String statement, Set<String> tools, LocalDuckDb.RowReader<T> reader) {
        public static <T> Question<T> of(String statement, LocalDuckDb.RowReader<T> reader) {
            return new Question<>(statement, Set.of(), reader);
        }
    }

    /** From now on days have at most so many rows. */
    void expectRows(long rows);

    /** @param countedElsewhere requests with rows on that day that count on another one */
    void openDay(LocalDate usageDay, List<Request> countedElsewhere);

    /** The rejected rows of the open day, those wrong in the same way as one, in the order of their keys. */
    List<Quarantine.Line> rejected();

    /**
     * To be called before questions are asked.
     *
     * @param accountingDay standard SQL that gives the accounting day of {@code occurred_at}
     * @param contextOver standard SQL that gives the largest boundary that {@code total_input} exceeds
     */
    void chooseCounted(String accountingDay, String contextOver);

    /** The rows of the answer come one at a time, in the order of the statement, and are gone when the sink returns. */
    <T> void answer(Question<T> question, Consumer<Iterator<T>> sink);

    /**
     * A row of an answer on its way into a table.
     *
     * @param account what its column of that name has
     * @param values all its columns, as {@link LineText} has them
     */
    record Line(String account, String values) {}

    /** The same with each row as text; for statements with a column account that end with their order. */
    default void lines(String statement, Consumer<Iterator<Line>> sink) {
        answer(
                Question.of(
                        statement,
                        row -> new Line(
                                row.getString("account"),
                                LineText.of(row, row.getMetaData().getColumnCount()))),
                sink);
    }

    DayTotals totals();

    /**
     * To be called behind the last question about a day.
     *
     * @throws io.tokenyield.model.Unavailable when the day may hold rows of another state of the source
     */
    void closeDay();

    /** An in-process DuckDB for what is small; the two methods below leave their rows there. */
    LocalDuckDb scratch();

    /**
     * Lets {@code candidate_row} in {@link #scratch} hold every sound row (usage_day, tool, request_key, output_tokens,
     * ingested_at, event_id) of the touched requests and of those of changed days that lie on several days. {@code
     * changed_day} there has the changed days.
     */
    void findCandidates(Set<LocalDate> changedDays, List<Request> touched);

    /**
     * Lets {@code usage_day} in {@link #scratch} hold the typed rows of that day, at least the accounts' own and all of the
     * requests that they made.
     */
    void openDayOf(LocalDate usageDay, Collection<SourceEvents.Account> accounts);
}
