package io.tokenyield.score.signal;

import io.tokenyield.model.Period;
import io.tokenyield.score.Parameter;
import io.tokenyield.score.ScoreParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is asked of a person. Grain: one person, one month. It never changes a score, a band or money.
 *
 * @param said what its signals say together: those without an answer, or all of them where it is quiet
 * @param askedOn the first day on which it could be read, at this level or a higher one
 * @param forLeadFrom null for a note, and while an answer about another month keeps it quiet
 */
public record Question(Combination said, State state, LocalDate askedOn, LocalDate forLeadFrom, LocalDate expiresOn) {

    /** Whether anything is to be done. */
    public enum State {
        OPEN,
        /** What is not answered is not enough to ask. */
        QUIET,
        EXPIRED;

        /** As it is stored. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What an earlier night asked.
     *
     * @param forLeadFrom null: the lead was not to see it
     */
    public record Asked(Asking asking, State state, LocalDate askedOn, LocalDate forLeadFrom) {}

    /** As the next night finds it. */
    Asked asked() {
        return new Asked(said.asking(), state, askedOn, forLeadFrom);
    }

    /**
     * Nothing where there is nothing to ask.
     *
     * @param reviews the last answers of the person, of any month
     * @param before what an earlier night asked about the same month; null for nothing
     * @param asOf the first day that is not over
     */
    public static Optional<Question> of(
            Period month,
            Map<Signal, Integer> points,
            Collection<Review> reviews,
            Asked before,
            LocalDate asOf,
            ScoreParameters parameters) {
        Combination all = Combination.of(points, parameters);
        if (all.asking() == Asking.NOTHING) {
            return Optional.empty();
        }
        Combination open = Combination.of(unanswered(month, points, reviews, asOf, parameters), parameters);
        boolean isQuiet = open.asking() == Asking.NOTHING;
        Combination said = isQuiet ? all : open;
        // What was quiet was not asked: when it is open, the person has as many days as anybody before the lead sees
        // it.
        boolean isAskedAlready = before != null
                && (isQuiet || before.state() != State.QUIET && before.asking().compareTo(said.asking()) >= 0);
        LocalDate askedOn = isAskedAlready ? before.askedOn() : asOf;
        LocalDate expiresOn = askedOn.plusDays(value(Parameter.SIGNAL_EXPIRY_DAYS, parameters));
        LocalDate forLead = said.asking() == Asking.QUESTION
                ? workingDaysAfter(askedOn, value(Parameter.SIGNAL_LEAD_DAYS, parameters))
                : null;
        if (isQuiet) {
            forLead = before != null && isAnswered(month, points, reviews) ? before.forLeadFrom() : null;
        }
        State state = !asOf.isBefore(expiresOn) ? State.EXPIRED : isQuiet ? State.QUIET : State.OPEN;
        return Optional.of(new Question(said, state, askedOn, forLead, expiresOn));
    }

    /** Of this very month: the answer that the lead is to see with it. */
    private static boolean isAnswered(Period month, Map<Signal, Integer> points, Collection<Review> reviews) {
        return reviews.stream()
                .anyMatch(review -> review.period().equals(month) && points.containsKey(review.signal()));
    }

    private static Map<Signal, Integer> unanswered(
            Period month,
            Map<Signal, Integer> points,
            Collection<Review> reviews,
            LocalDate asOf,
            ScoreParameters parameters) {
        Map<Signal, Integer> open = new TreeMap<>(points);
        reviews.stream()
                .filter(review -> review.keepsQuiet(month, asOf, parameters))
                .forEach(review -> open.remove(review.signal()));
        return open;
    }

    /** Mondays to Fridays; no calendar of holidays is known. */
    static LocalDate workingDaysAfter(LocalDate day, int workingDays) {
        LocalDate end = day;
        for (int left = workingDays; left > 0; ) {
            end = end.plusDays(1);
            left -= end.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 ? 1 : 0;
        }
        return end;
    }

    private static int value(Parameter parameter, ScoreParameters parameters) {
        return parameters.value(parameter).intValueExact();
    }
}
