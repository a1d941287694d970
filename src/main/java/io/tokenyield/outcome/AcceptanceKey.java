package io.tokenyield.outcome;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * R4: who accepted each ticket of a unit: people who approved a change for the unit that names it and stands, not their
 * own one, and those who closed it, but nobody who is paid from the unit. Where somebody who is not paid opened it again,
 * earlier approvals do not overrule that: a change approved since, or another closer, has to say that it is done now.
 */
final class AcceptanceKey {
    private final SortedMap<String, SortedSet<String>> acceptedBy = new TreeMap<>();
    private final List<StatusChange> closedRoot;

    AcceptanceKey(Work work, Known known, Credit credit) {
        String unit = known.roots().of(work.root().key());
        for (Ticket ticket : work.tickets()) {
            Timeline timeline = known.timeline(ticket);
            SortedSet<String> people = new TreeSet<>(timeline.closers());
            Instant reopened = timeline.lastReopenedByOthers(credit.paid()).orElse(Instant.MIN);
            for (Commit commit : known.commitsOf(ticket)) {
                if (unit.equals(known.unitOf(commit))
                        && !commit.isRevert()
                        && commit.at().isAfter(reopened)
                        && known.reverts().stands(commit)) {
                    commit.approvers().stream()
                            .filter(person -> Actors.isPerson(person) && !person.equals(commit.author()))
                            .forEach(people::add);
                }
            }
            people.removeAll(credit.paid());
            acceptedBy.put(ticket.key(), people);
        }
        closedRoot = known.timeline(work.root()).closings().stream()
                .filter(closing -> !credit.paid().contains(closing.by()))
                .toList();
    }

    /** The first ticket that nobody accepted but the one who asked; empty: the key is there for this demand. */
    Optional<String> missing(String demand) {
        return acceptedBy.entrySet().stream()
                .filter(ticket -> ticket.getValue().stream().allMatch(demand::equals))
                .map(SortedMap.Entry::getKey)
                .findFirst();
    }

    /** Who accepted any ticket, whoever asked for the unit. */
    SortedSet<String> people() {
        SortedSet<String> people = new TreeSet<>();
        acceptedBy.values().forEach(people::addAll);
        return people;
    }

    /** People whose acceptance no other could stand in for, whoever of these asked. */
    SortedSet<String> indispensable(List<String> demands) {
        SortedSet<String> people = people();
        people.removeIf(person -> demands.stream().anyMatch(demand -> isAcceptedWithout(person, demand)));
        return people;
    }

    private boolean isAcceptedWithout(String person, String demand) {
        return acceptedBy.values().stream()
                .allMatch(people -> people.stream().anyMatch(other -> !other.equals(person) && !other.equals(demand)));
    }

    /** Strict mode: who was a demand owner then and is not paid closed the root; the one who asked may be the one who closes. */
    boolean isClosedByOneOf(DemandOwners owners) {
        return closedRoot.stream().anyMatch(closing -> owners.isOwner(closing.by(), closing.at()));
    }

    /** The first that holds the key together with acceptance. */
    Optional<String> firstThatHolds(List<String> demands) {
        return demands.stream().filter(demand -> missing(demand).isEmpty()).findFirst();
    }
}
