package io.tokenyield.publish.leads;

import io.tokenyield.publish.leads.YieldFacts.WorkUse;
import io.tokenyield.publish.leads.YieldRelease.Work;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a group's use with a ticket went into: by what came of it, within that by topmost ticket, within that by ticket. Each
 * level is folded by itself, so every line is of enough people, and so is every sum and every difference of lines.
 */
final class WorkTree {
    private static final List<Function<WorkUse, String>> LEVELS =
            List.of(Leak::outcome, WorkUse::epic, WorkUse::ticket);

    private final int least;
    private final List<List<String>> ways = new ArrayList<>();
    private final List<BigDecimal> exact = new ArrayList<>();

    private WorkTree(int least) {
        this.least = least;
    }

    /**
     * @param uses of one currency, of enough people or of nobody
     * @param whole what is shown of their cost
     */
    static List<Work> of(Group group, List<WorkUse> uses, BigDecimal whole, int least) {
        if (uses.isEmpty()) {
            return List.of();
        }
        WorkTree tree = new WorkTree(least);
        tree.descend(uses, List.of());
        List<BigDecimal> cents = Cents.parts(tree.exact, whole);
        List<Work> rows = new ArrayList<>();
        for (int row = 0; row < cents.size(); row++) {
            List<String> way = tree.ways.get(row);
            rows.add(new Work(
                    group,
                    uses.get(0).currency(),
                    way.get(0),
                    way.size() > 1 ? way.get(1) : "",
                    way.size() > 2 ? way.get(2) : "",
                    cents.get(row)));
        }
        return rows;
    }

    private void descend(List<WorkUse> uses, List<String> way) {
        if (way.size() == LEVELS.size()) {
            add(way, Parts.sum(uses, WorkUse::cost));
            return;
        }
        SortedMap<String, List<WorkUse>> byName =
                uses.stream().collect(Collectors.groupingBy(LEVELS.get(way.size()), TreeMap::new, Collectors.toList()));
        Parts<WorkUse> parts = Parts.of(byName, WorkUse::cost, WorkUse::person, least);
        parts.names().forEach(name -> descend(byName.get(name), further(way, name)));
        if (parts.hasOthers()) {
            boolean isAllOfIt = parts.names().isEmpty() && !way.isEmpty();
            add(
                    isAllOfIt ? way : further(way, TeamYield.REST),
                    parts.amounts().get(parts.names().size()));
        }
    }

    private static List<String> further(List<String> way, String name) {
        List<String> further = new ArrayList<>(way);
        further.add(name);
        return further;
    }

    private void add(List<String> way, BigDecimal amount) {
        ways.add(way);
        exact.add(amount);
    }
}
