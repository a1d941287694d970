package io.tokenyield.outcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is judged as one: a unit, or bugs that are filed below another unit.
 *
 * @param tickets sorted by key, the root among them
 * @param commits that name one of them, in order of time, merges and reverts too
 */
record Work(Ticket root, List<Ticket> tickets, List<Commit> commits) {

    /** When the first change was made; empty: none was. */
    Optional<Instant> firstCommit() {
        return commits.stream()
                .filter(commit -> !commit.isMerge())
                .map(Commit::at)
                .findFirst();
    }

    /**
     * The first instant at which each ticket that was there was done; empty: there was none. It dates the unit and never
     * moves, whatever happens later: a ticket that is put below the root is there from then on, however old it is.
     */
    Optional<Instant> firstResolved(Known known) {
        record Step(Instant at, int open) {}
        List<Step> steps = new ArrayList<>();
        for (Ticket ticket : tickets) {
            Timeline timeline = known.timeline(ticket);
            Instant since = partSince(ticket, known);
            steps.add(new Step(later(timeline.begin(), since), 1));
            boolean done = false;
            for (StatusChange change : timeline.changes()) {
                boolean isDone = change.category() == StatusCategory.DONE;
                if (isDone != done) {
                    steps.add(new Step(later(change.at(), since), isDone ? -1 : 1));
                    done = isDone;
                }
            }
        }
        steps.sort(Comparator.comparing(Step::at));
        Instant begin = known.timeline(root).begin();
        int open = 0;
        for (int i = 0; i < steps.size(); i++) {
            open += steps.get(i).open();
            boolean instantIsOver = i + 1 == steps.size()
                    || steps.get(i + 1).at().isAfter(steps.get(i).at());
            if (open == 0 && instantIsOver && !steps.get(i).at().isBefore(begin)) {
                return Optional.of(steps.get(i).at());
            }
        }
        return Optional.empty();
    }

    /** Since when the ticket hangs below the root; the beginning of time where it did for as long as it was there. */
    Instant partSince(Ticket ticket, Known known) {
        Instant since = Instant.MIN;
        for (Ticket step : known.roots().above(ticket.key())) {
            if (step.key().equals(root.key())) {
                return since;
            }
            since = step.parentSince() == null ? since : later(since, step.parentSince());
        }
        return Instant.MIN;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
