package io.tokenyield.score;

import static io.tokenyield.score.Parameter.BAND_MOSTLY;
import static io.tokenyield.score.Parameter.BAND_PARTLY;
import static io.tokenyield.score.Parameter.KAPPA;
import static io.tokenyield.score.Parameter.MATURITY_DAYS;
import static io.tokenyield.score.Parameter.MIN_DAYS_IN_COHORT;
import static io.tokenyield.score.Parameter.PSI;
import static io.tokenyield.score.Parameter.SIGNAL_NOTE_POINTS;
import static io.tokenyield.score.Parameter.SIGNAL_QUESTION_POINTS;
import static io.tokenyield.score.Parameter.WINDOW_DAYS;

import io.tokenyield.model.WrongUsage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a version of the parameters must keep to. All that is wrong is said at once. */
final class ParameterRules {
    private final int version;
    private final SortedMap<String, BigDecimal> values = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    private ParameterRules(int version) {
        this.version = version;
    }

    /**
     * @return all parameters by name, as {@link Parameter#plain}; what is not given has its standard value
     * @throws WrongUsage for unknown names, and for values that break a rule
     */
    static SortedMap<String, BigDecimal> checked(int version, Map<String, BigDecimal> given) {
        ParameterRules rules = new ParameterRules(version);
        rules.takeStandards();
        new TreeMap<>(given).forEach(rules::take);
        if (rules.problems.isEmpty()) {
            rules.compare();
        }
        if (!rules.problems.isEmpty()) {
            throw new WrongUsage(String.join("\n", rules.problems));
        }
        return rules.values;
    }

    private void takeStandards() {
        for (Parameter parameter : Parameter.values()) {
            values.put(parameter.key(), parameter.standard());
        }
    }

    private void take(String name, BigDecimal value) {
        Parameter parameter = null;
        for (Parameter known : Parameter.values()) {
            parameter = known.key().equals(name) ? known : parameter;
        }
        if (parameter == null) {
            problem(name, value, "there is no such parameter", "take it out, or write one of " + values.keySet());
        } else if (value == null || !parameter.allows(value)) {
            problem(
                    name,
                    value,
                    parameter.rule() + " (" + parameter.meaning() + ")",
                    "write such a number, or leave it out for "
                            + parameter.standard().toPlainString());
        } else {
            values.put(name, Parameter.plain(value));
        }
    }

    private void compare() {
        BigDecimal twoLags = value(MATURITY_DAYS).multiply(BigDecimal.valueOf(2));
        if (value(WINDOW_DAYS).compareTo(twoLags) < 0) {
            problem(
                    WINDOW_DAYS,
                    "it must be at least twice maturity_days = " + text(MATURITY_DAYS)
                            + ", or spend could be moved out of every window",
                    "write " + twoLags.toPlainString() + " or more, or lower maturity_days");
        }
        if (value(MIN_DAYS_IN_COHORT).compareTo(value(WINDOW_DAYS)) > 0) {
            problem(
                    MIN_DAYS_IN_COHORT,
                    "it must not be over window_days = " + text(WINDOW_DAYS) + ", or nobody could ever be scored",
                    "write " + text(WINDOW_DAYS) + " or less");
        }
        if (value(KAPPA).compareTo(value(PSI)) < 0) {
            problem(
                    KAPPA,
                    "it must be at least psi = " + text(PSI) + ", or the interval's closed form is far off",
                    "write " + text(PSI) + " or more, or lower psi");
        }
        if (value(BAND_MOSTLY).compareTo(value(BAND_PARTLY)) > 0) {
            problem(
                    BAND_MOSTLY,
                    "it must not be over band_partly = " + text(BAND_PARTLY),
                    "write " + text(BAND_PARTLY) + " or less, or raise band_partly");
        }
        compareSignals();
    }

    /** Who needs more points for a note than for a question, or for a higher step, could never be told which holds. */
    private void compareSignals() {
        if (value(SIGNAL_NOTE_POINTS).compareTo(value(SIGNAL_QUESTION_POINTS)) > 0) {
            problem(
                    SIGNAL_NOTE_POINTS,
                    "it must not be over signal_question_points = " + text(SIGNAL_QUESTION_POINTS),
                    "write " + text(SIGNAL_QUESTION_POINTS) + " or less, or raise signal_question_points");
        }
        Parameter below = null;
        for (Parameter step : Parameter.values()) {
            if (below != null && below.isStepBelow(step) && value(step).compareTo(value(below)) <= 0) {
                problem(
                        step,
                        "it must be over the step below, " + below.key() + " = " + text(below),
                        "write more, or lower " + below.key());
            }
            below = step.name().endsWith("_FROM") ? step : below;
        }
    }

    private BigDecimal value(Parameter parameter) {
        return values.get(parameter.key());
    }

    private String text(Parameter parameter) {
        return value(parameter).toPlainString();
    }

    private void problem(Parameter parameter, String rule, String whatToDo) {
        problem(parameter.key(), value(parameter), rule, whatToDo);
    }

    private void problem(String name, BigDecimal value, String rule, String whatToDo) {
        problems.add("score parameters, version " + version + ": " + name + " = "
                + (value == null ? "nothing" : value.toPlainString()) + ": " + rule + "; " + whatToDo);
    }
}
