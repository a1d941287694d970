package io.tokenyield.score.signal;

import java.util.Locale;

/** What becomes of a person's points, from nothing up. */
public enum Asking {
    NOTHING,
    /** For the person only. */
    NOTE,
    /** For the person; after some working days for the lead too, with the answer. */
    QUESTION;

    /** As it is shown and stored. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
