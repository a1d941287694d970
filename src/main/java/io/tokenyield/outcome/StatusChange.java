package io.tokenyield.outcome;

import java.time.Instant;
import java.util.Comparator;

/** A ticket got a status. */
public record StatusChange(String ticketKey, Instant at, StatusCategory category, String by) {
    static final Comparator<StatusChange> ORDER = Comparator.comparing(StatusChange::at)
            .thenComparing(StatusChange::category)
            .thenComparing(StatusChange::by, Comparator.nullsFirst(Comparator.naturalOrder()));
}
