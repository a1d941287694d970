package io.tokenyield.publish.leads;

import io.tokenyield.publish.leads.SpendFacts.PriceLevels;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a group's use comes to at other prices. The difference to its cost is made by those whose use costs something else there:
 * where they are too few, the level is not told, because the discount of one who works in batches is that person's.
 *
 * @param pricedRequests requests that have a price
 * @param constantUsd at prices that never change; null: not told
 * @param standardMode without long context, batch, flex and priority; null: not told
 */
public record Levels(long pricedRequests, BigDecimal constantUsd, BigDecimal standardMode) {
    static final Levels NONE = new Levels(0, BigDecimal.ZERO, BigDecimal.ZERO);

    /** @param byGroup levels of one currency; the company is all of it */
    static Map<Group, Levels> of(SortedMap<Group, List<PriceLevels>> byGroup, int least) {
        Set<Group> withConstant =
                shown(byGroup, least, rows -> Crowd.of(people(rows, row -> differ(row.cost(), row.constantUsd()))));
        Set<Group> withStandard = shown(
                byGroup,
                least,
                rows -> Crowd.of(
                        people(rows, row -> differ(row.cost(), row.standardMode())),
                        people(rows, row -> differ(row.standardMode(), row.constantUsd()))));
        SortedMap<Group, List<PriceLevels>> all = new TreeMap<>(byGroup);
        all.put(Group.COMPANY, byGroup.values().stream().flatMap(List::stream).toList());
        SortedMap<Group, Levels> levels = new TreeMap<>();
        all.forEach((group, rows) -> levels.put(
                group,
                new Levels(
                        rows.stream().mapToLong(PriceLevels::requests).sum(),
                        withConstant.contains(group) ? Parts.sum(rows, PriceLevels::constantUsd) : null,
                        withStandard.contains(group) ? Parts.sum(rows, PriceLevels::standardMode) : null)));
        return levels;
    }

    private static Set<Group> shown(
            SortedMap<Group, List<PriceLevels>> byGroup, int least, Function<List<PriceLevels>, Crowd> crowd) {
        SortedMap<Group, Crowd> crowds = new TreeMap<>();
        byGroup.forEach((group, rows) -> crowds.put(group, crowd.apply(rows)));
        return Groups.told(crowds, least);
    }

    private static boolean differ(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) != 0;
    }

    private static Set<String> people(Collection<PriceLevels> rows, Predicate<PriceLevels> which) {
        return rows.stream().filter(which).map(PriceLevels::person).collect(Collectors.toSet());
    }
}
