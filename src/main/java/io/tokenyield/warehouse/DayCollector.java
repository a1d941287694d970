package io.tokenyield.warehouse;

import io.tokenyield.model.ContractBroken;
import io.tokenyield.model.PseudonymSecret;
import io.tokenyield.sql.Instants;
import io.tokenyield.sql.SqlFile;
import java.time.LocalDate;
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
    private final Usage usage;
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
            Usage usage,
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
        usage.openDay(day.usageDay(), countedElsewhere(day.usageDay()));
        deleteDay(day.usageDay());
        List<Quarantine.Line> rejected = usage.rejected();
        long quarantined = quarantine.replace("usage_event", day.usageDay(), rejected);
        long counted = insertCounted(day.usageDay());
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

    private List<Usage.Request> countedElsewhere(LocalDate usageDay) {
        return jdbc.sql("SELECT tool, request_key FROM usage_repeat WHERE usage_day = :usageDay")
                .param("usageDay", usageDay)
                .query((row, number) -> new Usage.Request(row.getString(1), row.getString(2)))
                .list();
    }

    private void deleteDay(LocalDate usageDay) {
        for (String table : List.of("usage_rollup", "usage_daily", "credit_use", "source_day")) {
            jdbc.sql("DELETE FROM " + table + " WHERE usage_day = :usageDay")
                    .param("usageDay", usageDay)
                    .update();
        }
        usagePatterns.delete(usageDay);
    }

    private long insertCounted(LocalDate usageDay) {
        if (usageDay.equals(SurveyedDay.UNDATED)) {
            return 0;
        }
        usage.chooseCounted(cuts.accountingDay(usageDay), cuts.contextOver());
        long counted = insertSums(usageDay);
        if (patterns.areWantedOf(usageDay)) {
            usagePatterns.insert(usageDay, usage, patterns.secret());
        }
        return counted;
    }

    private long insertSums(LocalDate usageDay) {
        CountedTable.ROLLUP.insert(mart, usageDay, usage);
        CountedTable.DAILY.insert(mart, usageDay, usage);
        long[] requests = new long[1];
        Set<String> toolsInTime = new TreeSet<>();
        jdbc.sql(SqlFile.text("warehouse/mart/counted_of_day.sql"))
                .param("usageDay", usageDay)
                .query(row -> {
                    requests[0] += row.getLong("requests");
                    String tool = row.getString("tool");
                    if (row.getString("billed_by").equals("credits") && toolsWithPlans.contains(tool)) {
                        toolsInTime.add(tool);
                    }
                });
        creditUses.insert(usageDay, toolsInTime);
        return requests[0];
    }

    private DayCounts counts(long counted) {
        Usage.DayTotals totals = usage.totals();
        return new DayCounts(
                totals.rows(),
                counted,
                totals.rows() - counted - totals.quarantined(),
                totals.quarantined(),
                totals.newestIngestedAt());
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
}
