package io.tokenyield.outcome;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * R2: who wrote how many lines of a unit that stand. A commit that names several units is split evenly between them, and
 * its part is evidence for a lead alone: whoever names one more key has fewer lines for the others and, as a helper, none
 * for that one. A commit that names more than 16 units is evidence for none.
 */
final class Lines {
    private static final int MOST_UNITS = 16;

    /**
     * Parts of a line, see {@link Substance#LINE}.
     *
     * @param own of commits that name this unit alone
     * @param split of commits that name others too
     */
    record Written(long own, long split) {
        static final Written NOTHING = new Written(0, 0);

        long all() {
            return own + split;
        }

        boolean isEvidence() {
            return all() >= Substance.LINE;
        }

        private Written plus(Written more) {
            return new Written(own + more.own, split + more.split);
        }
    }

    private final SortedMap<String, Written> byActor = new TreeMap<>();
    private final SortedSet<String> authors = new TreeSet<>();
    private Commit first;
    private boolean hasUnknownAuthors;
    private long coAuthored;

    Lines(Work work, Known known) {
        Map<String, Written> sums = new HashMap<>();
        for (Commit commit : work.commits()) {
            long lines = Substance.lines(commit);
            if (commit.isMerge() || commit.isRevert() || lines == 0) {
                continue;
            }
            first = first == null ? commit : first;
            hasUnknownAuthors |= !Actors.isPerson(commit.author()) && !Actors.isBot(commit.author());
            if (Actors.isPerson(commit.author())) {
                authors.add(commit.author());
            }
            int units = known.unitsNamed(commit);
            if (units <= MOST_UNITS && known.reverts().stands(commit)) {
                Written part = units == 1 ? new Written(lines, 0) : new Written(0, lines / units);
                sums.merge(commit.author() == null ? "?" : commit.author(), part, Written::plus);
                coAuthored += isCoAuthored(commit) ? part.all() : 0;
            }
        }
        byActor.putAll(sums);
    }

    /** Everybody with lines that stand, unknown accounts and bots too. */
    SortedMap<String, Written> byActor() {
        return Collections.unmodifiableSortedMap(byActor);
    }

    Written of(String person) {
        return byActor.getOrDefault(person, Written.NOTHING);
    }

    /** Lines of commits whose trailers name others: they count once more, for nobody. */
    long coAuthored() {
        return coAuthored;
    }

    /** People who wrote a line of it, whether it stands or was taken back: who did is no independent witness. */
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
        return byActor.values().stream().mapToLong(Written::all).sum() < Substance.LINE;
    }

    /** Coding tools sign with a trailer by themselves: to burn lines for that would pay those who hide the tool. */
    private static boolean isCoAuthored(Commit commit) {
        return commit.coAuthors().stream().anyMatch(name -> !Actors.isBot(name) && !name.equals(commit.author()));
    }
}
