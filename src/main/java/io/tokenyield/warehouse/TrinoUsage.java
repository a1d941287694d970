package io.tokenyield.warehouse;

import io.tokenyield.model.Problem;
import io.tokenyield.model.Unavailable;
import io.tokenyield.sql.SqlFile;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Usage where it lies, in Trino: every question about a day is one statement there, and only its groups come back. A reader
 * may make nothing in a cluster, so what a statement reads stands in front of it.
 */
final class TrinoUsage implements Usage {
    private static final String ROW_COLUMNS = "usage_day, tool, request_key, output_tokens, ingested_at, event_id";
    /** So many requests go with one statement, far below the length that Trino takes (query.max-length, 1,000,000). */
    private static final int REQUESTS_PER_STATEMENT = 4_000;

    private final TrinoServer server;
    private final TrinoEvents events;
    private final LocalDuckDb scratch;
    private final Map<LocalDate, SurveyedDay> planned = new LinkedHashMap<>();
    private final boolean isPlanned;

    private LocalDate day;
    private String usageDay;
    private String countedElsewhere;
    private String counted;

    /** @param survey what the source was when the run was planned; null where nothing is */
    TrinoUsage(TrinoServer server, TrinoEvents events, LocalDuckDb scratch, List<SurveyedDay> survey) {
        this.server = server;
        this.events = events;
        this.scratch = scratch;
        this.isPlanned = survey != null;
        if (survey != null) {
            survey.forEach(surveyed -> planned.put(surveyed.usageDay(), surveyed));
        }
    }

    @Override
    public void expectRows(long rows) {
        // The cluster sees for itself.
    }

    @Override
    public void openDay(LocalDate opened, List<Request> elsewhere) {
        day = opened;
        usageDay = events.typed(events.isOn(opened));
        countedElsewhere = TrinoSql.relation(List.of("tool", "request_key"), asRows(elsewhere));
    }

    private static List<List<String>> asRows(Collection<Request> requests) {
        return requests.stream()
                .map(request -> List.of(request.tool(), request.requestKey()))
                .toList();
    }

    @Override
    public List<Quarantine.Line> rejected() {
        return server.query(
                ofTheDay(SqlFile.text("warehouse/typed/day_quarantine.sql")),
                row -> new Quarantine.Line(
                        new Problem(
                                "usage_event", row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                        row.getLong(5)));
    }

    private String ofTheDay(String statement) {
        return TrinoSql.with(TrinoSql.relations("usage_day", usageDay), statement);
    }

    @Override
    public void chooseCounted(String accountingDay, String contextOver) {
        counted = CountedRequests.relation("usage_day", accountingDay, contextOver, TrinoColumns.microOfSecond(day));
    }

    @Override
    public <T> void answer(Question<T> question, Consumer<Iterator<T>> sink) {
        String chosen = question.tools().isEmpty()
                ? counted
                : "SELECT * FROM (\n" + counted + "\n) of_all_tools WHERE tool IN ("
                        + new TreeSet<>(question.tools())
                                .stream().map(TrinoSql::literal).collect(Collectors.joining(", "))
                        + ")";
        String sql = TrinoSql.with(
                TrinoSql.relations("usage_day", usageDay, "counted_elsewhere", countedElsewhere),
                CountedRequests.inDialect(question.statement(), chosen, CountedRequests.GAP_BINS_IN_TRINO));
        server.read(sql, rows -> sink.accept(new ResultRows<>(rows, question.reader())));
    }

    @Override
    public DayTotals totals() {
        return server.query(
                        ofTheDay(SqlFile.text("warehouse/typed/day_totals.sql")),
                        row -> new DayTotals(row.getLong(1), row.getLong(2), row.getObject(3, LocalDateTime.class)))
                .get(0);
    }

    /** Each statement saw the source as it was then: if the day is still what was planned by, all saw the same. */
    @Override
    public void closeDay() {
        if (!isPlanned) {
            return;
        }
        List<SurveyedDay> now = events.survey(events.isOn(day));
        SurveyedDay before = planned.get(day);
        if (!now.equals(before == null ? List.of() : List.of(before))) {
            throw new Unavailable(
                    "table usage_event: rows of " + day + " came, went or changed in "
                            + server.place().description()
                            + " while they were counted, so nothing of that day is taken; run the same command again",
                    null);
        }
    }

    @Override
    public LocalDuckDb scratch() {
        return scratch;
    }

    @Override
    public void findCandidates(Set<LocalDate> changedDays, List<Request> touched) {
        scratch.run("CREATE OR REPLACE TEMP TABLE candidate_row (usage_day DATE, tool VARCHAR, request_key VARCHAR,"
                + " output_tokens BIGINT, ingested_at TIMESTAMP, event_id VARCHAR)");
        String ofAllDays = requestRows("TRUE");
        List<LocalDate> dated = changedDays.stream()
                .filter(changed -> !changed.equals(SurveyedDay.UNDATED))
                .sorted()
                .toList();
        if (!dated.isEmpty()) {
            String days =
                    dated.stream().map(changed -> "DATE '" + changed + "'").collect(Collectors.joining(", "));
            String changed = "SELECT * FROM (\n"
                    + requestRows(events.isBetween(dated.get(0), dated.get(dated.size() - 1)))
                    + "\n) of_those_days WHERE usage_day IN (" + days + ")";
            keep(TrinoSql.with(
                    TrinoSql.relations("request_row", ofAllDays, "changed_row", changed),
                    SqlFile.text("warehouse/trino/cross_day_rows.sql")));
        }
        List<Request> wanted = new ArrayList<>(new LinkedHashSet<>(touched));
        for (int from = 0; from < wanted.size(); from += REQUESTS_PER_STATEMENT) {
            List<Request> some = wanted.subList(from, Math.min(wanted.size(), from + REQUESTS_PER_STATEMENT));
            keep(TrinoSql.with(
                    TrinoSql.relations(
                            "request_row",
                            ofAllDays,
                            "wanted_request",
                            TrinoSql.relation(List.of("tool", "request_key"), asRows(some))),
                    SqlFile.text("warehouse/trino/rows_of_requests.sql")));
        }
    }

    private String requestRows(String filter) {
        return "SELECT " + ROW_COLUMNS + " FROM (\n" + events.typed(filter) + "\n) typed WHERE fault IS NULL";
    }

    private void keep(String sql) {
        server.read(sql, rows -> scratch.fillFrom("candidate_row", rows));
    }

    @Override
    public void openDayOf(LocalDate opened, Collection<SourceEvents.Account> accounts) {
        Set<List<String>> wanted = accounts.stream()
                .map(account -> List.of(account.tool(), account.name()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        String columns = "u." + String.join(", u.", TrinoEvents.TYPED.keySet());
        String sql = TrinoSql.with(
                TrinoSql.relations(
                        "usage_day",
                        events.typed(events.isOn(opened)),
                        "wanted_account",
                        TrinoSql.relation(List.of("tool", "account"), wanted)),
                SqlFile.text("warehouse/trino/rows_of_accounts.sql", Map.of("columns", columns)));
        scratch.run("CREATE OR REPLACE TEMP TABLE usage_day ("
                + TrinoEvents.TYPED.entrySet().stream()
                        .map(column -> column.getKey() + " " + column.getValue())
                        .collect(Collectors.joining(", "))
                + ")");
        server.read(sql, rows -> scratch.fillFrom("usage_day", rows));
    }
}
