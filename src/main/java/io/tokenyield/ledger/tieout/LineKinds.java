package io.tokenyield.ledger.tieout;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells the kind of an invoice line by the words of its description, whatever their case; the first rule that fits
 * decides. Whole words: a "private coffee" is neither VAT nor a fee.
 */
public final class LineKinds {
    private record Rule(LineKind kind, Pattern words) {
        static Rule of(LineKind kind, String words) {
            return new Rule(kind, Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE));
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of(LineKind.CREDIT_NOTE, "credit notes?|refunds?"),
            Rule.of(LineKind.UNPRICED, "outside the rate card|unpriced|unknown models?"),
            Rule.of(LineKind.SEATS, "seats?|licen[cs]es?|subscriptions?"),
            Rule.of(LineKind.FEE, "support|fees?"),
            Rule.of(LineKind.TAX, "tax|taxes|vat"),
            Rule.of(LineKind.CREDITS, "credits?|overages?"),
            Rule.of(LineKind.USAGE, "usage|api|tokens?"));

    private LineKinds() {}

    /** @param amount negative lines that name no kind are credit notes */
    public static LineKind of(String description, BigDecimal amount) {
        return RULES.stream()
                .filter(rule -> rule.words().matcher(description).find())
                .map(Rule::kind)
                .findFirst()
                .orElse(amount.signum() < 0 ? LineKind.CREDIT_NOTE : LineKind.OTHER);
    }
}
