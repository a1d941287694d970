package io.tokenyield.scoring;

import io.tokenyield.outcome.Commit;
import io.tokenyield.outcome.History;
import io.tokenyield.outcome.Unit;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which units stand in the mart. All are judged every night, because a repair may go back to old work; but a unit and who is
 * credited with it is written only while it is young, or while a score that can still change is made of it. What was done
 * is dated by its first resolution, what never was by the last thing that happened to one of its tickets.
 */
public final class KeptUnits implements Predicate<Unit> {
    private final Instant doneFrom;
    private final Instant openFrom;
    private final Map<String, Instant> lastByTicket = new HashMap<>();

    /**
     * @param doneFrom units that were first resolved then or later are kept
     * @param openFrom units that never were are kept if anything happened then or later
     */
    public KeptUnits(History history, Instant doneFrom, Instant openFrom) {
        this.doneFrom = doneFrom;
        this.openFrom = openFrom;
        history.tickets().forEach(ticket -> happened(ticket.key(), ticket.createdAt()));
        history.changes().forEach(change -> happened(change.ticketKey(), change.at()));
        history.assignments().forEach(assignment -> happened(assignment.ticketKey(), assignment.at()));
        for (Commit commit : history.commits()) {
            commit.ticketKeys().forEach(key -> happened(key, commit.at()));
        }
    }

    private void happened(String ticket, Instant at) {
        lastByTicket.merge(ticket, at, (one, other) -> other.isAfter(one) ? other : one);
    }

    @Override
    public boolean test(Unit unit) {
        if (unit.firstResolvedAt() != null) {
            return !unit.firstResolvedAt().isBefore(doneFrom);
        }
        return unit.tickets().stream()
                .anyMatch(ticket ->
                        !lastByTicket.getOrDefault(ticket, Instant.MIN).isBefore(openFrom));
    }
}
