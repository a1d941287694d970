package io.tokenyield.delivery;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who had a ticket when, of tickets that are known, each once. */
final class Assignments {
    static final String TABLE = "ticket_assignment";
    private static final Comparator<Assignment> IN_TIME = Comparator.comparing(Assignment::ticketKey)
            .thenComparing(Assignment::at)
            .thenComparing(Assignment::assignee);

    private final Findings findings;
    private final Actors actors;
    private final Set<String> tickets;
    private final Set<Assignment> rows = new TreeSet<>(IN_TIME);

    Assignments(Findings findings, Actors actors, Set<String> tickets) {
        this.findings = findings;
        this.actors = actors;
        this.tickets = tickets;
    }

    void read(Map<String, String> values, Instant latest) {
        String key = TicketKeys.normal(SourceRow.text(values, "ticket_key"));
        SourceRow row = new SourceRow(TABLE, key, values, findings, latest);
        row.required("ticket_key", TicketKeys.WIDTH);
        Instant at = row.requiredTime("assigned_at");
        if (!row.isRejected() && !tickets.contains(key)) {
            row.reject("ticket_key", "there is no such ticket");
        }
        if (!row.isRejected()) {
            rows.add(new Assignment(key, at, actors.of(Actors.TRACKER, row.trimmed("assignee"))));
        }
    }

    /** Sorted by ticket and time; at one instant by who gets it. */
    List<Assignment> kept() {
        return List.copyOf(rows);
    }
}
