package io.tokenyield.score;

import java.util.Arrays;

/** How a score is shown, from the first to the last. There is nothing above the first, and no order within one. */
public enum Band {
    EXPLAINED("Explained", "Verified work explains this spend."),
    PARTLY_EXPLAINED(
            "Partly explained",
            "Verified work explains a part of this spend. The rest is open: some work may not be linked or accepted yet, or"
                    + " it was learning or research."),
    MOSTLY_UNEXPLAINED(
            "Mostly unexplained",
            "Most of this spend is open: no verified work is known for it yet. Is an outcome missing here?");

    private final String label;
    private final String meaning;

    Band(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** As it is shown and stored. */
    public String label() {
        return label;
    }

    /** One sentence or two for the person. */
    public String meaning() {
        return meaning;
    }

    /** @throws IllegalArgumentException when no band is labelled so */
    public static Band labelled(String label) {
        return Arrays.stream(values())
                .filter(band -> band.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no band is labelled '" + label + "'"));
    }
}
