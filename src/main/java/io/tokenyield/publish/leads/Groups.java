package io.tokenyield.publish.leads;

import io.tokenyield.publish.leads.LeadsFacts.Use;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who is shown as what: teams of enough people by themselves, the others as one. Teams that have nothing in the month are among
 * the others in earlier ones.
 */
final class Groups {
    /** The others; no team is called so. */
    static final String FOLD = "\u0000";

    private final int least;
    private final Folding teams;

    private Groups(int least, Folding teams) {
        this.least = least;
        this.teams = teams;
    }

    static Groups of(LeadsFacts facts) {
        SortedMap<String, Part> parts = Part.byName(
                facts.use().stream()
                        .filter(use -> use.month().equals(facts.period()))
                        .toList(),
                Use::team,
                Use::cost,
                Use::person);
        boolean isTooSmall = Part.people(parts.values()) < facts.groupMin();
        return new Groups(facts.groupMin(), Folding.of(isTooSmall ? Map.of() : parts, facts.groupMin()));
    }

    /** Those that get a workbook: teams by name, then the others where there are any. */
    List<String> names() {
        List<String> names = new ArrayList<>(teams.shown());
        if (!teams.folded().isEmpty()) {
            names.add(FOLD);
        }
        return List.copyOf(names);
    }

    String of(String team) {
        return teams.shown().contains(team) ? team : FOLD;
    }

    /** Parts that may be shown: whichever of them is taken from the company, enough people are left, or nobody is. */
    Cells cells(SortedMap<String, Part> partByGroup) {
        Folding folding = Folding.of(partByGroup, least);
        SortedMap<String, Part> shown = new TreeMap<>(partByGroup);
        shown.keySet().retainAll(folding.shown());
        int people = Part.people(partByGroup.values());
        return new Cells(shown, Part.sum(partByGroup.values()), people, people >= least);
    }

    /**
     * One figure for each group.
     *
     * @param byGroup those that may be shown
     * @param sum of the company
     * @param people of the company
     * @param companyIsShown whether its sum may be
     */
    record Cells(SortedMap<String, Part> byGroup, BigDecimal sum, int people, boolean companyIsShown) {}
}
