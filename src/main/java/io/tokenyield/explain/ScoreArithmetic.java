package io.tokenyield.explain;

import io.tokenyield.explain.PersonScore.EarlierBand;
import io.tokenyield.explain.PersonScore.Result;
import io.tokenyield.model.Period;
import io.tokenyield.score.Band;
import io.tokenyield.score.Parameter;
import io.tokenyield.score.Reason;
import io.tokenyield.score.ScoreParameters;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** From verified units and cost to the share that is explained, its band, or why there is none; formulas with the numbers put in. */
final class ScoreArithmetic {
    private static final String STANDARD = "What a verified unit usually costs";
    private static final String SHARE = "Explained share, S";
    private static final String BAND = "Band";
    private static final String GATES = "Whether there is a score: asked in this order, the first that holds ends it";
    private static final String PARAMETERS = "Parameters";

    private final PersonScore score;
    private final Result result;
    private final ScoreParameters parameters;
    private final List<ScoreStep> steps = new ArrayList<>();

    private ScoreArithmetic(PersonScore score) {
        this.score = score;
        this.result = score.result();
        this.parameters = score.parameters();
    }

    static List<ScoreStep> of(PersonScore score) {
        ScoreArithmetic arithmetic = new ScoreArithmetic(score);
        arithmetic.standardCost();
        arithmetic.gates();
        if (score.result().isScored()) {
            arithmetic.share();
            arithmetic.band();
        }
        arithmetic.parameters();
        return arithmetic.steps;
    }

    private void standardCost() {
        if (result.standardCost() == null) {
            add(STANDARD, "standard cost", null, "USD", "not known: " + whyUnknown());
            return;
        }
        int colleagues = result.colleagues(parameters);
        add(
                STANDARD,
                "standard cost",
                exact(result.standardCost()),
                "USD",
                "frozen on " + result.frozenOn() + " from the window of " + result.baseline()
                        + " of this group: the central"
                        + " fifth of " + colleagues + " colleagues, without this person: " + four(result.standardCost())
                        + " USD");
        add(
                STANDARD,
                "E",
                exact(e()),
                "units",
                "E = C / standard cost = " + Words.exact(result.cost()) + " / " + four(result.standardCost()) + " = "
                        + four(e()));
    }

    private String whyUnknown() {
        return result.baseline() == null
                ? "no earlier window is frozen that ends before this one begins"
                : "the window of " + result.baseline() + " has " + result.colleagues(parameters)
                        + " colleagues with at least "
                        + number(Parameter.BASELINE_MIN_V) + " verified units, and " + parameters.baselineMinN()
                        + " are needed";
    }

    private double e() {
        return result.cost().doubleValue() / result.standardCost();
    }

    private void share() {
        String kappa = number(Parameter.KAPPA);
        String psi = number(Parameter.PSI);
        String v = Words.exact(result.value());
        String e = four(e());
        add(
                SHARE,
                "S",
                exact(result.score()),
                "share",
                "S = min(1, (" + kappa + " + V) / (" + kappa + " + E)) = min(1, (" + kappa + " + " + v + ") / (" + kappa
                        + " + " + e + ")) = " + four(result.score()));
        double a = (parameters.kappa() + result.value().doubleValue()) / parameters.psi();
        double b = (parameters.kappa() + e()) / parameters.psi();
        add(
                SHARE,
                "interval",
                null,
                "share",
                "80 % interval: a = (" + kappa + " + " + v + ") / " + psi + " = " + four(a) + ", b = (" + kappa + " + "
                        + e
                        + ") / " + psi + " = " + four(b) + ", a / b x (1 - 1 / (9 a) -+ " + number(Parameter.INTERVAL_Z)
                        + " / (3 sqrt a))^3, at most 1: from " + four(result.low()) + " to " + four(result.high()));
        add(SHARE, "score_low", exact(result.low()), "share", "lower limit " + four(result.low()));
        add(SHARE, "score_high", exact(result.high()), "share", "upper limit " + four(result.high()));
        add(
                SHARE,
                "unexplained",
                exact(result.unexplainedUsd()),
                "USD",
                "unexplained = max(0, C - standard cost x V) = max(0, " + Words.exact(result.cost()) + " - "
                        + four(result.standardCost()) + " x " + v + ") = " + cents(result.unexplainedUsd()) + " USD");
    }

