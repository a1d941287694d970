package io.tokenyield.publish.leads;

import io.tokenyield.publish.leads.LeadsFacts.Use;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who is shown as what in a month: teams of enough people by themselves, the others as one. It is made of that month alone, so a
 * month is cut in the same way in the workbooks of all later ones, and two of them side by side say no more than one.
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

    /** @param partByTeam of the month */
    static Groups of(SortedMap<String, Part> partByTeam, int least) {
        boolean isTooSmall = Part.people(partByTeam.values()) < least;
        return new Groups(least, Folding.of(isTooSmall ? Map.of() : partByTeam, least));
    }

    /** By what people used in the month. */
    static Groups of(LeadsFacts facts, YearMonth month) {
        return of(
                Part.byName(
                        facts.use().stream()
                                .filter(use -> use.month().equals(month))
                                .toList(),
                        Use::team,
                        Use::cost,
                        Use::person),
                facts.groupMin());
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
