package io.tokenyield.attacks;

/** The classes of SCORE 2. */
enum Kind {
    /** (a) Waste, invented outcomes, identity, pair rings: nobody gains anything. */
    INVENTED("(a)"),
    /** (b) Taking from colleagues, transfers, rings of three and more: bounded by the caps of R7 and R8. */
    TAKEN("(b)"),
    /** (c) Timing: bounded by the spread between windows, or made good by a later run. */
    TIMED("(c)"),
    /** (d) Bounded by the cap of the score alone. */
    BOLD("(d)");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
