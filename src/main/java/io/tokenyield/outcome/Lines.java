package io.tokenyield.outcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * R2: who wrote how many lines of a unit that stand. One commit is evidence for one unit, the first that it names: whoever
 * names one more key gains nothing there, and can hold no key of that unit either. Where no commit names the unit first, those
 * that name it at all tell when work was done and by whom: a fix is one whatever else it names first.
 */
final class Lines {
    private final SortedMap<String, Long> byActor = new TreeMap<>();
    private final SortedSet<String> authors = new TreeSet<>();
    private final List<Commit> evidence = new ArrayList<>();
    private final List<Commit> others = new ArrayList<>();
    private boolean hasDeadLines;
    private boolean hasUnknownAuthors;
    private long coAuthored;

    Lines(Work work, Known known) {
        String unit = known.roots().of(work.root().key());
        for (Commit commit : work.commits()) {
            long lines = known.substance(commit).lines();
            if (commit.isMerge() || commit.isRevert() || lines == 0) {
                continue;
            }
            hasUnknownAuthors |= !Actors.isPerson(commit.author()) && !Actors.isBot(commit.author());
            if (Actors.isPerson(commit.author())) {
                authors.add(commit.author());
            }
            if (!unit.equals(known.unitOf(commit))) {
                others.add(commit);
                continue;
            }
            evidence.add(commit);
            hasDeadLines |= commit.isOnDeadBranch();
            if (known.reverts().stands(commit)) {
                byActor.merge(commit.author() == null ? "?" : commit.author(), lines, Long::sum);
                coAuthored += isCoAuthored(commit) ? lines : 0;
            }
        }
    }

    /** Everybody with lines that stand, unknown accounts and bots too, in parts of a line, see {@link Substance#LINE}. */
    SortedMap<String, Long> byActor() {
        return Collections.unmodifiableSortedMap(byActor);
    }

    long of(String actor) {
        return byActor.getOrDefault(actor, 0L);
    }

    boolean isEvidence(String actor) {
        return of(actor) >= Substance.LINE;
    }

    /** Lines of commits whose trailers name others: they count once more, for nobody. */
    long coAuthored() {
        return coAuthored;
    }

    /**
     * People who wrote a line of a commit that names the unit, first or not, whether it stands, was taken back or never
     * merged: who did is no independent witness.
     */
    SortedSet<String> authors() {
        return Collections.unmodifiableSortedSet(authors);
    }

    /** When the first line was written, whether it stands or not. */
    Optional<Instant> firstLine() {
        return evidence.stream().map(Commit::at).findFirst();
    }

    /**
     * When a bug began to be repaired. Keys can be guessed: what was written before there was the bug only tells it where
     * nothing was written since. Of commits that name it beside their own unit the last one does, so that to name it once
     * more, earlier, hides nothing.
     */
    Optional<Instant> fixBegan(Instant bugCreated) {
        return evidence.stream()
                .map(Commit::at)
                .filter(at -> !at.isBefore(bugCreated))
                .findFirst()
                .or(this::firstLine)
                .or(() -> others.stream().map(Commit::at).max(Comparator.naturalOrder()));
    }

    /**
     * Whether this person wrote the first line: those who come later change nothing in it. Where commits name the unit only
     * beside another, whether nobody else wrote one.
     */
    boolean isBegunBy(String person) {
        if (person == null) {
            return false;
        }
        return evidence.isEmpty()
                ? !others.isEmpty() && others.stream().allMatch(commit -> person.equals(commit.author()))
                : person.equals(evidence.get(0).author());
    }

    /** Whether there would be more lines, had their branch merged. */
    boolean hasDeadLines() {
        return hasDeadLines;
    }

    /** Whether somebody wrote a line of it who may be anybody. */
    boolean hasUnknownAuthors() {
        return hasUnknownAuthors;
    }

    boolean isEmpty() {
        return byActor.values().stream().mapToLong(Long::longValue).sum() < Substance.LINE;
    }

    /** Coding tools sign with a trailer by themselves: to burn lines for that would pay those who hide the tool. */
    private static boolean isCoAuthored(Commit commit) {
        return commit.coAuthors().stream().anyMatch(name -> !Actors.isBot(name) && !name.equals(commit.author()));
    }
}
