package io.tokenyield.score;

import java.math.BigDecimal;
import java.util.Locale;

/** Every constant of the score: its value unless a version says otherwise, and what may be written instead. */
public enum Parameter {
    WINDOW_DAYS("90", "1", "366", true, "days of a window"),
    MATURITY_DAYS("30", "1", "183", true, "days after a window until it is looked at; also the lag of costs"),
    KAPPA("6", "0.01", "1000", false, "units of benefit of the doubt"),
    PSI("3.5", "0.01", "1000", false, "how much more units scatter than chance alone"),
    LINES_CAP("200", "1", "1000000", true, "lines of one person in one unit that count at most"),
    LEAD_SHARE("0.7", "0", "1", false, "share of a unit that its lead gets"),
    EVIDENCE_FLOOR("0.10", "0", "1", false, "share of a unit's lines below which helpers get nothing"),
    PEER_CAP("0.15", "0", "1", false, "credit for work that peers asked for, as a share of that of demand owners"),
    HELPER_CAP("0.15", "0", "1", false, "credit for helping, as a share of credit for leading"),
    REPAIR_DAYS("60", "1", "366", true, "days in which a bug is a repair of an earlier unit"),
    REPAIR_SHARE("0.5", "0", "1", false, "share of a unit that moves to its repairs"),
    SURVIVAL_SHARE("0.5", "0", "1", false, "share of a unit's lines that must still be there"),
    SCORED_MIN_E("3", "0", "1000", false, "standard units of spend below which nothing needs explaining"),
    BASELINE_MIN_N("20", "1", "100000", true, "colleagues needed to say what a unit usually costs"),
    BASELINE_MIN_V("3", "0.01", "1000", false, "verified units that a colleague of the baseline has at least"),
    REBASE_DAYS("182", "1", "3660", true, "days that a standard cost stays as it is"),
    REBASE_CLAMP("0.05", "0", "0.5", false, "share by which a standard cost may move at a rebase"),
    UNATTRIBUTED_SHARE("0.10", "0", "1", false, "spend of a team that is no single person's, as a share of its budget"),
    COHORT_TWO_KEYS_SHARE("0.6", "0", "1", false, "share of a group's closed tickets that need two keys"),
    COHORT_LINKED_SHARE("0.6", "0", "1", false, "share of a group's commits that need a ticket"),
    METER_GAP_SHARE("0.02", "0", "1", false, "share by which usage may differ from the invoice"),
    METER_SILENT_DAYS(
            "14",
            "0",
            "366",
            true,
            "days at the end of a window without a row of a tool that was in use; 0: all are fine"),
    MIN_DAYS_IN_COHORT("45", "0", "366", true, "days of a window that a person is in the group"),
    BAND_PARTLY("0.67", "0", "1", false, "upper limit below which spend is partly explained"),
    BAND_MOSTLY("0.40", "0", "1", false, "upper limit below which spend is mostly unexplained"),
    BAND_USD("300", "0", "1000000", false, "unexplained USD of a window above which a band may change"),
    CLOSES_IN_A_ROW("2", "1", "12", true, "monthly closes that a band other than the first needs"),
    // No switch for less than five: that nobody is shown in a smaller group is promised.
    GROUP_MIN("5", "5", "1000", true, "people in a cell that is shown to others"),
    INTERVAL_Z("1.2816", "0.1", "2.5", false, "half width of the interval in standard deviations"),
    STRICT_MODE("0", "0", "1", true, "1: a unit must be closed by a demand owner, whatever the group"),
    ATTRIBUTION_GRACE_MINUTES(
            "120", "0", "10080", true, "minutes after a session in which a commit is taken for its result"),
    SIGNAL_DAYS("28", "7", "28", true, "days before the end of a month whose events signals are made of"),
    SIGNAL_U_Z("1.6449", "0.1", "2.5", false, "the upper limit of signal U, in standard deviations"),
    SIGNAL_U_1_FROM(".10", "0.000001", "1", false, "share of spend that is open: step 1 of signal U begins here"),
    SIGNAL_U_1_POINTS("2", "0", "10", true, "points of step 1 of signal U"),
    SIGNAL_U_2_FROM(".25", "0.000001", "1", false, "share of spend that is open: step 2 of signal U begins here"),
    SIGNAL_U_2_POINTS("3", "0", "10", true, "points of step 2 of signal U"),
    SIGNAL_U_3_FROM(".40", "0.000001", "1", false, "share of spend that is open: step 3 of signal U begins here"),
    SIGNAL_U_3_POINTS("4", "0", "10", true, "points of step 3 of signal U"),
    SIGNAL_U_4_FROM(".60", "0.000001", "1", false, "share of spend that is open: step 4 of signal U begins here"),
    SIGNAL_U_4_POINTS("5", "0", "10", true, "points of step 4 of signal U"),
    SIGNAL_R_GAPS("200", "1", "1000000", true, "pauses of an account below which signal R says nothing"),
    SIGNAL_R_1_FROM(".35", "0.000001", "1", false, "share of pauses of one length: step 1 of signal R begins here"),
    SIGNAL_R_1_POINTS("1", "0", "10", true, "points of step 1 of signal R"),
    SIGNAL_Q_HOURS("5", "1", "23", false, "hours without a request that are a rest"),
    SIGNAL_Q_DAYS("5", "1", "28", true, "days with use below which signal Q says nothing"),
    SIGNAL_Q_1_FROM(".5", "0.000001", "1", false, "share of days without a rest: step 1 of signal Q begins here"),
    SIGNAL_Q_1_POINTS("3", "0", "10", true, "points of step 1 of signal Q"),
    SIGNAL_H_TIMES(
            "20",
            "2",
            "1000000",
            true,
            "times that a prompt is sent in all, on days with 20 or more of them, to count as repeated"),
    SIGNAL_H_DAYS("3", "1", "28", true, "days on which a prompt is sent 20 times or more to count as repeated"),
    SIGNAL_H_1_FROM(".4", "0.000001", "1", false, "share of spend on repeated prompts: step 1 of signal H begins here"),
    SIGNAL_H_1_POINTS("3", "0", "10", true, "points of step 1 of signal H"),
    SIGNAL_P_1_FROM(".3", "0.000001", "1", false, "share of spend on padding: step 1 of signal P begins here"),
    SIGNAL_P_1_POINTS("3", "0", "10", true, "points of step 1 of signal P"),
    SIGNAL_D_JUDGED("0.5", "0", "1", false, "share of spend that must be on branches which can be judged"),
    SIGNAL_D_1_FROM(".55", "0.000001", "1", false, "share of spend on dead ends: step 1 of signal D begins here"),
    SIGNAL_D_1_POINTS("1", "0", "10", true, "points of step 1 of signal D"),
    SIGNAL_D_2_FROM(".65", "0.000001", "1", false, "share of spend on dead ends: step 2 of signal D begins here"),
    SIGNAL_D_2_POINTS("2", "0", "10", true, "points of step 2 of signal D"),
    SIGNAL_D_3_FROM(".75", "0.000001", "1", false, "share of spend on dead ends: step 3 of signal D begins here"),
    SIGNAL_D_3_POINTS("3", "0", "10", true, "points of step 3 of signal D"),
    SIGNAL_N_1_FROM(
            "15", "0.000001", "1000000", false, "cost of one unit in usual units: step 1 of signal N begins here"),
    SIGNAL_N_1_POINTS("2", "0", "10", true, "points of step 1 of signal N"),
    SIGNAL_L_1_FROM("1.5", "0.000001", "1000", false, "deviations above colleagues: step 1 of signal L begins here"),
    SIGNAL_L_1_POINTS("1", "0", "10", true, "points of step 1 of signal L"),
    SIGNAL_L_2_FROM("2", "0.000001", "1000", false, "deviations above colleagues: step 2 of signal L begins here"),
    SIGNAL_L_2_POINTS("2", "0", "10", true, "points of step 2 of signal L"),
    SIGNAL_L_3_FROM("3", "0.000001", "1000", false, "deviations above colleagues: step 3 of signal L begins here"),
    SIGNAL_L_3_POINTS("3", "0", "10", true, "points of step 3 of signal L"),
    SIGNAL_J_WINDOWS("4", "1", "12", true, "earlier windows of a person that signal J compares with"),
    SIGNAL_J_1_FROM("2", "1", "1000", false, "spend in own usual spends: step 1 of signal J begins here"),
    SIGNAL_J_1_POINTS("1", "0", "10", true, "points of step 1 of signal J"),
    SIGNAL_J_2_FROM("4", "1", "1000", false, "spend in own usual spends: step 2 of signal J begins here"),
    SIGNAL_J_2_POINTS("2", "0", "10", true, "points of step 2 of signal J"),
    SIGNAL_U_STOPPED("0", "0", "1", true, "1: signal U, and with it all that is asked has no points and is not stored"),
    SIGNAL_R_STOPPED("0", "0", "1", true, "1: signal R has no points and is not stored"),
    SIGNAL_Q_STOPPED("0", "0", "1", true, "1: signal Q has no points and is not stored"),
    SIGNAL_H_STOPPED("0", "0", "1", true, "1: signal H has no points and is not stored"),
    SIGNAL_P_STOPPED("0", "0", "1", true, "1: signal P has no points and is not stored"),
    SIGNAL_D_STOPPED("0", "0", "1", true, "1: signal D has no points and is not stored"),
    SIGNAL_N_STOPPED("0", "0", "1", true, "1: signal N has no points and is not stored"),
    SIGNAL_L_STOPPED("0", "0", "1", true, "1: signal L has no points and is not stored"),
    SIGNAL_J_STOPPED("0", "0", "1", true, "1: signal J has no points and is not stored"),
    SIGNAL_PRECISION(
            "0.8", "0", "1", false, "share of answers about a signal that call it waste, below which to stop it"),
    SIGNAL_PRECISION_ANSWERS("5", "1", "100000", true, "answers about a signal below which nothing is said of it"),
    SIGNAL_FAMILIES("2", "1", "4", true, "families with points that anything asked needs"),
    SIGNAL_NOTE_POINTS("5", "1", "100", true, "points from which a person gets a private note"),
    SIGNAL_QUESTION_POINTS("7", "1", "100", true, "points from which a person is asked"),
    SIGNAL_LEAD_DAYS("10", "1", "100", true, "working days after which the lead sees a question"),
    SIGNAL_EXPIRY_DAYS("90", "1", "366", true, "days after which a question and an answer expire"),
    SIGNAL_OWNER_UNITS("5", "2", "1000", true, "units or commits below which the process owner is told nothing");

