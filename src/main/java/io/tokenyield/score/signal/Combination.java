package io.tokenyield.score.signal;

import io.tokenyield.score.Parameter;
import io.tokenyield.score.ScoreParameters;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What all signals of a person say together. Each family counts its best signal only; without the outcome family nothing is
 * asked, whatever the others say. Grain: one person, one month.
 *
 * @param pointsByFamily of the best signal; families without points are not there
 */
public record Combination(SortedMap<Family, Integer> pointsByFamily, int points, Asking asking) {

    public static Combination of(Map<Signal, Integer> pointsBySignal, ScoreParameters parameters) {
        SortedMap<Family, Integer> best = new TreeMap<>();
        pointsBySignal.forEach((signal, points) -> {
            if (points > 0) {
                best.merge(signal.family(), points, Math::max);
            }
        });
        int sum = best.values().stream().mapToInt(Integer::intValue).sum();
        return new Combination(best, sum, asking(best, sum, parameters));
    }

    private static Asking asking(SortedMap<Family, Integer> best, int points, ScoreParameters parameters) {
        if (!best.containsKey(Family.OUTCOME) || best.size() < value(Parameter.SIGNAL_FAMILIES, parameters)) {
            return Asking.NOTHING;
        }
        if (points >= value(Parameter.SIGNAL_QUESTION_POINTS, parameters)) {
            return Asking.QUESTION;
        }
        return points >= value(Parameter.SIGNAL_NOTE_POINTS, parameters) ? Asking.NOTE : Asking.NOTHING;
    }

    /** As it is shown and stored: {@code outcome, machine}. */
    public String families() {
        return pointsByFamily.keySet().stream().map(Family::label).collect(Collectors.joining(", "));
    }

    private static int value(Parameter parameter, ScoreParameters parameters) {
        return parameters.value(parameter).intValueExact();
    }
}
