package io.tokenyield.publish.leads;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who is shown as what in a month: teams of enough people by themselves, the others as one. It is made once, of that month
 * alone, and kept: whatever is told of the month later is told of the same groups.
 */
public record Groups(SortedMap<String, Group> byTeam) {

    /** @param crowdByTeam of the month; none is shown of a company that is too small */
    static Groups of(SortedMap<String, Crowd> crowdByTeam, int least) {
        SortedMap<String, Group> byTeam = new TreeMap<>();
        Folding folding = Folding.of(crowdByTeam, least);
        boolean areOthersShown = Crowd.all(
                        folding.folded().stream().map(crowdByTeam::get).toList())
                .isEnough(least);
        folding.shown().forEach(team -> byTeam.put(team, Group.team(team)));
        if (areOthersShown) {
            folding.folded().forEach(team -> byTeam.put(team, Group.OTHERS));
        }
        return new Groups(byTeam);
    }

    /** Empty for a team that had no use when the month was shown first: nothing is told of it. */
    Optional<Group> of(String team) {
        return Optional.ofNullable(byTeam.get(team))
                .or(() -> byTeam.containsValue(Group.OTHERS) ? Optional.of(Group.OTHERS) : Optional.empty());
    }

    /** Cells of groups by name, with that of the company where it may be shown. */
    static Map<Group, Crowd> shown(SortedMap<Group, Crowd> cells, int least) {
        SortedMap<String, Crowd> parts = new TreeMap<>();
        cells.forEach((group, crowd) -> parts.put(key(group), crowd));
        SortedMap<Group, Crowd> shown = new TreeMap<>(cells);
        Folding folding = Folding.of(parts, least);
        shown.keySet().removeIf(group -> !folding.shown().contains(key(group)));
        if (Folding.isWholeShown(parts, least)) {
            shown.put(Group.COMPANY, Crowd.all(cells.values()));
        }
        return shown;
    }

    /** Of which groups a figure that stands beside others is told; one that nobody has a part in is told of all. */
    static Set<Group> told(SortedMap<Group, Crowd> cells, int least) {
        Set<Group> told = new TreeSet<>(shown(cells, least).keySet());
        if (cells.values().stream().allMatch(Crowd::isNobody)) {
            told.add(Group.COMPANY);
        }
        return told;
    }

    /** Teams before the others, which no team's name is equal to. */
    private static String key(Group group) {
        return group.scope() == Group.Scope.OTHERS ? "\u0001" : "\u0000" + group.team();
    }
}