    private final BigDecimal standard;
    private final BigDecimal least;
    private final BigDecimal most;
    private final boolean whole;
    private final String meaning;

    Parameter(String standard, String least, String most, boolean whole, String meaning) {
        this.standard = plain(new BigDecimal(standard));
        this.least = new BigDecimal(least);
        this.most = new BigDecimal(most);
        this.whole = whole;
        this.meaning = meaning;
    }

    /** As in the table of versions: {@code window_days}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What holds where a version says nothing. */
    public BigDecimal standard() {
        return standard;
    }

    public String meaning() {
        return meaning;
    }

    /** Without zeros behind the point, but with those before it, so that equal numbers are the same. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Whether the other is where the next step of the same signal begins. */
    boolean isStepBelow(Parameter other) {
        return name().matches("SIGNAL_\\w_\\d_FROM")
                && other.name().matches("SIGNAL_\\w_\\d_FROM")
                && name().charAt("SIGNAL_".length()) == other.name().charAt("SIGNAL_".length());
    }

    boolean allows(BigDecimal value) {
        boolean isWhole = plain(value).scale() == 0;
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0 && (isWhole || !whole);
    }

    /** What {@link #allows} asks, in words. */
    String rule() {
        return "it must be a " + (whole ? "whole number" : "number") + " from " + least.toPlainString() + " to "
                + most.toPlainString();
    }
}
