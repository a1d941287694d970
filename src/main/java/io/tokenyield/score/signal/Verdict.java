package io.tokenyield.score.signal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What came of a question. */
public enum Verdict {
    /** The spend had a good reason. */
    LEGITIMATE,
    /** It was waste, and is to end: the same signal in a later month is asked about again. */
    WASTEFUL,
    /** It should not have been asked. */
    WITHDRAWN;

    /** As it is written and stored. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Verdict> labelled(String label) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.label().equals(label))
                .findFirst();
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(Verdict::label).toList();
    }
}
