package io.tokenyield.scoring;

import io.tokenyield.model.Period;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.score.ScoreWindow;
import java.util.List;

/**
 * Which version of the parameters a month is scored by: the one that held on the day on which its window was looked at, and
 * always the same one however often it is scored again. Months before the first version are scored by the first.
 *
 * @param versions in the order of their numbers, at least one
 */
public record ScoreVersions(List<ScoreParameters> versions) {

    public ScoreVersions {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("no version of the score parameters");
        }
    }

    /** By which every month is scored. */
    public static ScoreVersions only(ScoreParameters parameters) {
        return new ScoreVersions(List.of(parameters));
    }

    ScoreParameters newest() {
        return versions.get(versions.size() - 1);
    }

    /** The first by which the window was looked at before the next one held: a later one may have other windows. */
    ScoreParameters of(Period month) {
        for (int i = 0; i < versions.size() - 1; i++) {
            ScoreWindow window = ScoreWindow.of(month, versions.get(i));
            if (window.evaluatedOn().isBefore(versions.get(i + 1).validFrom())) {
                return versions.get(i);
            }
        }
        return newest();
    }
}
