package io.tokenyield.publish.leads;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which parts of a whole may stand by themselves: those of enough people. The others are folded into one, and if those are too
 * few people, the smallest of the parts that could stand is folded with them, and so on: what is shown, and what is left when
 * all that is shown is taken from the whole, is always of enough people, or of nobody.
 *
 * @param shown names of parts that stand by themselves
 * @param folded names of parts that are shown as one; where nothing else is shown they may be too few people
 */
record Folding(SortedSet<String> shown, SortedSet<String> folded) {

    /** @param parts by name; a person may be in several */
    static Folding of(Map<String, Part> parts, int least) {
        SortedSet<String> shown = new TreeSet<>();
        SortedSet<String> folded = new TreeSet<>();
        parts.forEach((name, part) -> (part.people().size() < least ? folded : shown).add(name));
        Comparator<String> fewestFirst = Comparator.comparing(
                        (String name) -> parts.get(name).people().size())
                .thenComparing(Comparator.naturalOrder());
        while (!folded.isEmpty() && !shown.isEmpty() && people(parts, folded) < least) {
            String smallest = shown.stream().min(fewestFirst).orElseThrow();
            shown.remove(smallest);
            folded.add(smallest);
        }
        return new Folding(shown, folded);
    }

    private static int people(Map<String, Part> parts, SortedSet<String> names) {
        return Part.people(names.stream().map(parts::get).toList());
    }
}
