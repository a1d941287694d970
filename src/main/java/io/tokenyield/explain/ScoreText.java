package io.tokenyield.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A score in words, for the person it is about. */
public final class ScoreText {
    private ScoreText() {}

    public static List<String> of(PersonScore score) {
        List<String> lines = new ArrayList<>();
        lines.add(head(score));
        String section = "";
        for (ScoreStep step : ScoreSteps.of(score)) {
            if (!step.section().equals(section)) {
                section = step.section();
                lines.add("");
                lines.add(section);
            }
            if (!isPartOfTheIntervalAlone(step)) {
                lines.add("  " + step.text());
            }
        }
        lines.add("");
        lines.add(
                "It is for cost control and waste, not for pay, promotion or discipline. If something is missing or wrong,"
                        + " say so before the close; an answer is due within 10 days. docs/your-score.md says how.");
        return lines;
    }

    /** Said with the interval already; the table has them as numbers of their own. */
    private static boolean isPartOfTheIntervalAlone(ScoreStep step) {
        return step.name().equals("score_low") || step.name().equals("score_high");
    }

    private static String head(PersonScore score) {
        String title = "Score of " + Words.safe(score.personId()) + ", " + score.period() + ": ";
        PersonScore.Result result = score.result();
        if (!result.isScored()) {
            return title + "not scored, " + result.notScored();
        }
        return title + percent(result.score()) + " of the spend is explained (" + percent(result.low()) + " to "
                + percent(result.high()) + "), shown as " + result.band().label();
    }

    private static String percent(double share) {
        return Words.exact(BigDecimal.valueOf(share).movePointRight(2).setScale(1, RoundingMode.HALF_UP)) + " %";
    }
}
