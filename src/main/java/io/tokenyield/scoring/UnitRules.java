package io.tokenyield.scoring;

import io.tokenyield.outcome.OutcomeRules;
import io.tokenyield.score.ScoreChoices;
import io.tokenyield.score.ScoreParameters;

/** All by which units of work are judged, of one version of the parameters. */
public record UnitRules(OutcomeRules outcome, ScoreChoices choices) {
    public static UnitRules of(ScoreParameters parameters) {
        return new UnitRules(ScoreRules.outcome(parameters), parameters.choices());
    }
}
