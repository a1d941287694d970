package io.tokenyield.batch;

import io.tokenyield.ledger.AllocationWeights;
import io.tokenyield.ledger.CostPool;
import io.tokenyield.ledger.allocation.AllocationKey;
import io.tokenyield.ledger.tieout.Answers;
import io.tokenyield.ledger.tieout.TieOut;
import io.tokenyield.ledger.tieout.TieOutRow;
import io.tokenyield.model.Period;
import io.tokenyield.sql.SqlFile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold before a period can be closed; each thing that does not is a line that says what to do about it. */
final class ClosePreconditions {
    private static final int DAYS_NAMED = 5;

    private final JdbcClient jdbc;
    private final CloseOrder order;
    private final Period period;
    private final Answers answers;
    private final List<String> problems = new ArrayList<>();

    ClosePreconditions(RunContext context, CloseOrder order) {
        this.jdbc = JdbcClient.create(context.mart());
        this.order = order;
        this.period = order.period();
        this.answers = order.answers();
    }

    /**
     * @param brokenControls of the books of the period, in words
     * @param pools what keys of allocation may be stated for
     */
    List<String> problems(List<String> brokenControls, TieOut tieOut, List<CostPool> pools, AllocationWeights weights) {
        earlierPeriods();
        runs();
        daysWithoutUsage();
        brokenControls.forEach(control -> problems.add("a control fails: " + control
                + "; the rows behind it are found with sql/check/<control>.sql; tell whoever runs TokenYield"));
        tieOut.rows().forEach(this::difference);
        tieOut.unusedAnswers().forEach(this::unused);
        answers.allocations(period).forEach((pool, key) -> allocation(pool, key, pools, weights));
        return List.copyOf(problems);
    }

    private void earlierPeriods() {
        List<String> open = jdbc.sql(
                        "SELECT period FROM period WHERE status = 'OPEN' AND period < :period ORDER BY period")
                .param("period", period.toString())
                .query(String.class)
                .list();
        if (!open.isEmpty()) {
            problems.add("earlier periods are open: " + String.join(", ", open) + "; close them first: tokenyield close"
                    + " --period " + open.get(0) + " --by NAME");
        }
    }

    /** The newest run has to be one that came to its end: else it may have learned what is not in the books. */
    private void runs() {
        Optional<String> newest = jdbc.sql("SELECT CASE WHEN settled THEN '' ELSE CONCAT(run_id, ' ', status) END"
                        + " FROM job_run WHERE job_name IN (:jobs) ORDER BY started_at DESC LIMIT 1")
                .param("jobs", List.of(RunRequest.NIGHTLY, RunRequest.BACKFILL))
                .query(String.class)
                .optional();
        newest.filter(run -> !run.isEmpty())
                .ifPresent(run -> problems.add("the newest run did not come to its end: " + run
                        + "; run its command again, or a later night"));
        long reached =
                count("SELECT COUNT(*) FROM job_run WHERE status = 'COMPLETED' AND settled AND to_date >= :lastDay");
        if (reached == 0) {
            problems.add("no completed run has reached " + period.lastDay() + "; run: tokenyield nightly --date "
                    + period.lastDay());
            return;
        }
        long unsettled =
                count("SELECT COUNT(*) FROM source_day WHERE settled_by_run IS NULL AND usage_day > '1000-01-01'"
                        + " AND usage_day <= :lastDay");
        if (unsettled > 0) {
            problems.add(unsettled + " collected days up to " + period.lastDay()
                    + " are not booked to their end; run: tokenyield nightly");
        }
        long booked = count("SELECT COUNT(*) FROM booked_day WHERE accounting_day BETWEEN :firstDay AND :lastDay");
        if (booked < period.month().lengthOfMonth()) {
            problems.add((period.month().lengthOfMonth() - booked) + " days of " + period
                    + " are not booked yet, so their seats are missing; run: tokenyield nightly");
        }
    }

