package io.tokenyield.scoring.signals;

import io.tokenyield.model.Period;
import io.tokenyield.score.signal.Review;
import io.tokenyield.score.signal.Signal;
import io.tokenyield.score.signal.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code signal_review}: only inserted into, the last answer about a signal holds. */
public final class ReviewStore {
    private final JdbcClient jdbc;

    /** What was answered, whole. */
    public record Answer(String personId, Review review, String askedBy, String answer, LocalDate recordedOn) {}

    private record About(String person, Period month, Signal signal) {}

    public ReviewStore(DataSource mart) {
        this.jdbc = JdbcClient.create(mart);
    }

    public void insert(Answer answer) {
        Review review = answer.review();
        jdbc.sql("INSERT INTO signal_review (period, person_id, `signal`, asked_by, asked_on, answer, verdict,"
                        + " recorded_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        review.period().toString(),
                        answer.personId(),
                        review.signal().code(),
                        answer.askedBy(),
                        review.askedOn(),
                        answer.answer(),
                        review.verdict().label(),
                        answer.recordedOn())
                .update();
    }

    /** The letters of the signals that a person has in a month. */
    public List<String> signalsOf(String person, Period month) {
        return jdbc.sql("SELECT `signal` FROM usage_signal WHERE period = ? AND person_id = ? ORDER BY `signal`")
                .params(month.toString(), person)
                .query(String.class)
                .list();
    }

    /** When what is asked of a person about a month expires; nothing where nothing is asked. */
    public Optional<LocalDate> expiresOn(String person, Period month) {
        return jdbc.sql("SELECT expires_on FROM usage_question WHERE period = ? AND person_id = ?")
                .params(month.toString(), person)
                .query(LocalDate.class)
                .optional();
    }

    /** The last answers, by person. */
    Map<String, Collection<Review>> last() {
        Map<About, Review> last = new LinkedHashMap<>();
        jdbc.sql("SELECT person_id, period, `signal`, asked_on, verdict FROM signal_review ORDER BY review_no")
                .query(row -> {
                    Period month = Period.parse(row.getString(2));
                    Signal signal = Signal.of(row.getString(3));
                    Verdict verdict = Verdict.labelled(row.getString(5)).orElseThrow();
                    last.put(
                            new About(row.getString(1), month, signal),
                            new Review(month, signal, row.getObject(4, LocalDate.class), verdict));
                });
        Map<String, Collection<Review>> byPerson = new HashMap<>();
        last.forEach((about, review) -> byPerson.computeIfAbsent(about.person(), person -> new ArrayList<>())
                .add(review));
        return byPerson;
    }
}
