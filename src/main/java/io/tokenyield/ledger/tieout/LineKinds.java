package io.tokenyield.ledger.tieout;

import io.tokenyield.model.WrongUsage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells the kind of an invoice line by the words of its description, whatever their case: first those that a setting adds,
 * as a provider or a language writes them, then ours; the first that fits decides. Whole words: a "private coffee" is
 * neither VAT nor a fee.
 */
public final class LineKinds {
    private record Rule(LineKind kind, Pattern words) {
        static Rule of(LineKind kind, String words) {
            return new Rule(
                    kind,
                    Pattern.compile(
                            "\\b(?:" + words + ")\\b",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS));
        }
    }

    private static final List<Rule> OURS = List.of(
            Rule.of(LineKind.CREDIT_NOTE, "credit notes?|refunds?"),
            Rule.of(LineKind.UNPRICED, "outside the rate card|unpriced|unknown models?"),
            Rule.of(LineKind.SEATS, "seats?|licen[cs]es?|subscriptions?"),
            Rule.of(LineKind.FEE, "support|fees?"),
            Rule.of(LineKind.TAX, "tax|taxes|vat"),
            Rule.of(LineKind.CREDITS, "credits?|overages?"),
            Rule.of(LineKind.USAGE, "usage|api|tokens?"));

    /** Our words only. */
    public static final LineKinds DEFAULT = new LineKinds(OURS);

    private final List<Rule> rules;

    private LineKinds(List<Rule> rules) {
        this.rules = rules;
    }

    /**
     * @param text more words for kinds, such as {@code seats=Abonnement|Lizenz,usage=Verbrauch}; empty for none
     * @throws WrongUsage when the text is something else, or names a kind that invoices do not have
     */
    public static LineKinds parse(String text) {
        List<Rule> rules = new ArrayList<>();
        if (!text.isBlank()) {
            for (String pair : text.split(",", -1)) {
                String[] sides = pair.split("=", -1);
                if (sides.length != 2) {
                    throw wrong(text, "'" + pair.strip() + "' is no pair of kind and words");
                }
                LineKind kind = LineKind.of(sides[0].strip())
                        .filter(known -> known != LineKind.CORRECTION)
                        .orElseThrow(() -> wrong(text, "'" + sides[0].strip() + "' is no kind of invoice line"));
                rules.add(Rule.of(kind, words(text, sides[1])));
            }
        }
        rules.addAll(OURS);
        return new LineKinds(List.copyOf(rules));
    }

    private static String words(String text, String alternatives) {
        List<String> words =
                Arrays.stream(alternatives.split("\\|", -1)).map(String::strip).toList();
        if (words.contains("")) {
            throw wrong(text, "a word is empty");
        }
        return words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    private static WrongUsage wrong(String text, String why) {
        return new WrongUsage("TOKENYIELD_INVOICE_WORDS is '" + text + "': " + why
                + "; write kind=word|word, with commas between them, such as seats=Abonnement|Lizenz,usage=Verbrauch;"
                + " kinds are usage, credits, seats, unpriced, credit_note, fee, tax, other");
    }

    /** @param amount negative lines that name no kind are credit notes */
    public LineKind of(String description, BigDecimal amount) {
        return rules.stream()
                .filter(rule -> rule.words().matcher(description).find())
                .map(Rule::kind)
                .findFirst()
                .orElse(amount.signum() < 0 ? LineKind.CREDIT_NOTE : LineKind.OTHER);
    }
}
