package io.tokenyield.scoring;

import io.tokenyield.model.Period;
import io.tokenyield.model.ShortText;
import io.tokenyield.outcome.PersonValue;
import io.tokenyield.score.Band;
import io.tokenyield.score.Days;
import io.tokenyield.score.NotScored;
import io.tokenyield.score.Score;
import io.tokenyield.score.ScoreWindow;
import io.tokenyield.score.Standing;
import io.tokenyield.sql.FastInsert;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code score} and {@code person_window}. Takes part in the transaction of the calling thread. */
final class ScoreStore {
    private static final int TEXT_LENGTH = 1000;

    private static final List<String> SCORE_COLUMNS = List.of(
            "period",
            "person_id",
            "cohort",
            "window_from",
            "window_to",
            "cost_usd",
            "value",
            "baseline_period",
            "standard_cost",
            "score",
            "score_low",
            "score_high",
            "unexplained_usd",
            "band_of_close",
            "band",
            "not_scored",
            "reason",
            "notes",
            "params_version");

    private static final List<String> WINDOW_COLUMNS = List.of(
            "period",
            "person_id",
            "lag_days",
            "window_from",
            "window_to",
            "cost_usd",
            "lead_owner",
            "lead_peer",
            "help",
            "value");

    private final DataSource mart;
    private final JdbcClient jdbc;

    ScoreStore(DataSource mart) {
        this.mart = mart;
        this.jdbc = JdbcClient.create(mart);
    }

    boolean has(Period month) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM score WHERE period = ?)")
                .params(month.toString())
                .query(Boolean.class)
                .single();
    }

    /** What the month said by itself, by person. */
    Map<String, Band> bandsOfClose(Period month) {
        return bands("band_of_close", month);
    }

    /** What was shown of the month, by person. */
    Map<String, Band> bandsShown(Period month) {
        return bands("band", month);
    }

    private Map<String, Band> bands(String column, Period month) {
        Map<String, Band> bands = new HashMap<>();
        jdbc.sql("SELECT person_id, " + column + " FROM score WHERE period = ? AND " + column + " IS NOT NULL")
                .params(month.toString())
                .query(row -> {
                    bands.put(row.getString(1), Band.labelled(row.getString(2)));
                });
        return bands;
    }

    void replace(ScoreWindow window, List<ScoreRow> rows, int paramsVersion) {
        for (String table : List.of("score", "person_window")) {
            jdbc.sql("DELETE FROM " + table + " WHERE period = ?")
                    .params(window.period().toString())
                    .update();
        }
        new FastInsert(mart, "score", SCORE_COLUMNS)
                .insert(rows.stream()
                        .map(row -> scoreOf(window, row, paramsVersion))
                        .iterator());
        new FastInsert(mart, "person_window", WINDOW_COLUMNS)
                .insert(rows.stream().flatMap(row -> windowsOf(window, row)).iterator());
    }

    /** In the order of {@link #SCORE_COLUMNS}. */
    private static List<Object> scoreOf(ScoreWindow window, ScoreRow row, int paramsVersion) {
        Standing standing = row.standing();
        Score score = standing.score();
        NotScored not = standing.notScored();
        return Arrays.asList(
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
                paramsVersion);
    }

    /** The window and its shifts; value is taken of the window and of the one that is shifted back. */
    private static Stream<List<Object>> windowsOf(ScoreWindow window, ScoreRow row) {
        int lag = window.maturityDays();
        return Stream.of(
                windowOf(window, row, -lag, row.costs().earlier(), row.ofEarlier()),
                windowOf(window, row, 0, row.costs().own(), row.ofWindow()),
                windowOf(window, row, lag, row.costs().later(), null));
    }

    /** In the order of {@link #WINDOW_COLUMNS}. */
    private static List<Object> windowOf(
            ScoreWindow window, ScoreRow row, int lag, BigDecimal cost, PersonValue value) {
        Days days = window.lagged(lag);
        return Arrays.asList(
                window.period().toString(),
                row.personId(),
                lag,
                days.from(),
                days.to(),
                cost,
                value == null ? null : value.lo(),
                value == null ? null : value.lp(),
                value == null ? null : value.h(),
                value == null ? null : value.v());
    }

    private static String cut(String text) {
        return ShortText.fitting(text, TEXT_LENGTH);
    }
}
