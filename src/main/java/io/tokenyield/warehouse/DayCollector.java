package io.tokenyield.warehouse;

import io.tokenyield.model.ContractBroken;
import io.tokenyield.model.Problem;
import io.tokenyield.model.PseudonymSecret;
import io.tokenyield.sql.FastInsert;
import io.tokenyield.sql.Instants;
import io.tokenyield.sql.SqlFile;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings one UTC usage day into the mart: the roll-up statement runs where the usage is, its small result replaces what
 * the mart had of that day. Runs in the caller's transaction, so a day is there whole or as it was before.
 */
public final class DayCollector {
    private final DataSource mart;
    private final JdbcClient jdbc;
    private final Quarantine quarantine;
    private final LocalUsage usage;
    private final Cuts cuts;
    private final QuarantineLimit limit;
    private final Set<String> toolsWithPlans;
    private final CreditUses creditUses;
    private final Patterns patterns;
    private final UsagePatterns usagePatterns;

    /** How many rejected rows a day may have before the day's source counts as broken. */
    public record QuarantineLimit(long rows, double share) {
        public static final QuarantineLimit DEFAULT = new QuarantineLimit(1_000, 0.05);

        boolean isPassed(long rejected, long read) {
            return rejected > rows && rejected > share * read;
        }
    }

    /**
     * Which days have patterns of use.
     *
     * @param after days up to this one have none, because they would not be kept
     * @param alsoOf but earlier days that somebody looks at before they are forgotten
     */
    public record Patterns(LocalDate after, Predicate<LocalDate> alsoOf, PseudonymSecret secret) {
        boolean areWantedOf(LocalDate usageDay) {
            return usageDay.isAfter(after) || alsoOf.test(usageDay);
        }
    }

    /** @param toolsWithPlans tools of whose credits the order in time is kept, because plans include what is used first */
    public DayCollector(
            DataSource mart,
            LocalUsage usage,
            Cuts cuts,
            QuarantineLimit limit,
            Set<String> toolsWithPlans,
            Patterns patterns) {
        this.mart = mart;
        this.jdbc = JdbcClient.create(mart);
        this.quarantine = new Quarantine(mart);
        this.usage = usage;
        this.cuts = cuts;
        this.limit = limit;
        this.toolsWithPlans = Set.copyOf(toolsWithPlans);
        this.creditUses = new CreditUses(mart, usage);
        this.patterns = patterns;
        this.usagePatterns = new UsagePatterns(mart);
    }

    /**
     * @throws ContractBroken when more rows break the rules than the limit allows
     * @throws io.tokenyield.model.Unavailable when the source changed since it was looked at for the plan
     */
    public DayCounts collect(PlannedDay day, String runId) {
        usage.openDay(day.usageDay());
        loadCountedElsewhere(day.usageDay());
        deleteDay(day.usageDay());
        List<Quarantine.Line> rejected = rejected();
        long quarantined = quarantine.replace("usage_event", day.usageDay(), rejected);
        long counted = insertCounted(day.usageDay());
        jdbc.sql(SqlFile.text("warehouse/mart/insert_usage_daily.sql"))
                .param("usageDay", day.usageDay())
                .update();
        DayCounts counts = counts(counted);
        if (counts.rowsQuarantined() != quarantined) {
            throw new IllegalStateException("quarantine of " + day.usageDay() + " holds " + quarantined
                    + " rows, the day has " + counts.rowsQuarantined());
        }
        if (limit.isPassed(quarantined, counts.rowsRead())) {
            throw new ContractBroken("table usage_event: " + quarantined + " of " + counts.rowsRead() + " rows "
                    + (day.usageDay().equals(SurveyedDay.UNDATED) ? "without a readable time" : "of " + day.usageDay())
                    + " break the rules, more than a source in order has; the first: "
                    + rejected.get(0).problem().sentence()
                    + "; mend the export, or allow more with --quarantine-max-rows or --quarantine-max-share, then run"
                    + " the same command again");
        }
        insertSourceDay(day, counts, runId);
        usage.closeDay();
        return counts;
    }

