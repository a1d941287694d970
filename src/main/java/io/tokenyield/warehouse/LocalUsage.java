package io.tokenyield.warehouse;

import io.tokenyield.model.Problem;
import io.tokenyield.sql.SqlFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.duckdb.DuckDBAppender;

/**
 * Usage in an in-process DuckDB. Holds, after {@link #openDay}, the relation {@code usage_day}. Which requests of a day count
 * is found once; every question reads what was found.
 */
public final class LocalUsage implements Usage {
    private static final String COUNTED_TOOL = "counted_tool";

    private final LocalDuckDb duckDb;
    private final RequestRows requests;
    private final DayRelation dayRelation;
    private final Consumer<LocalDate> mustBeUnchanged;
    private DayTotals totals;
    private LocalDate openedDay;

    /** The SQL text of one day's typed rows. */
    @FunctionalInterface
    interface DayRelation {
        String of(LocalDate usageDay);
    }

    /**
     * Of a source that cannot change while it is read, because it was copied.
     *
     * @param requests null where nothing is planned
     */
    LocalUsage(LocalDuckDb duckDb, RequestRows requests, DayRelation dayRelation) {
        this(duckDb, requests, dayRelation, usageDay -> {});
    }

    /** @param mustBeUnchanged throws when a day of the source is no longer what was planned by */
    LocalUsage(LocalDuckDb duckDb, RequestRows requests, DayRelation dayRelation, Consumer<LocalDate> mustBeUnchanged) {
        this.duckDb = duckDb;
        this.requests = requests;
        this.dayRelation = dayRelation;
        this.mustBeUnchanged = mustBeUnchanged;
    }

    public LocalDuckDb duckDb() {
        return duckDb;
    }

    @Override
    public LocalDuckDb scratch() {
        return duckDb;
    }

    @Override
    public void expectRows(long rows) {
        duckDb.expectRows(rows);
    }

    /** Lets {@code usage_day} be the typed rows of that day. */
    public void openDay(LocalDate usageDay) {
        openedDay = usageDay;
        duckDb.run("CREATE OR REPLACE TEMP VIEW usage_day AS " + dayRelation.of(usageDay));
        totals = null;
    }

    @Override
    public void openDay(LocalDate usageDay, List<Request> countedElsewhere) {
        openDay(usageDay);
        duckDb.run("CREATE OR REPLACE TEMP TABLE counted_elsewhere (tool VARCHAR, request_key VARCHAR)");
        duckDb.fill("counted_elsewhere", countedElsewhere, (appender, request) -> {
            appender.append(request.tool());
            appender.append(request.requestKey());
        });
    }

    @Override
    public void openDayOf(LocalDate usageDay, Collection<SourceEvents.Account> accounts) {
        openDay(usageDay);
    }

    @Override
    public List<Quarantine.Line> rejected() {
        return totals().quarantined() == 0 ? List.of() : readRejected();
    }

    private List<Quarantine.Line> readRejected() {
        return duckDb.query(
                SqlFile.text("warehouse/typed/day_quarantine.sql"),
                row -> new Quarantine.Line(
                        new Problem(
                                "usage_event", row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                        row.getLong(5)));
    }

    @Override
    public void chooseCounted(String accountingDay, String contextOver) {
        duckDb.run("CREATE OR REPLACE TEMP TABLE " + CountedRequests.TABLE + " AS "
                + CountedRequests.relation(soundAndOther(), accountingDay, contextOver));
    }

    /** Where no row has a fault it need not be looked for again, which is half of what it takes to read a row. */
    private String soundAndOther() {
        return totals().quarantined() == 0
                ? "(SELECT * REPLACE (CAST(NULL AS VARCHAR) AS fault) FROM usage_day)"
                : "usage_day";
    }

    @Override
    public <T> void answer(Question<T> question, Consumer<Iterator<T>> sink) {
        stream(
                CountedRequests.text(question.statement(), CountedRequests.OF_THE_DAY + only(question.tools())),
                question.reader(),
                sink);
    }

    /** Made by the engine, on all its threads and out of its own values. */
    @Override
    public void lines(String statement, Consumer<Iterator<Line>> sink) {
        stream(
                DuckDbLines.of(duckDb, CountedRequests.text(statement, CountedRequests.OF_THE_DAY), "account"),
                row -> new Line(row.getString(1), row.getString(2)),
                sink);
    }

    private <T> void stream(String sql, LocalDuckDb.RowReader<T> reader, Consumer<Iterator<T>> sink) {
        try (Statement statement = duckDb.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            sink.accept(new ResultRows<>(rows, reader));
        } catch (SQLException e) {
            throw LocalDuckDb.failed(sql, e);
        }
    }

    /** Names of tools come from outside, so they travel as values and never as text of a statement. */
    private String only(Set<String> tools) {
        if (tools.isEmpty()) {
            return "";
        }
        duckDb.run("CREATE OR REPLACE TEMP TABLE " + COUNTED_TOOL + " (tool VARCHAR)");
        duckDb.fill(COUNTED_TOOL, tools, DuckDBAppender::append);
        return " WHERE tool IN (SELECT tool FROM " + COUNTED_TOOL + ")";
    }

    @Override
    public DayTotals totals() {
        if (totals == null) {
            totals = readTotals();
        }
        return totals;
    }

    private DayTotals readTotals() {
        return duckDb.query(
                        SqlFile.text("warehouse/typed/day_totals.sql"),
                        row -> new DayTotals(row.getLong(1), row.getLong(2), row.getObject(3, LocalDateTime.class)))
                .get(0);
    }

    @Override
    public void closeDay() {
        mustBeUnchanged.accept(openedDay);
    }

    @Override
    public void findCandidates(Set<LocalDate> changedDays, List<Request> touched) {
        new Candidates(duckDb, requests).find(changedDays, touched);
    }

    /** A day of a relation that has a column usage_day, null for rows without a readable time. */
    static String dayOf(String relation, LocalDate usageDay) {
        String condition =
                usageDay.equals(SurveyedDay.UNDATED) ? "usage_day IS NULL" : "usage_day = DATE '" + usageDay + "'";
        return "SELECT * FROM " + relation + " WHERE " + condition;
    }
}
