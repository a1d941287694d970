package io.tokenyield.ledger.tieout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a line of an invoice, or an entry of the ledger, is about: the same kinds are compared with each other. */
public enum LineKind {
    USAGE,
    CREDITS,
    SEATS,
    UNPRICED,
    CREDIT_NOTE,
    FEE,
    TAX,
    /** What the ledger corrects of closed periods; no invoice line is of this kind. */
    CORRECTION,
    OTHER;

    /** As tables and answers write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a word that is no kind. */
    public static Optional<LineKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** All of them, for people. */
    static String list() {
        return Arrays.stream(values()).map(LineKind::id).collect(Collectors.joining(", "));
    }
}
