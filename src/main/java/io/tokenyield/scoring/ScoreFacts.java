package io.tokenyield.scoring;

import io.tokenyield.model.AccountingZone;
import io.tokenyield.model.Period;
import io.tokenyield.score.Lags;
import io.tokenyield.score.Meter;
import io.tokenyield.score.ScoreChoices;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.score.ScoreWindow;
import io.tokenyield.score.TrustBase;
import io.tokenyield.sql.Instants;
import io.tokenyield.sql.SqlFile;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the mart knows about people, their spend and their groups. Statements below {@code sql/score}. */
final class ScoreFacts {
    private final DataSource mart;
    private final JdbcClient jdbc;
    private final AccountingZone zone;
    private WindowCosts costs = new WindowCosts(List.of());
    private boolean isRead;

    /**
     * A person on the last day of a window, by HR data.
     *
     * @param cohort role family and stack; all who have neither are one group
     * @param groupUntil first day on which the person is no longer in it; null: open
     */
    record Member(String personId, String cohort, String costCentre, LocalDate groupSince, LocalDate groupUntil) {
        boolean isThere(LocalDate day) {
            return groupUntil == null || day.isBefore(groupUntil);
        }
    }

    /** Changes of an author, merges and copies not among them. */
    record Commits(long all, long linked) {}

    ScoreFacts(DataSource mart, AccountingZone zone) {
        this.mart = mart;
        this.jdbc = JdbcClient.create(mart);
        this.zone = zone;
    }

    /** The first accounting day that there is use of; null for none. */
    LocalDate firstDay() {
        return jdbc.sql("SELECT MIN(accounting_day) FROM usage_cost")
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    /** That the costs of these windows will be asked for, so that one pass over their days does. */
    void expect(Collection<ScoreWindow> windows) {
        costs = new WindowCosts(windows);
        isRead = false;
    }

    /** Cost at constant prices of people with any, over the window and its shifts. */
    SortedMap<String, Lags> costs(ScoreWindow window) {
        return read(window).of(window);
    }

    /** Spend in the window that is no single person's, by the cost centre that pays it; empty: nobody's. */
    SortedMap<String, BigDecimal> unattributed(ScoreWindow window) {
        return read(window).unattributed(window);
    }

    private WindowCosts read(ScoreWindow window) {
        if (!costs.covers(window)) {
            expect(List.of(window));
        }
        if (!isRead) {
            costs.read(mart);
            isRead = true;
        }
        return costs;
    }

    SortedMap<String, Member> members(ScoreWindow window) {
        SortedMap<String, Member> members = new TreeMap<>();
        jdbc.sql(SqlFile.text("score/people.sql"))
                .param("lastDay", window.t1().minusDays(1))
                .query(row -> {
                    members.put(
                            row.getString("person_id"),
                            new Member(
                                    row.getString("person_id"),
                                    ScoreChoices.cohort(row.getString("role_family"), row.getString("stack")),
                                    row.getString("cost_centre"),
                                    row.getObject("group_since", LocalDate.class),
                                    row.getObject("group_until", LocalDate.class)));
                });
        return members;
    }

    Meter meter(ScoreWindow window, ScoreParameters parameters) {
        SortedSet<String> silent = silentTools(window, parameters.meterSilentDays());
        return jdbc.sql(SqlFile.text("score/invoice_gap.sql"))
                .param("firstMonth", Period.of(window.t0()).toString())
                .param("lastMonth", window.period().toString())
                .query((row, number) ->
                        Meter.of(gapShare(row.getBigDecimal("gap"), row.getBigDecimal("invoiced")), silent))
                .single();
    }

    private SortedSet<String> silentTools(ScoreWindow window, int silentDays) {
        TreeSet<String> ended = new TreeSet<>(jdbc.sql(SqlFile.text("score/ended_tools.sql"))
                .param("lastDay", window.t1().minusDays(1))
                .query(String.class)
                .list());
        return new SilentTools(read(window).daysByTool(), ended).in(window, silentDays);
    }

    /** Null where nothing was invoiced. A share below nothing, of a month of credit notes, compares nothing either. */
    private static BigDecimal gapShare(BigDecimal gap, BigDecimal invoiced) {
        return invoiced == null || invoiced.signum() == 0 || gap.signum() * invoiced.signum() < 0
                ? null
                : gap.divide(invoiced, MathContext.DECIMAL64);
    }

    SortedMap<String, Commits> commits(ScoreWindow window) {
        SortedMap<String, Commits> commits = new TreeMap<>();
        jdbc.sql(SqlFile.text("score/commits.sql"))
                .param("firstAt", start(window.t0()))
                .param("endAt", start(window.t1()))
                .query(row -> {
                    commits.put(
                            row.getString("author"),
                            new Commits(row.getLong("commits"), row.getLong("linked_commits")));
                });
        return commits;
    }

    private String start(LocalDate day) {
        return Instants.text(day.atStartOfDay(zone.zone()).toInstant());
    }

    TrustBase trust() {
        return new TrustBase(
                exists("SELECT 1 FROM ref_demand_owner WHERE known_to IS NULL"),
                !exists("SELECT 1 FROM delivery_source WHERE source_table = 'ticket'"
                        + " AND FIND_IN_SET('creator', absent_columns) > 0"),
                exists("SELECT 1 FROM delivery_assignment"),
                exists("SELECT 1 FROM delivery_commit_person WHERE role_name = 'approver'"),
                exists("SELECT 1 FROM delivery_commit WHERE surviving_lines IS NOT NULL"),
                exists("SELECT 1 FROM delivery_commit_file"));
    }

    private boolean exists(String statement) {
        return jdbc.sql("SELECT EXISTS (" + statement + ")")
                .query(Boolean.class)
                .single();
    }
}
