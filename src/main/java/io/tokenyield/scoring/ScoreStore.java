package io.tokenyield.scoring;

import io.tokenyield.model.Period;
import io.tokenyield.outcome.PersonValue;
import io.tokenyield.score.Band;
import io.tokenyield.score.Days;
import io.tokenyield.score.NotScored;
import io.tokenyield.score.Score;
import io.tokenyield.score.ScoreWindow;
import io.tokenyield.score.Standing;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code score} and {@code person_window}. Takes part in the transaction of the calling thread. */
final class ScoreStore {
    private static final int TEXT_LENGTH = 1000;

    private final JdbcClient jdbc;
    private final int paramsVersion;

    ScoreStore(DataSource mart, int paramsVersion) {
        this.jdbc = JdbcClient.create(mart);
        this.paramsVersion = paramsVersion;
    }

    boolean has(Period month) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM score WHERE period = ?)")
                .params(month.toString())
                .query(Boolean.class)
                .single();
    }

    /** What earlier months said by themselves. */
    SortedMap<Period, Band> earlierBands(String person, Period before) {
        SortedMap<Period, Band> bands = new TreeMap<>();
        jdbc.sql("SELECT period, band_of_close FROM score"
                        + " WHERE person_id = ? AND period < ? AND band_of_close IS NOT NULL")
                .params(person, before.toString())
                .query(row -> {
                    bands.put(Period.parse(row.getString(1)), Band.labelled(row.getString(2)));
                });
        return bands;
    }

    void replace(ScoreWindow window, List<ScoreRow> rows) {
        for (String table : List.of("score", "person_window")) {
            jdbc.sql("DELETE FROM " + table + " WHERE period = ?")
                    .params(window.period().toString())
                    .update();
        }
        rows.forEach(row -> {
            insert(window, row);
            insertWindow(window, row, -window.maturityDays(), row.costs().earlier(), row.ofEarlier());
            insertWindow(window, row, 0, row.costs().own(), row.ofWindow());
            insertWindow(window, row, window.maturityDays(), row.costs().later(), null);
        });
    }

    private void insert(ScoreWindow window, ScoreRow row) {
        Standing standing = row.standing();
        Score score = standing.score();
        NotScored not = standing.notScored();
        jdbc.sql(
                        "INSERT INTO score (period, person_id, cohort, window_from, window_to, cost_usd, value, baseline_period,"
                                + " standard_cost, score, score_low, score_high, unexplained_usd, band_of_close, band, not_scored,"
                                + " reason, notes, params_version)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        window.period().toString(),
                        row.personId(),
                        row.cohort(),
                        window.t0(),
                        window.t1(),
                        row.cost(),
                        row.value().v(),
                        row.baseline() == null ? null : row.baseline().toString(),
                        row.standardCost().usd(),
                        score == null ? null : score.s(),
                        score == null ? null : score.lo(),
                        score == null ? null : score.hi(),
                        score == null ? null : score.unexplainedUsd(),
                        score == null ? null : standing.bandOfClose().label(),
                        score == null ? null : standing.band().label(),
                        not == null ? "" : not.reason().label(),
                        cut(not == null ? "" : not.sentence()),
                        cut(String.join(" ", row.notes())),
                        paramsVersion))
                .update();
    }

    private void insertWindow(ScoreWindow window, ScoreRow row, int lag, BigDecimal cost, PersonValue value) {
        Days days = window.lagged(lag);
        jdbc.sql("INSERT INTO person_window (period, person_id, lag_days, window_from, window_to, cost_usd, lead_owner,"
                        + " lead_peer, help, value) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        window.period().toString(),
                        row.personId(),
                        lag,
                        days.from(),
                        days.to(),
                        cost,
                        value == null ? null : value.lo(),
                        value == null ? null : value.lp(),
                        value == null ? null : value.h(),
                        value == null ? null : value.v()))
                .update();
    }

    private static String cut(String text) {
        return text.length() <= TEXT_LENGTH ? text : text.substring(0, TEXT_LENGTH);
    }
}
