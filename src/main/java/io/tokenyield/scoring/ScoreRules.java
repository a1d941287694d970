package io.tokenyield.scoring;

import io.tokenyield.outcome.OutcomeRules;
import io.tokenyield.score.ScoreParameters;
import java.math.BigDecimal;

/** The constants of outcomes, out of the one versioned set that there is. */
public final class ScoreRules {
    private ScoreRules() {}

    public static OutcomeRules outcome(ScoreParameters parameters) {
        OutcomeRules standard = OutcomeRules.DEFAULT;
        return new OutcomeRules(
                parameters.maturityDays(),
                parameters.linesCap(),
                decimal(parameters.leadShare()),
                decimal(parameters.evidenceFloor()),
                decimal(parameters.peerCap()),
                decimal(parameters.helperCap()),
                parameters.repairDays(),
                decimal(parameters.repairShare()),
                standard.commonFilesShare(),
                decimal(parameters.survivalShare()),
                parameters.strictMode(),
                standard.bugTypes(),
                parameters.choices().noCodeTypes());
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros();
    }
}
