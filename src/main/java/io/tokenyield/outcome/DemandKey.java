package io.tokenyield.outcome;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * R3: who asked for a unit: the creator of its root, or whoever accepted the root before work began. A person who is not
 * paid from it; a demand owner before a peer, the creator before those who accepted, the earliest of these first.
 */
final class DemandKey {
    private DemandKey() {}

    /** @param isOwner whether the person was named for asking, at one of the times that it asked */
    record Asked(String person, boolean isOwner) {}

    /** Those who may hold the key, the preferred one first. */
    static List<Asked> candidates(Work work, Known known, Credit credit, DemandOwners owners) {
        Map<String, Boolean> asked = new LinkedHashMap<>();
        Ticket ticket = work.root();
        asked.put(ticket.creator(), owners.isOwner(ticket.creator(), ticket.createdAt()));
        Timeline root = known.timeline(ticket);
        Instant begin = work.firstCommit().or(root::firstWork).orElse(known.asOf());
        root.changes().stream()
                .filter(change -> change.category() == StatusCategory.ACCEPTED)
                .filter(change -> change.at().isBefore(begin))
                .forEach(change ->
                        asked.merge(change.by(), owners.isOwner(change.by(), change.at()), Boolean::logicalOr));
        asked.keySet()
                .removeIf(actor -> !Actors.isPerson(actor) || credit.paid().contains(actor));
        return Stream.of(true, false)
                .flatMap(isOwner -> asked.keySet().stream()
                        .filter(person -> asked.get(person).equals(isOwner))
                        .map(person -> new Asked(person, isOwner)))
                .toList();
    }
}
