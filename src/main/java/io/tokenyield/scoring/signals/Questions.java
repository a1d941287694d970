package io.tokenyield.scoring.signals;

import io.tokenyield.model.Period;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.score.signal.Asking;
import io.tokenyield.score.signal.Question;
import io.tokenyield.score.signal.Review;
import io.tokenyield.score.signal.Signal;
import io.tokenyield.sql.FastInsert;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code usage_question}: made again of signals and answers. Takes part in the transaction of the calling thread. */
final class Questions {
    private static final List<String> COLUMNS = List.of(
            "period",
            "person_id",
            "points",
            "families",
            "level",
            "cost_usd",
            "state",
            "asked_on",
            "for_lead_from",
            "expires_on",
            "params_version");

    private final DataSource mart;
    private final JdbcClient jdbc;
    private final ScoreParameters parameters;
    private final LocalDate asOf;
    private final Map<String, Collection<Review>> reviews;

    /** @param asOf the first day that is not over */
    Questions(DataSource mart, ScoreParameters parameters, LocalDate asOf) {
        this.mart = mart;
        this.jdbc = JdbcClient.create(mart);
        this.parameters = parameters;
        this.asOf = asOf;
        this.reviews = new ReviewStore(mart).last();
    }

    void replace(Period month, Map<String, List<SignalRow>> signals) {
        Map<String, Question.Asked> before = asked(month);
        List<List<Object>> rows = new ArrayList<>();
        signals.forEach((person, found) -> {
            Map<Signal, Integer> points = new EnumMap<>(Signal.class);
            found.forEach(signal -> points.put(signal.signal(), signal.points()));
            Optional<Question> question = Question.of(
                    month, points, reviews.getOrDefault(person, List.of()), before.get(person), asOf, parameters);
            question.ifPresent(ask -> rows.add(row(month, person, ask, openUsd(found))));
        });
        jdbc.sql("DELETE FROM usage_question WHERE period = ?")
                .params(month.toString())
                .update();
        new FastInsert(mart, "usage_question", COLUMNS).insert(rows.iterator());
    }

    /** However long ago: what is asked has to expire, and an answer to it has to count. */
    List<Period> monthsNotExpired() {
        return jdbc
                .sql("SELECT DISTINCT period FROM usage_question WHERE state <> ? ORDER BY period")
                .param(Question.State.EXPIRED.label())
                .query(String.class)
                .list()
                .stream()
                .map(Period::parse)
                .toList();
    }

    /** Dollars of several signals are mostly the same dollars: what is open is what a question is about. */
    private static BigDecimal openUsd(List<SignalRow> found) {
        return found.stream()
                .filter(signal -> signal.signal() == Signal.UNEXPLAINED)
                .map(SignalRow::costUsd)
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Question.Asked> asked(Period month) {
        Map<String, Question.Asked> asked = new HashMap<>();
        jdbc.sql("SELECT person_id, level, state, asked_on, for_lead_from FROM usage_question WHERE period = ?")
                .params(month.toString())
                .query(row -> {
                    asked.put(
                            row.getString(1),
                            new Question.Asked(
                                    Asking.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                                    Question.State.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                                    row.getObject(4, LocalDate.class),
                                    row.getObject(5, LocalDate.class)));
                });
        return asked;
    }

    /** In the order of {@link #COLUMNS}. */
    private List<Object> row(Period month, String person, Question question, BigDecimal openUsd) {
        return Arrays.asList(
                month.toString(),
                person,
                question.said().points(),
                question.said().families(),
                question.said().asking().label(),
                openUsd,
                question.state().label(),
                question.askedOn(),
                question.forLeadFrom(),
                question.expiresOn(),
                parameters.version());
    }
}
