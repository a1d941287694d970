package io.tokenyield.publish.leads;

import io.tokenyield.publish.leads.SpendFacts.ModelUse;
import io.tokenyield.publish.leads.SpendFacts.PriceLevels;
import io.tokenyield.publish.leads.SpendFacts.WeekUse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What leads are told of the spend of a month, once, when it is over: every figure, and every difference of figures, is of
 * enough people, or of nobody. Costs are in cents; weeks and models of a group add up to it.
 */
public record SpendRelease(
        YearMonth period,
        int groupMin,
        Groups groups,
        List<Month> months,
        List<Week> weeks,
        List<Model> models,
        List<SeatRelease> seats) {

    /** @param people who used anything in this currency */
    public record Month(Group group, String currency, int people, Amounts amounts, Levels levels) {}

    /** @param from Monday or the first of the month; {@code last}: a week of too few people is put to its neighbour */
    public record Week(Group group, String currency, LocalDate from, LocalDate last, int people, Amounts amounts) {}

    /** @param tool empty with the model: all others together */
    public record Model(Group group, String currency, String tool, String model, BigDecimal cost) {}

    public static SpendRelease of(SpendFacts facts) {
        int least = facts.groupMin();
        Groups groups = Groups.of(
                facts.use().stream()
                        .collect(Collectors.groupingBy(
                                WeekUse::team,
                                TreeMap::new,
                                Collectors.collectingAndThen(Collectors.toList(), SpendRelease::crowd))),
                least);
        List<Month> months = new ArrayList<>();
        List<Week> weeks = new ArrayList<>();
        List<Model> models = new ArrayList<>();
        for (String currency : currencies(facts)) {
            List<WeekUse> all = facts.use().stream()
                    .filter(use -> use.currency().equals(currency))
                    .filter(use -> groups.of(use.team()).isPresent())
                    .toList();
            SortedMap<Group, List<WeekUse>> byGroup =
                    byGroup(all, use -> groups.of(use.team()).orElseThrow());
            SortedMap<Group, Crowd> crowds = new TreeMap<>();
            byGroup.forEach((group, uses) -> crowds.put(group, crowd(uses)));
            Figures figures = Figures.of(byGroup, least);
            Map<Group, BigDecimal> cents =
                    Cents.byGroup(byGroup, use -> use.amounts().usageCost());
            Map<Group, Levels> levels = Levels.of(levels(facts, groups, currency), least);
            for (Group group : Groups.shown(crowds, least).keySet()) {
                List<WeekUse> uses = byGroup.getOrDefault(group, all);
                Month month = new Month(
                        group,
                        currency,
                        crowd(uses).size(),
                        sum(uses).telling(figures.of(group), cents.get(group)),
                        levels.getOrDefault(group, Levels.NONE));
                months.add(month);
                if (group.scope() != Group.Scope.COMPANY) {
                    weeks.addAll(Weeks.of(month, uses, figures.of(group), facts));
                    models.addAll(models(month, facts, groups));
                }
            }
        }
        return new SpendRelease(facts.period(), least, groups, months, weeks, models, SeatRelease.of(facts, groups));
    }

    private static SortedSet<String> currencies(SpendFacts facts) {
        return facts.use().stream().map(WeekUse::currency).collect(Collectors.toCollection(TreeSet::new));
    }

    static <T> SortedMap<Group, List<T>> byGroup(Collection<T> rows, Function<T, Group> group) {
        return rows.stream().collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()));
    }

    /** Of users, and of those of them who caused cost. */
    static Crowd crowd(Collection<WeekUse> uses) {
        return Crowd.of(
                uses.stream().map(WeekUse::person).collect(Collectors.toSet()),
                uses.stream()
                        .filter(use -> use.amounts().usageCost().signum() != 0)
                        .map(WeekUse::person)
                        .collect(Collectors.toSet()));
    }

    static Amounts sum(Collection<WeekUse> uses) {
        return uses.stream().map(WeekUse::amounts).reduce(Amounts.NONE, Amounts::and);
    }

    private static SortedMap<Group, List<PriceLevels>> levels(SpendFacts facts, Groups groups, String currency) {
        return byGroup(
                facts.prices().stream()
                        .filter(of -> of.currency().equals(currency))
                        .filter(of -> groups.of(of.team()).isPresent())
                        .toList(),
                of -> groups.of(of.team()).orElseThrow());
    }

    /** Those of enough people, the dearest first, then all others together. */
    private static List<Model> models(Month month, SpendFacts facts, Groups groups) {
        record Name(String tool, String model) {}
        Map<String, Name> names = new TreeMap<>();
        SortedMap<String, List<ModelUse>> byName = new TreeMap<>();
        for (ModelUse use : facts.models()) {
            if (use.currency().equals(month.currency())
                    && groups.of(use.team()).filter(month.group()::equals).isPresent()) {
                String key = use.tool() + "\u0000" + use.model();
                names.put(key, new Name(use.tool(), use.model()));
                byName.computeIfAbsent(key, name -> new ArrayList<>()).add(use);
            }
        }
        Parts<ModelUse> parts = Parts.of(byName, ModelUse::cost, ModelUse::person, facts.groupMin());
        List<BigDecimal> cents = Cents.parts(parts.amounts(), month.amounts().usageCost());
        List<Model> rows = new ArrayList<>();
        for (int row = 0; row < cents.size(); row++) {
            Name name = row < parts.names().size() ? names.get(parts.names().get(row)) : new Name("", "");
            rows.add(new Model(month.group(), month.currency(), name.tool(), name.model(), cents.get(row)));
        }
        return rows;
    }
}
