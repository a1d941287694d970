package io.tokenyield.outcome;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * R2: who wrote how many lines of a unit that stand. One commit is evidence for one unit, the first that it names: whoever
 * names one more key gains nothing there, and can hold no key of that unit either.
 */
final class Lines {
    private final SortedMap<String, Long> byActor = new TreeMap<>();
    private final SortedSet<String> authors = new TreeSet<>();
    private Commit first;
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
                continue;
            }
            first = first == null ? commit : first;
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
     * People who wrote a line of a commit that names the unit, first or not, whether it stands or was taken back: who did
     * is no independent witness.
     */
    SortedSet<String> authors() {
        return Collections.unmodifiableSortedSet(authors);
    }

    /** When the first line was written, whether it stands or not. */
    Optional<Instant> firstLine() {
        return Optional.ofNullable(first).map(Commit::at);
    }

    /** Whether this person wrote the first line: those who come later change nothing in it. */
    boolean isBegunBy(String person) {
        return first != null && person != null && person.equals(first.author());
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
