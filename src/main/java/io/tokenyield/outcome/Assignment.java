package io.tokenyield.outcome;

import java.time.Instant;
import java.util.Comparator;

/**
 * A ticket was given to somebody.
 *
 * @param assignee null: to nobody
 */
public record Assignment(String ticketKey, Instant at, String assignee) {
    static final Comparator<Assignment> ORDER = Comparator.comparing(Assignment::at)
            .thenComparing(Assignment::assignee, Comparator.nullsFirst(Comparator.naturalOrder()));
}
