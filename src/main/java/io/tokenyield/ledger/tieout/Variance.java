package io.tokenyield.ledger.tieout;

import io.tokenyield.model.ShortText;
import java.math.BigDecimal;

/**
 * A named difference.
 *
 * @param amount signed: invoiced - booked
 * @param reason in words; empty where nobody has given one yet
 * @param needsAnswer a person has to say why before the period can be closed
 * @param answeredBy who gave the reason; null: a rule did, or nobody
 */
public record Variance(VarianceName name, BigDecimal amount, String reason, boolean needsAnswer, String answeredBy) {
    /** Longest reason that the mart keeps, in characters. */
    public static final int REASON_LENGTH = 1000;

    static Variance byRule(VarianceName name, BigDecimal amount, String reason) {
        return new Variance(name, amount, cut(reason), false, null);
    }

    static Variance open(BigDecimal amount) {
        return new Variance(VarianceName.UNEXPLAINED, amount, "", true, null);
    }

    private static String cut(String reason) {
        return reason.length() <= REASON_LENGTH ? reason : ShortText.fitting(reason, REASON_LENGTH - 3) + "...";
    }
}