    private void loadCountedElsewhere(LocalDate usageDay) {
        usage.duckDb().run("CREATE OR REPLACE TEMP TABLE counted_elsewhere (tool VARCHAR, request_key VARCHAR)");
        try (var appender = usage.duckDb().connection().createAppender("temp", "main", "counted_elsewhere")) {
            jdbc.sql("SELECT tool, request_key FROM usage_repeat WHERE usage_day = :usageDay")
                    .param("usageDay", usageDay)
                    .query((ResultSet row) -> {
                        appender.beginRow();
                        appender.append(row.getString(1));
                        appender.append(row.getString(2));
                        appender.endRow();
                    });
        } catch (SQLException e) {
            throw new IllegalStateException("cannot hand the repeated requests of " + usageDay + " to DuckDB", e);
        }
    }

    private void deleteDay(LocalDate usageDay) {
        for (String table : List.of("usage_rollup", "usage_daily", "credit_use", "source_day")) {
            jdbc.sql("DELETE FROM " + table + " WHERE usage_day = :usageDay")
                    .param("usageDay", usageDay)
                    .update();
        }
        usagePatterns.delete(usageDay);
    }

    private List<Quarantine.Line> rejected() {
        return usage.duckDb()
                .query(
                        SqlFile.text("warehouse/duckdb/day_quarantine.sql"),
                        row -> new Quarantine.Line(
                                new Problem(
                                        "usage_event",
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4)),
                                row.getLong(5)));
    }

    /** Which requests count is found once; every statement of the day reads what was found. */
    private long insertCounted(LocalDate usageDay) {
        if (usageDay.equals(SurveyedDay.UNDATED)) {
            return 0;
        }
        usage.duckDb()
                .run("CREATE OR REPLACE TEMP TABLE " + CountedRequests.TABLE + " AS "
                        + CountedRequests.relation("usage_day", cuts.accountingDay(usageDay), cuts.contextOver()));
        long counted = insertRollup(usageDay);
        if (patterns.areWantedOf(usageDay)) {
            usagePatterns.insert(usageDay, usage.duckDb(), patterns.secret());
        }
        return counted;
    }

    private long insertRollup(LocalDate usageDay) {
        String rollup = CountedRequests.text("warehouse/usage_rollup.sql", CountedRequests.OF_THE_DAY);
        long[] requests = new long[1];
        Set<String> toolsInTime = new TreeSet<>();
        try (Statement statement = usage.duckDb().connection().createStatement();
                ResultSet rows = statement.executeQuery(rollup)) {
            LineNumber line = new LineNumber();
            new FastInsert(mart, "usage_rollup", RollupRow.COLUMNS)
                    .insert(new ResultRows<>(rows, RollupRow::read), (PreparedStatement insert, RollupRow row) -> {
                        row.bind(insert, usageDay, line.next());
                        requests[0] += row.requests();
                        if (row.isInCredits() && toolsWithPlans.contains(row.tool())) {
                            toolsInTime.add(row.tool());
                        }
                    });
        } catch (SQLException e) {
            throw LocalDuckDb.failed(rollup, e);
        }
        creditUses.insert(usageDay, toolsInTime);
        return requests[0];
    }

    private DayCounts counts(long counted) {
        return usage.duckDb()
                .query(
                        SqlFile.text("warehouse/duckdb/day_totals.sql"),
                        row -> new DayCounts(
                                row.getLong(1),
                                counted,
                                row.getLong(1) - counted - row.getLong(2),
                                row.getLong(2),
                                row.getObject(3, LocalDateTime.class)))
                .get(0);
    }

    private void insertSourceDay(PlannedDay day, DayCounts counts, String runId) {
        jdbc.sql(SqlFile.text("warehouse/mart/insert_source_day.sql"))
                .param("usageDay", day.usageDay())
                .param("fingerprint", day.fingerprint())
                .param("rowsRead", counts.rowsRead())
                .param("rowsCounted", counts.rowsCounted())
                .param("rowsDuplicate", counts.rowsDuplicate())
                .param("rowsQuarantined", counts.rowsQuarantined())
                .param("newestIngestedAt", Instants.text(counts.newestIngestedAt()))
                .param("runId", runId)
                .param(
                        "patternKey",
                        patterns.areWantedOf(day.usageDay()) ? patterns.secret().name() : null)
                .update();
    }

    private static final class LineNumber {
        private int last;

        int next() {
            return ++last;
        }
    }
}
