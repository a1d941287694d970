package io.tokenyield.outcome;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What happened to one ticket, in order of time. */
record Timeline(Ticket ticket, List<StatusChange> changes, List<Assignment> assignments) {

    Timeline {
        changes = changes.stream().distinct().sorted(StatusChange.ORDER).toList();
        assignments = assignments.stream().distinct().sorted(Assignment.ORDER).toList();
    }

    StatusCategory now() {
        return changes.isEmpty()
                ? StatusCategory.OPEN
                : changes.get(changes.size() - 1).category();
    }

    /** Since when the ticket is done without a break. */
    Optional<Instant> doneSince() {
        return lastSpell().stream().map(StatusChange::at).min(Comparator.naturalOrder());
    }

    /** The people who closed it, since it is done without a break. */
    SortedSet<String> closers() {
        SortedSet<String> closers = new TreeSet<>();
        closings().forEach(closing -> closers.add(closing.by()));
        return closers;
    }

    /** When people closed it, since it is done without a break. */
    List<StatusChange> closings() {
        return lastSpell().stream()
                .filter(change -> Actors.isPerson(change.by()))
                .toList();
    }

    /** When anybody but these last opened it again, or said so of what was open. */
    Optional<Instant> lastReopenedByOthers(Set<String> people) {
        Optional<Instant> last = Optional.empty();
        StatusCategory before = StatusCategory.OPEN;
        for (StatusChange change : changes) {
            boolean isReopened = change.category() == StatusCategory.REOPENED
                    || before == StatusCategory.DONE && change.category() != StatusCategory.DONE;
            if (isReopened && !people.contains(change.by())) {
                last = Optional.of(change.at());
            }
            before = change.category();
        }
        return last;
    }

    /** When it was there first; a change before its creation counts. */
    Instant begin() {
        return changes.isEmpty() || ticket.createdAt().isBefore(changes.get(0).at())
                ? ticket.createdAt()
                : changes.get(0).at();
    }

    /** When somebody first worked on it or closed it. */
    Optional<Instant> firstWork() {
        return changes.stream()
                .filter(change -> change.category() == StatusCategory.IN_PROGRESS
                        || change.category() == StatusCategory.IN_REVIEW
                        || change.category() == StatusCategory.DONE)
                .map(StatusChange::at)
                .findFirst();
    }

    /** How long each person had the ticket while it was in progress, up to an instant. */
    SortedMap<String, Duration> inProgress(Instant until) {
        SortedMap<String, Duration> times = new TreeMap<>();
        for (int i = 0; i < assignments.size(); i++) {
            Assignment assignment = assignments.get(i);
            if (!Actors.isPerson(assignment.assignee())) {
                continue;
            }
            Instant to =
                    i + 1 < assignments.size() ? earlier(assignments.get(i + 1).at(), until) : until;
            Duration time = inProgress(assignment.at(), to);
            if (!time.isZero()) {
                times.merge(assignment.assignee(), time, Duration::plus);
            }
        }
        return times;
    }

    /** How long the ticket was in progress, whoever had it, up to an instant. */
    Duration timeInProgress(Instant until) {
        return inProgress(begin(), until);
    }

    private Duration inProgress(Instant from, Instant to) {
        Duration time = Duration.ZERO;
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).category() == StatusCategory.IN_PROGRESS) {
                Instant start =
                        changes.get(i).at().isAfter(from) ? changes.get(i).at() : from;
                Instant end =
                        i + 1 < changes.size() ? earlier(changes.get(i + 1).at(), to) : to;
                if (end.isAfter(start)) {
                    time = time.plus(Duration.between(start, end));
                }
            }
        }
        return time;
    }

    private List<StatusChange> lastSpell() {
        int start = changes.size();
        while (start > 0 && changes.get(start - 1).category() == StatusCategory.DONE) {
            start--;
        }
        return changes.subList(start, changes.size());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
