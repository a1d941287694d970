package io.tokenyield.publish.leads;

import io.tokenyield.publish.leads.SpendFacts.WeekUse;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which figures of use are told of which group: those of enough people, or of nobody, also when groups are subtracted. */
record Figures(Map<Group, Set<Figure>> byGroup) {

    /** @param byGroup use of one currency; the company is all of it */
    static Figures of(SortedMap<Group, List<WeekUse>> byGroup, int least) {
        Map<Group, Set<Figure>> told = new TreeMap<>();
        for (Figure figure : Figure.values()) {
            SortedMap<Group, Crowd> crowds = new TreeMap<>();
            byGroup.forEach((group, uses) -> crowds.put(group, crowd(figure, uses)));
            Groups.told(crowds, least)
                    .forEach(group -> told.computeIfAbsent(group, of -> EnumSet.noneOf(Figure.class))
                            .add(figure));
        }
        return new Figures(told);
    }

    Set<Figure> of(Group group) {
        return byGroup.getOrDefault(group, Set.of());
    }

    /** Of parts of a whole, such as weeks: a figure is told of each of them, or of none. */
    static Set<Figure> ofAll(Collection<List<WeekUse>> parts, Set<Figure> ofWhole, int least) {
        return ofWhole.stream()
                .filter(figure ->
                        parts.stream().allMatch(uses -> crowd(figure, uses).isEnough(least)))
                .collect(Collectors.toSet());
    }

    private static Crowd crowd(Figure figure, List<WeekUse> uses) {
        return Crowd.of(uses.stream()
                .filter(use -> figure.isPartOf(use.amounts()))
                .map(WeekUse::person)
                .collect(Collectors.toSet()));
    }
}
