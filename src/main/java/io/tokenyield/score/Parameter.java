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
    MIN_DAYS_IN_COHORT(
            "45", "0", "366", true, "days of a window that a person is in the group; half of another window"),
    BAND_PARTLY("0.67", "0", "1", false, "upper limit below which spend is partly explained"),
    BAND_MOSTLY("0.40", "0", "1", false, "upper limit below which spend is mostly unexplained"),
    BAND_USD("300", "0", "1000000", false, "unexplained USD of a window above which a band may change"),
    CLOSES_IN_A_ROW("2", "1", "12", true, "monthly closes that a band other than the first needs"),
    // No switch for less than five: that nobody is shown in a smaller group is promised.
    GROUP_MIN("5", "5", "1000", true, "people in a cell that is shown to others"),
    INTERVAL_Z("1.2816", "0.1", "2.5", false, "half width of the interval in standard deviations"),
    STRICT_MODE("0", "0", "1", true, "1: a unit must be closed by a demand owner"),
    SIZE_CLASSES("0", "0", "1", true, "1: small, middle and large units count differently");

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
