package io.tokenyield.score;

import io.tokenyield.model.WrongUsage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One version of every constant of the score. A score stores its version, so that it can be made again.
 *
 * @param version from 1 on
 * @param validFrom the first day on which windows are looked at by this version; those looked at before keep theirs
 * @param values all parameters by the names of {@link Parameter#key}, without zeros behind the point
 * @param choices what is chosen by names
 */
public record ScoreParameters(
        int version, LocalDate validFrom, SortedMap<String, BigDecimal> values, ScoreChoices choices) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,18}(\\.\\d{0,18})?|\\.\\d{1,18})");

    /** What holds before anybody changes anything. */
    public static final ScoreParameters STANDARD = new ScoreParameters(1, LocalDate.EPOCH, new TreeMap<>());

    /**
     * What is not among the values has its standard value.
     *
     * @throws WrongUsage for unknown names, and for values that break a rule; it names all of them
     */
    public ScoreParameters {
        if (version < 1 || validFrom == null) {
            throw new WrongUsage("score parameters, version " + version + ", valid from " + validFrom
                    + ": a version is a number from 1 on with a day; write both");
        }
        values = Collections.unmodifiableSortedMap(ParameterRules.checked(version, values));
    }

    /** Nothing is chosen by names. */
    public ScoreParameters(int version, LocalDate validFrom, SortedMap<String, BigDecimal> values) {
        this(version, validFrom, values, ScoreChoices.NONE);
    }

    /**
     * @param text what differs from the standard, such as {@code window_days=28,maturity_days=7}; empty for nothing
     * @throws WrongUsage when the text is something else, a name is unknown, or a value breaks a rule
     */
    public static Map<String, BigDecimal> parse(String text) {
        Map<String, BigDecimal> values = new TreeMap<>();
        if (text.isBlank()) {
            return values;
        }
        for (String pair : text.split(",", -1)) {
            String[] sides = pair.split("=", -1);
            if (sides.length != 2
                    || !NUMBER.matcher(sides[1].strip()).matches()
                    || values.put(sides[0].strip(), new BigDecimal(sides[1].strip())) != null) {
                throw new WrongUsage("TOKENYIELD_SCORE_PARAMETERS is '" + text + "': '" + pair.strip()
                        + "' is no pair of a name and a number, or its name is there twice; write name=number, with commas"
                        + " between them, such as window_days=28,maturity_days=7");
            }
        }
        return STANDARD.with(values).values().equals(STANDARD.values()) ? new TreeMap<>() : values;
    }

    /** The same version with other values, for trying them out; rules as for every version. */
    public ScoreParameters with(Map<String, BigDecimal> others) {
        TreeMap<String, BigDecimal> all = new TreeMap<>(values);
        if (others.containsKey(Parameter.WINDOW_DAYS.key())) {
            all.remove(Parameter.MIN_DAYS_IN_COHORT.key());
        }
        all.putAll(others);
        return new ScoreParameters(version, validFrom, all, choices);
    }

    public ScoreParameters with(ScoreChoices others) {
        return new ScoreParameters(version, validFrom, values, others);
    }

    public int windowDays() {
        return value(Parameter.WINDOW_DAYS).intValueExact();
    }

    public int maturityDays() {
        return value(Parameter.MATURITY_DAYS).intValueExact();
    }

    public double kappa() {
        return value(Parameter.KAPPA).doubleValue();
    }

    public double psi() {
        return value(Parameter.PSI).doubleValue();
    }

    public int linesCap() {
        return value(Parameter.LINES_CAP).intValueExact();
    }

    public double leadShare() {
        return value(Parameter.LEAD_SHARE).doubleValue();
    }

    public double evidenceFloor() {
        return value(Parameter.EVIDENCE_FLOOR).doubleValue();
    }

    public double peerCap() {
        return value(Parameter.PEER_CAP).doubleValue();
    }

    public double helperCap() {
        return value(Parameter.HELPER_CAP).doubleValue();
    }

    public int repairDays() {
        return value(Parameter.REPAIR_DAYS).intValueExact();
    }

    public double repairShare() {
        return value(Parameter.REPAIR_SHARE).doubleValue();
    }

    public double survivalShare() {
        return value(Parameter.SURVIVAL_SHARE).doubleValue();
    }

    public double scoredMinE() {
        return value(Parameter.SCORED_MIN_E).doubleValue();
    }

    public int baselineMinN() {
        return value(Parameter.BASELINE_MIN_N).intValueExact();
    }

    public double baselineMinV() {
        return value(Parameter.BASELINE_MIN_V).doubleValue();
    }

    public int rebaseDays() {
        return value(Parameter.REBASE_DAYS).intValueExact();
    }

    public double rebaseClamp() {
        return value(Parameter.REBASE_CLAMP).doubleValue();
    }

    public BigDecimal unattributedShare() {
        return value(Parameter.UNATTRIBUTED_SHARE);
    }

    public BigDecimal cohortTwoKeysShare() {
        return value(Parameter.COHORT_TWO_KEYS_SHARE);
    }

    public BigDecimal cohortLinkedShare() {
        return value(Parameter.COHORT_LINKED_SHARE);
    }

    public BigDecimal meterGapShare() {
        return value(Parameter.METER_GAP_SHARE);
    }

    public int meterSilentDays() {
        return value(Parameter.METER_SILENT_DAYS).intValueExact();
    }

    public int minDaysInCohort() {
        return value(Parameter.MIN_DAYS_IN_COHORT).intValueExact();
    }

    public double bandPartly() {
        return value(Parameter.BAND_PARTLY).doubleValue();
    }

    public double bandMostly() {
        return value(Parameter.BAND_MOSTLY).doubleValue();
    }

    public double bandUsd() {
        return value(Parameter.BAND_USD).doubleValue();
    }

    public int closesInARow() {
        return value(Parameter.CLOSES_IN_A_ROW).intValueExact();
    }

    public int groupMin() {
        return value(Parameter.GROUP_MIN).intValueExact();
    }

    public double intervalZ() {
        return value(Parameter.INTERVAL_Z).doubleValue();
    }

    /** For all groups. */
    public boolean strictMode() {
        return value(Parameter.STRICT_MODE).signum() > 0 || choices.areAllStrict();
    }

    /** For constants that only signals and attribution know. */
    public BigDecimal value(Parameter parameter) {
        return values.get(parameter.key());
    }
}
