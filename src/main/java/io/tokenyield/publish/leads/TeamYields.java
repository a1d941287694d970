package io.tokenyield.publish.leads;

import io.tokenyield.publish.leads.TeamYield.BandCount;
import io.tokenyield.publish.leads.TeamYield.ModelCost;
import io.tokenyield.publish.leads.TeamYield.Result;
import io.tokenyield.publish.leads.TeamYield.Spend;
import io.tokenyield.publish.leads.TeamYield.Work;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Puts what leads were told of a month and those before it together for one reader. */
public final class TeamYields {
    private final Told told;

    private TeamYields(Told told) {
        this.told = told;
    }

    /** One for each team that was shown in the month, by name, and one for the others together. */
    public static List<TeamYield> of(Told told) {
        TeamYields yields = new TeamYields(told);
        return told.spend().months().stream()
                .map(SpendRelease.Month::group)
                .filter(group -> group.scope() != Group.Scope.COMPANY)
                .distinct()
                .sorted()
                .map(yields::team)
                .toList();
    }

    private TeamYield team(Group group) {
        YearMonth bandsOf = told.months().stream()
                .filter(month -> result(group, month).isPresent())
                .max(YearMonth::compareTo)
                .orElse(null);
        return new TeamYield(
                group,
                told.period(),
                told.spend().groupMin(),
                told.since(),
                told.asOf(),
                told.yields().containsKey(told.period()),
                both(group, this::spend),
                both(group, this::results),
                bandsOf == null ? List.of() : bands(group, bandsOf),
                bandsOf,
                told.spend().models().stream()
                        .filter(row -> row.group().equals(group))
                        .map(row -> new ModelCost(
                                row.tool().isEmpty() ? TeamYield.REST : row.tool(),
                                row.model(),
                                row.currency(),
                                row.cost()))
                        .toList(),
                told.yield().stream()
                        .flatMap(yield -> yield.work().stream())
                        .filter(row -> row.group().equals(group))
                        .map(row -> new Work(row.outcome(), row.epic(), row.ticket(), row.currency(), row.usageCost()))
                        .toList());
    }

    @FunctionalInterface
    private interface RowsOf<T> {
        List<T> of(Group group);
    }

    private static <T> List<T> both(Group group, RowsOf<T> rows) {
        List<T> both = new ArrayList<>(rows.of(group));
        both.addAll(rows.of(Group.COMPANY));
        return List.copyOf(both);
    }

    private List<Spend> spend(Group group) {
        SortedSet<String> currencies = new TreeSet<>();
        told.spend().months().forEach(row -> currencies.add(row.currency()));
        List<Spend> rows = new ArrayList<>();
        for (String currency : currencies) {
            for (YearMonth month : told.months()) {
                rows.add(told.spends().get(month).months().stream()
                        .filter(row ->
                                row.group().equals(group) && row.currency().equals(currency))
                        .findFirst()
                        .map(row -> new Spend(
                                group.label(),
                                month,
                                currency,
                                row.people(),
                                row.amounts().usageCost(),
                                split(group, currency, month)))
                        .orElseGet(() -> new Spend(group.label(), month, currency, null, null, null)));
            }
        }
        return rows;
    }

    private BigDecimal split(Group group, String currency, YearMonth month) {
        return Optional.ofNullable(told.yields().get(month)).stream()
                .flatMap(yield -> yield.splits().stream())
                .filter(row -> row.group().equals(group) && row.currency().equals(currency))
                .map(YieldRelease.Split::attributedCost)
                .findFirst()
                .orElse(null);
    }

    private Optional<YieldRelease.Result> result(Group group, YearMonth month) {
        return Optional.ofNullable(told.yields().get(month)).stream()
                .flatMap(yield -> yield.results().stream())
                .filter(row -> row.group().equals(group))
                .findFirst();
    }

    private List<Result> results(Group group) {
        return told.months().stream()
                .map(month -> result(group, month)
                        .filter(row -> row.spendUsd() != null)
                        .map(row -> new Result(
                                group.label(),
                                month,
                                row.people(),
                                row.spendUsd(),
                                row.verifiedValue(),
                                row.unexplainedUsd()))
                        .orElseGet(() -> new Result(group.label(), month, null, null, null, null)))
                .toList();
    }

    private List<BandCount> bands(Group group, YearMonth month) {
        return told.yields().get(month).bands().stream()
                .filter(row -> row.group().equals(group))
                .map(row -> new BandCount(row.band(), row.people()))
                .toList();
    }
}