    /** @param sql asks about the period from its {@code :firstDay} to its {@code :lastDay}, or about one of both */
    private long count(String sql) {
        return jdbc.sql(sql)
                .params(Map.of("firstDay", period.firstDay(), "lastDay", period.lastDay()))
                .query(Long.class)
                .single();
    }

    private void daysWithoutUsage() {
        List<LocalDate> missing = missingDays();
        boolean isAnswered = answers.daysWithoutUsage(period).isPresent();
        String key = Answers.keyOfDaysWithoutUsage(period);
        if (!missing.isEmpty() && !isAnswered) {
            problems.add(missing.size() + " days without any usage: "
                    + missing.stream()
                            .limit(DAYS_NAMED)
                            .map(LocalDate::toString)
                            .collect(Collectors.joining(", "))
                    + (missing.size() > DAYS_NAMED ? " ..." : "")
                    + "; deliver them and run: tokenyield nightly, or write " + key + "=<reason>" + toFile());
        }
        if (missing.isEmpty() && isAnswered) {
            unused(key);
        }
    }

    /** From the first day that the books have usage of: before it there was nothing to count. */
    private List<LocalDate> missingDays() {
        LocalDate first = jdbc.sql(SqlFile.text("close/first_day_with_usage.sql"))
                .query(LocalDate.class)
                .optional()
                .orElse(period.firstDay());
        Set<LocalDate> used = new HashSet<>(jdbc.sql(SqlFile.text("close/days_with_usage.sql"))
                .param("firstDay", period.firstDay())
                .param("lastDay", period.lastDay())
                .query(LocalDate.class)
                .list());
        return period.firstDay()
                .datesUntil(period.next().firstDay())
                .filter(day -> !day.isBefore(first) && !used.contains(day))
                .toList();
    }

    private void difference(TieOutRow row) {
        row.variances().stream()
                .filter(variance -> variance.needsAnswer())
                .forEach(variance ->
                        problems.add("%s %s %s: invoiced %s, booked %s, the difference of %s has no reason; write"
                                        .formatted(
                                                row.key().provider(),
                                                row.key().currency(),
                                                row.key().kind().id(),
                                                row.invoiceLines() == 0 ? "nothing" : shown(row.invoiced()),
                                                row.booked().signum() == 0 ? "nothing" : shown(row.booked()),
                                                shown(variance.amount()))
                                + " " + Answers.keyOf(period, row.key()) + "=<name>: <reason>" + toFile()));
    }

    private static String shown(BigDecimal amount) {
        return amount.setScale(Math.min(Math.max(amount.stripTrailingZeros().scale(), 2), 4), RoundingMode.HALF_UP)
                .toPlainString();
    }

    private void unused(String key) {
        problems.add(key + " answers nothing; take it out" + of(" of ") + " or correct its name");
    }

    private void allocation(String pool, String text, List<CostPool> pools, AllocationWeights weights) {
        String line = "allocate." + period + "." + pool;
        if (!CostPool.names().contains(pool)) {
            problems.add(line + ": there is no such pool; write one of " + String.join(", ", CostPool.names()));
            return;
        }
        Optional<AllocationKey> key = AllocationKey.of(text);
        if (key.isEmpty()) {
            problems.add(line + "=" + text + ": there is no such key; write usage, headcount or even");
            return;
        }
        pools.stream()
                .filter(candidate -> candidate.name().equals(pool))
                .map(CostPool::currency)
                .distinct()
                .filter(currency ->
                        weights.by(key.get(), currency).values().stream().noneMatch(weight -> weight.signum() > 0))
                .forEach(currency -> problems.add(line + "=" + text + ": no cost centre has anything to go by in "
                        + currency + "; write another key: usage, headcount or even"));
    }

    private String toFile() {
        return of(" to ");
    }

    private String of(String word) {
        return order.answers().source().isEmpty()
                ? " (--answers FILE)"
                : word + order.answers().source();
    }
}