    private void band() {
        String usd = number(Parameter.BAND_USD);
        String twice = Words.exact(BigDecimal.valueOf(2 * parameters.bandUsd()));
        add(
                BAND,
                "band of this close",
                null,
                "",
                "this close by itself: " + result.bandOfClose().label() + " (" + Band.PARTLY_EXPLAINED.label()
                        + " is an upper limit under " + number(Parameter.BAND_PARTLY) + " and over " + usd
                        + " USD unexplained, "
                        + Band.MOSTLY_UNEXPLAINED.label() + " one under " + number(Parameter.BAND_MOSTLY) + " and over "
                        + twice
                        + " USD; here " + four(result.high()) + " and " + cents(result.unexplainedUsd()) + " USD)");
        Period before = score.period();
        for (int close = 1; close < parameters.closesInARow(); close++) {
            before = new Period(before.month().minusMonths(1));
            add(BAND, "close of " + before, null, "", "the close of " + before + ": " + bandOf(before));
        }
        add(
                BAND,
                "band",
                null,
                "",
                "shown: " + result.band().label() + ", the mildest of these " + parameters.closesInARow()
                        + " closes in a row. " + result.band().meaning());
    }

    private String bandOf(Period month) {
        return score.earlier().stream()
                .filter(earlier -> earlier.period().equals(month) && earlier.band() != null)
                .map(EarlierBand::band)
                .map(Band::label)
                .findFirst()
                .orElse("not scored, which counts as " + Band.EXPLAINED.label());
    }

    private void gates() {
        boolean isReached = true;
        for (Reason reason : Reason.values()) {
            boolean stops = reason.label().equals(result.notScored());
            String answer =
                    stops ? "yes, not scored. " + Words.safe(result.reason()) : isReached ? "no" : "not asked any more";
            add(GATES, reason.label(), null, "", reason.label() + "? " + answer);
            isReached &= !stops;
        }
        if (!result.notes().isEmpty()) {
            add(GATES, "notes", null, "", Words.safe(result.notes()));
        }
    }

    private void parameters() {
        add(
                PARAMETERS,
                "version",
                BigDecimal.valueOf(parameters.version()),
                "",
                "version " + parameters.version() + ", in force from " + parameters.validFrom()
                        + "; those that are not the standard:");
        int before = steps.size();
        for (Parameter parameter : Parameter.values()) {
            BigDecimal value = parameters.values().get(parameter.key());
            if (value.compareTo(parameter.standard()) != 0) {
                add(
                        PARAMETERS,
                        parameter.key(),
                        value,
                        "",
                        parameter.key() + " = " + Words.exact(value) + " instead of "
                                + Words.exact(parameter.standard()) + ", " + parameter.meaning());
            }
        }
        parameters.choices().texts().forEach((name, value) -> {
            String said = Words.safe(name + " = " + value);
            add(PARAMETERS, name, null, "", said);
        });
        if (steps.size() == before) {
            add(PARAMETERS, "none", null, "", "none");
        }
    }

    private String number(Parameter parameter) {
        return Words.exact(parameters.values().get(parameter.key()));
    }

    private static BigDecimal exact(double value) {
        return BigDecimal.valueOf(value);
    }

    private static String four(double value) {
        return Words.exact(BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP));
    }

    private static String cents(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private void add(String section, String name, BigDecimal number, String unit, String text) {
        steps.add(new ScoreStep(section, name, number, unit, text));
    }
}
