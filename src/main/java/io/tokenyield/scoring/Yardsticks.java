package io.tokenyield.scoring;

import io.tokenyield.model.AccountingZone;
import io.tokenyield.model.Period;
import io.tokenyield.score.Reason;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.score.ScoreWindow;
import io.tokenyield.sql.SqlFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What signals measure the spend of a month with: cost and value of the scored window and what a unit usually costs. Where
 * no earlier window is frozen yet, colleagues in the same window say it: a question may use what a score may not.
 */
public final class Yardsticks {
    private final DataSource mart;
    private final ScoreParameters parameters;
    private final AccountingZone zone;
    private final LocalDate asOf;

    /**
     * @param cost of the window, at constant prices
     * @param value verified units
     * @param standardCost of a unit; null: not known
     * @param isOfOwnWindow whether that is of colleagues in the same window
     * @param isJudged whether the share that is explained may be looked at: everything that a score needs holds, but for the
     *     earlier window
     */
    public record Yardstick(
            BigDecimal cost, BigDecimal value, Double standardCost, boolean isOfOwnWindow, boolean isJudged) {}

    /** @param asOf the first day that is not over, or of which nothing is known yet */
    public Yardsticks(DataSource mart, ScoreParameters parameters, AccountingZone zone, LocalDate asOf) {
        this.mart = mart;
        this.parameters = parameters;
        this.zone = zone;
        this.asOf = asOf;
    }

    /** By person: all who have a row in the table of scores. */
    public SortedMap<String, Yardstick> of(Period month) {
        SortedMap<String, Yardstick> yardsticks = new TreeMap<>();
        Set<String> withoutGroup = new HashSet<>();
        JdbcClient.create(mart)
                .sql(SqlFile.text("signal/scores.sql"))
                .param("period", month.toString())
                .query(row -> {
                    String person = row.getString("person_id");
                    yardsticks.put(
                            person,
                            new Yardstick(
                                    row.getBigDecimal("cost_usd"),
                                    row.getBigDecimal("value"),
                                    row.getObject("standard_cost", Double.class),
                                    false,
                                    row.getString("not_scored").isEmpty()));
                    if (row.getString("not_scored").equals(Reason.NO_COMPARABLE_GROUP.label())) {
                        withoutGroup.add(person);
                    }
                });
        if (!withoutGroup.isEmpty() && ScoreWindow.of(month, parameters).isMatured(asOf)) {
            new ScoreMonths(mart, ScoreVersions.only(parameters), zone, asOf)
                    .inOwnWindow(month).stream()
                            .filter(row -> withoutGroup.contains(row.personId()))
                            .forEach(row -> yardsticks.put(row.personId(), ofOwnWindow(row)));
        }
        return yardsticks;
    }

    private static Yardstick ofOwnWindow(ScoreRow row) {
        return new Yardstick(
                row.cost(),
                row.value().v(),
                row.standardCost().usd(),
                true,
                row.standing().isScored());
    }
}
