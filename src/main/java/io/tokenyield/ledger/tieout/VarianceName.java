package io.tokenyield.ledger.tieout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names that a difference between an invoice and the ledger can have. Nothing is plugged: each is posted by its name. */
public enum VarianceName {
    UNPRICED_MODELS,
    UNLOGGED_USAGE,
    ROUNDING,
    CREDIT_NOTE,
    OTHER_CURRENCY,
    SUPPORT_FEE,
    TAX,
    CORRECTION,
    UNEXPLAINED;

    /** As tables, answers and people write it: {@code unpriced models}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Without blanks, as in a price class or the name of a pool: {@code unpriced-models}. */
    public String slug() {
        return text().replace(' ', '-');
    }

    public static Optional<VarianceName> ofText(String text) {
        return Arrays.stream(values()).filter(name -> name.text().equals(text)).findFirst();
    }

    /** All of them, for people. */
    static String list() {
        return Arrays.stream(values()).map(VarianceName::text).collect(Collectors.joining(", "));
    }
}
