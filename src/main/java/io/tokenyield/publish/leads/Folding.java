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
    static Folding of(Map<String, Crowd> parts, int least) {
        SortedSet<String> shown = new TreeSet<>();
        SortedSet<String> folded = new TreeSet<>();
        parts.forEach((name, part) -> (part.isEnough(least) ? shown : folded).add(name));
        Comparator<String> fewestFirst =
                Comparator.comparing((String name) -> parts.get(name).size()).thenComparing(Comparator.naturalOrder());
        while (!folded.isEmpty() && !shown.isEmpty() && !together(parts, folded).isEnough(least)) {
            String smallest = shown.stream().min(fewestFirst).orElseThrow();
            shown.remove(smallest);
            folded.add(smallest);
        }
        return new Folding(shown, folded);
    }

    /** Whether the sum of all parts may be shown too: what is left without those that are is of enough people, or of nobody. */
    static boolean isWholeShown(Map<String, Crowd> parts, int least) {
        Crowd all = Crowd.all(parts.values());
        return !all.isNobody()
                && all.isEnough(least)
                && together(parts, of(parts, least).folded()).isEnough(least);
    }

    private static Crowd together(Map<String, Crowd> parts, SortedSet<String> names) {
        return Crowd.all(names.stream().map(parts::get).toList());
    }
}
