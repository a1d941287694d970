package io.tokenyield.batch;

import io.tokenyield.ledger.RemovedDetail;
import io.tokenyield.ledger.RemovedDetail.What;
import io.tokenyield.model.Period;
import io.tokenyield.sql.Instants;
import io.tokenyield.warehouse.UsagePatterns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is over tonight, table by table, in the order in which it goes. It is the same list at each try of a run. */
final class Expirations {
    private static final Map<String, ?> NO_PARAMETERS = Map.of();

    private final RunContext context;
    private final RetentionRules rules;
    private final LocalDate asOf;
    private final List<Expired> expired = new ArrayList<>();

    Expirations(RunContext context) {
        this.context = context;
        this.rules = context.settings().retention();
        this.asOf = new Settled(context.mart()).asOf(context.request());
    }

    List<Expired> inOrder() {
        sessionsAndPatterns();
        units();
        monthly(What.SCORES, "score", "period, person_id");
        monthly(What.SCORES, "person_window", "period, person_id, lag_days");
        monthly(What.SCORES, "summary_person_score", "period, person_id");
        monthly(What.SIGNALS, "usage_signal_basis", "period, person_id, `signal`, part");
        monthly(What.SIGNALS, "usage_signal", "period, person_id, `signal`");
        monthly(What.SIGNALS, "usage_question", "period, person_id");
        monthly(What.SIGNALS, "usage_observation", "period, `signal`, subject");
        answers();
        people();
        return List.copyOf(expired);
    }

    private void sessionsAndPatterns() {
        newestDayOf("usage_rollup")
                .map(newest -> newest.minusDays(rules.sessionDays()))
                .ifPresent(last -> expired.add(
                        Expired.days("usage_rollup", "usage_day", "usage_day <= :last", Map.of("last", last))));
        newestDayOf("source_day").map(context.settings().patterns()::keptAfter).ifPresent(last -> {
            for (String table : UsagePatterns.TABLES) {
                expired.add(
                        Expired.rows(table, "usage_day, tool, account", "usage_day <= :last", Map.of("last", last)));
            }
        });
    }

    private Optional<LocalDate> newestDayOf(String table) {
        return JdbcClient.create(context.mart())
                .sql("SELECT MAX(usage_day) FROM " + table)
                .query(LocalDate.class)
                .optional();
    }

    /** Units that never were done are not written once nothing happens to them any more: see {@code KeptUnits}. */
    private void units() {
        Map<String, ?> before = Map.of(
                "before",
                Instants.text(asOf.minusMonths(rules.unitMonths())
                        .atStartOfDay(context.settings().zone().zone())
                        .toInstant()));
        String ofOldUnit = "root IN (SELECT root FROM unit WHERE first_resolved_at < :before)";
        expired.add(Expired.rows("unit_share", "root, person_id", ofOldUnit, before));
        expired.add(Expired.rows("unit_repair", "root", ofOldUnit, before));
        expired.add(Expired.rows("unit_acceptor", "root, person_id", ofOldUnit, before));
        expired.add(Expired.rows("unit_ticket", "ticket_key", ofOldUnit, before));
        expired.add(Expired.rows("unit", "root", "first_resolved_at < :before", before));
    }

    private void monthly(What what, String table, String order) {
        expired.add(Expired.rows(table, order, "period " + isRemoved(what), NO_PARAMETERS));
    }

    /** Not before the signals of the month: an answer is what keeps a person from being asked again. */
    private void answers() {
        expired.add(Expired.rows(
                "signal_review",
                "review_no",
                "recorded_on <= :last AND period " + isRemoved(What.SIGNALS),
                Map.of("last", asOf.minusDays(rules.answerDays()))));
    }

    /** Accounting days of closed months. Sessions and patterns are kept for a shorter time than that: the settings see to it. */
    private void people() {
        SortedSet<Period> removed = new RemovedDetail(context.mart()).months(What.PEOPLE);
        if (removed.isEmpty()) {
            return;
        }
        Map<String, ?> last = Map.of("last", removed.last().lastDay());
        Map<String, ?> lastUtc = Map.of("last", removed.last().lastDay().plusDays(1));
        daily("usage_daily", "usage_day, line_no", "usage_day", "accounting_day", lastUtc);
        daily("credit_use", "usage_day, tool, use_no", "usage_day", "accounting_day", lastUtc);
        daily("credit_allowance", "accounting_day, bucket", "accounting_day", "accounting_day", last);
        daily("usage_cost", "accounting_day, bucket, line_no", "accounting_day", "accounting_day", last);
        daily("usage_attribution", "accounting_day, bucket, line_no", "accounting_day", "accounting_day", last);
        daily("summary_person_day", "service_date, person_id", "service_date", "service_date", last);
        monthly(What.PEOPLE, "summary_person_month", "period, person_id, currency");
        monthly(What.PEOPLE, "summary_person_ticket", "period, person_id, team, ticket_key");
        expired.add(Expired.rows(
                "quarantine",
                "source_table, source_day, line_no",
                "source_table = 'usage_event' AND source_day <= :last AND " + monthIsRemoved("source_day"),
                last));
        // The newest one is what the next must not move far from; scores that are kept name the one they rest on.
        expired.add(Expired.rows(
                "baseline",
                "period, cohort, person_id",
                "period " + isRemoved(What.PEOPLE)
                        + " AND period < (SELECT MAX(period) FROM baseline_group)"
                        + " AND period NOT IN (SELECT baseline_period FROM score WHERE baseline_period IS NOT NULL)",
                NO_PARAMETERS));
    }

    /** @param key first column of the primary key, which finds old rows without looking at new ones */
    private void daily(String table, String order, String key, String day, Map<String, ?> last) {
        expired.add(Expired.rows(table, order, key + " <= :last AND " + monthIsRemoved(day), last));
    }

    private static String monthIsRemoved(String day) {
        return "DATE_FORMAT(" + day + ", '%Y-%m') " + isRemoved(What.PEOPLE);
    }

    private static String isRemoved(What what) {
        return "IN (SELECT period FROM removed_detail WHERE what = '" + what + "')";
    }
}
