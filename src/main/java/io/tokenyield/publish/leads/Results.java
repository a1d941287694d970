package io.tokenyield.publish.leads;

import io.tokenyield.publish.leads.LeadsFacts.Scored;
import io.tokenyield.publish.leads.TeamYield.BandCount;
import io.tokenyield.publish.leads.TeamYield.Result;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What came of the spend of people with a score, by group and month: sums, never a mean of scores. */
final class Results {
    private final int least;
    private final SortedMap<YearMonth, Map<String, List<Scored>>> scored = new TreeMap<>();
    private final SortedMap<YearMonth, Groups.Cells> cells = new TreeMap<>();

    Results(LeadsFacts facts) {
        this.least = facts.groupMin();
        TreeSet<YearMonth> months = new TreeSet<>();
        months.add(facts.period());
        facts.use().forEach(use -> months.add(use.month()));
        for (YearMonth month : months) {
            List<Scored> ofMonth = facts.scores().stream()
                    .filter(score -> score.month().equals(month))
                    .toList();
            Groups groups =
                    Groups.of(Part.byName(ofMonth, Scored::team, Scored::spendUsd, Scored::person), facts.groupMin());
            Function<Scored, String> group = score -> groups.of(score.team());
            scored.put(
                    month, ofMonth.stream().collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList())));
            cells.put(month, groups.cells(Part.byName(ofMonth, group, Scored::spendUsd, Scored::person)));
        }
    }

    List<Result> of(String group, String name) {
        List<Result> rows = new ArrayList<>();
        cells.forEach((month, its) -> rows.add(result(
                name, month, its.byGroup().containsKey(group), scored.get(month).getOrDefault(group, List.of()))));
        cells.forEach((month, its) -> rows.add(result(
                TeamYield.COMPANY,
                month,
                its.companyIsShown(),
                scored.get(month).values().stream().flatMap(List::stream).toList())));
        return List.copyOf(rows);
    }

    private static Result result(String who, YearMonth month, boolean isShown, List<Scored> people) {
        return isShown
                ? new Result(
                        who,
                        month,
                        people.size(),
                        sum(people, Scored::spendUsd),
                        sum(people, Scored::verified),
                        sum(people, Scored::unexplainedUsd))
                : new Result(who, month, null, null, null, null);
    }

    private static BigDecimal sum(List<Scored> people, Function<Scored, BigDecimal> part) {
        return Cents.of(people.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** The latest month in which the group may be shown; null for none. */
    YearMonth latest(String group) {
        return cells.keySet().stream()
                .filter(month -> cells.get(month).byGroup().containsKey(group))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    List<BandCount> bands(String group, YearMonth month) {
        Map<String, Integer> people = new HashMap<>();
        if (month != null) {
            scored.get(month).get(group).forEach(score -> people.merge(score.band(), 1, Integer::sum));
        }
        return month == null ? List.of() : BandCounts.of(people, least);
    }
}
