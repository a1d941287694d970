package io.tokenyield.ledger.allocation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what a pool of cost is divided among cost centres. */
public enum AllocationKey {
    /** The direct cost of the month in the currency of the pool. */
    USAGE,
    /** People valid on the last day of the month. */
    HEADCOUNT,
    /** The same for each cost centre that has people on the last day of the month. */
    EVEN;

    /** As answers and price classes write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AllocationKey> of(String text) {
        return Arrays.stream(values()).filter(key -> key.text().equals(text)).findFirst();
    }
}
