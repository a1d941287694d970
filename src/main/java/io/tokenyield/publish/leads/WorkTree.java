package io.tokenyield.publish.leads;

import io.tokenyield.publish.leads.LeadsFacts.WorkUse;
import io.tokenyield.publish.leads.TeamYield.Work;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a group's use of one currency went into: by what came of it, within that by topmost ticket, within that by ticket. Each
 * level is folded by itself, so every line is of enough people, and so is every sum and every difference of lines. Only what has
 * no ticket is always shown: it is a figure of the whole group.
 */
final class WorkTree {
    private static final List<Function<WorkUse, String>> LEVELS =
            List.of(Leak::outcome, WorkUse::epic, WorkUse::ticket);

    private final int least;
    private final String currency;
    private final List<List<String>> ways = new ArrayList<>();
    private final List<BigDecimal> exact = new ArrayList<>();

    private WorkTree(int least, String currency) {
        this.least = least;
        this.currency = currency;
    }

    static List<Work> of(List<WorkUse> uses, int least, String currency) {
        WorkTree tree = new WorkTree(least, currency);
        tree.descend(uses.stream().filter(use -> !use.ticket().isEmpty()).toList(), List.of());
        tree.add(
                List.of(TeamYield.UNATTRIBUTED),
                uses.stream()
                        .filter(use -> use.ticket().isEmpty())
                        .map(WorkUse::cost)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
        return tree.inCents();
    }

    private void descend(List<WorkUse> uses, List<String> way) {
        if (way.size() == LEVELS.size()) {
            add(way, Part.of(uses, WorkUse::cost, WorkUse::person).amount());
            return;
        }
        Function<WorkUse, String> level = LEVELS.get(way.size());
        SortedMap<String, Part> parts = Part.byName(uses, level, WorkUse::cost, WorkUse::person);
        Folding folding = Folding.of(parts, least);
        Map<String, List<WorkUse>> byName = uses.stream().collect(Collectors.groupingBy(level));
        for (String name : Part.dearestFirst(folding.shown(), parts)) {
            descend(byName.get(name), further(way, name));
        }
        if (!folding.folded().isEmpty()) {
            boolean isAllOfIt = folding.shown().isEmpty() && !way.isEmpty();
            add(
                    isAllOfIt ? way : further(way, TeamYield.REST),
                    Part.sum(folding.folded().stream().map(parts::get).toList()));
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

    private List<Work> inCents() {
        List<BigDecimal> cents = Cents.parts(exact);
        List<Work> rows = new ArrayList<>();
        for (int i = 0; i < ways.size(); i++) {
            List<String> way = ways.get(i);
            rows.add(new Work(
                    way.get(0),
                    way.size() > 1 ? way.get(1) : "",
                    way.size() > 2 ? way.get(2) : "",
                    currency,
                    cents.get(i)));
        }
        return rows;
    }
}
