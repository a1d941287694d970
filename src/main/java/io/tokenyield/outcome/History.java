package io.tokenyield.outcome;

import java.util.List;

/**
 * All that is known of tickets and commits, in any order; a row that comes twice counts once.
 *
 * @param hasAssigneeHistory false: an assignment only says who has the ticket now, so the lead is the main author
 */
public record History(
        List<Ticket> tickets,
        List<StatusChange> changes,
        List<Assignment> assignments,
        List<Commit> commits,
        List<CausedBy> causedBy,
        boolean hasAssigneeHistory) {

    public History {
        tickets = List.copyOf(tickets);
        changes = List.copyOf(changes);
        assignments = List.copyOf(assignments);
        commits = List.copyOf(commits);
        causedBy = List.copyOf(causedBy);
    }
}
