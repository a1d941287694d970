package io.tokenyield.score.signal;

import java.util.Locale;

/** What kind of evidence a signal is. Each family counts its best signal only, so that one fact is not counted twice. */
public enum Family {
    /** Required: nothing is asked while verified work explains the spend, however it came about. */
    OUTCOME,
    MACHINE,
    ROUTE,
    VOLUME;

    /** As it is shown and stored. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
