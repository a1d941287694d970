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
     * moves, whatever happens later.
     */
    Optional<Instant> firstResolved(Known known) {
        record Step(Instant at, int open) {}
        List<Step> steps = new ArrayList<>();
        for (Ticket ticket : tickets) {
            Timeline timeline = known.timeline(ticket);
            steps.add(new Step(timeline.begin(), 1));
            boolean done = false;
            for (StatusChange change : timeline.changes()) {
                boolean isDone = change.category() == StatusCategory.DONE;
                if (isDone != done) {
                    steps.add(new Step(change.at(), isDone ? -1 : 1));
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
}
