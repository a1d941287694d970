package io.tokenyield.outcome;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * R3: who asked for a unit: the creator of its root, or whoever accepted the root before work began. A person who is not
 * paid from it; a demand owner before a peer, the creator before those who accepted, the earliest of these first.
 */
final class DemandKey {
    private DemandKey() {}

    /** Those who may hold the key, the preferred one first. */
    static List<String> candidates(Work work, Known known, Credit credit, SortedSet<String> demandOwners) {
        Set<String> asked = new LinkedHashSet<>();
        asked.add(work.root().creator());
        Timeline root = known.timeline(work.root());
        Instant begin = work.firstCommit().or(root::firstWork).orElse(known.asOf());
        root.changes().stream()
                .filter(change -> change.category() == StatusCategory.ACCEPTED)
                .filter(change -> change.at().isBefore(begin))
                .forEach(change -> asked.add(change.by()));
        asked.removeIf(actor -> !Actors.isPerson(actor) || credit.paid().contains(actor));
        return Stream.concat(
                        asked.stream().filter(demandOwners::contains),
                        asked.stream().filter(person -> !demandOwners.contains(person)))
                .toList();
    }
}
