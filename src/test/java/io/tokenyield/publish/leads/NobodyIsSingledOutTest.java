package io.tokenyield.publish.leads;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.publish.leads.SpendFacts.ModelUse;
import io.tokenyield.publish.leads.SpendFacts.PriceLevels;
import io.tokenyield.publish.leads.SpendFacts.WeekUse;
import io.tokenyield.publish.leads.YieldFacts.Scored;
import io.tokenyield.publish.leads.YieldFacts.WorkUse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random companies: whatever leads put side by side, each figure and each difference is of five people or of nobody. Behind
 * each row of a release stand people; behind the company less all groups that are shown, and behind a group less all its rows
 * but the last, stand people too.
 */
class NobodyIsSingledOutTest {
    private static final int ROUNDS = 150;
    private static final List<String> STATES = List.of("verified", "not verified", "open", "");
    private static final List<String> BANDS =
            List.of("Explained", "Explained", "Partly explained", "Mostly unexplained");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261122})
    void of_spend(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            SpendFacts facts = world(random).spend(LeadsWorld.SEPTEMBER);
            SpendRelease told = SpendRelease.of(facts);
            Function<Group, List<WeekUse>> uses = group -> of(facts.use(), WeekUse::team, told.groups(), group);
            Predicate<WeekUse> costs = use -> use.amounts().usageCost().signum() != 0;
            List<Group> shown =
                    told.months().stream().map(SpendRelease.Month::group).toList();
            for (Group group : shown) {
                enough(people(uses.apply(group), WeekUse::person), "users of " + group, seed);
                enough(people(only(uses.apply(group), costs), WeekUse::person), "cost of " + group, seed);
            }
            List<WeekUse> rest = rest(facts.use(), WeekUse::team, told.groups(), shown);
            if (shown.contains(Group.COMPANY)) {
                enough(people(rest, WeekUse::person), "users of the rest", seed);
                enough(people(only(rest, costs), WeekUse::person), "cost of the rest", seed);
            }
            weeks(told, uses, costs, seed);
            figures(told, facts, uses, seed);
            levels(told, facts, seed);
            models(told, facts, seed);
        }
    }

    private static void weeks(
            SpendRelease told, Function<Group, List<WeekUse>> uses, Predicate<WeekUse> costs, long seed) {
        for (SpendRelease.Month month : groupsOf(told)) {
            List<SpendRelease.Week> weeks = told.weeks().stream()
                    .filter(week -> week.group().equals(month.group()))
                    .toList();
            assertThat(sum(weeks, week -> week.amounts().usageCost()))
                    .as("weeks of %s, seed %d", month.group(), seed)
                    .isEqualByComparingTo(month.amounts().usageCost());
            for (SpendRelease.Week week : weeks) {
                List<WeekUse> its = only(
                        uses.apply(month.group()),
                        use -> !use.weekFrom().isBefore(week.from())
                                && !use.weekFrom().isAfter(week.last()));
                enough(people(its, WeekUse::person), "users of " + week, seed);
                enough(people(only(its, costs), WeekUse::person), "cost of " + week, seed);
            }
        }
    }

    /** Credits, which some use and others do not, are of enough people in each row that tells them, and in what is left. */
    private static void figures(SpendRelease told, SpendFacts facts, Function<Group, List<WeekUse>> uses, long seed) {
        Predicate<WeekUse> has = use -> use.amounts().credits().signum() != 0;
        List<Group> shown = told.months().stream()
                .filter(month -> month.amounts().credits() != null)
                .map(SpendRelease.Month::group)
                .toList();
        shown.forEach(group ->
                enough(people(only(uses.apply(group), has), WeekUse::person), "credits of " + group, seed));
        if (shown.contains(Group.COMPANY)) {
            List<WeekUse> rest = rest(facts.use(), WeekUse::team, told.groups(), shown);
            enough(people(only(rest, has), WeekUse::person), "credits of the rest", seed);
        }
        for (SpendRelease.Week week : told.weeks()) {
            if (week.amounts().credits() != null) {
                List<WeekUse> its = only(
                        uses.apply(week.group()),
                        use -> has.test(use)
                                && !use.weekFrom().isBefore(week.from())
                                && !use.weekFrom().isAfter(week.last()));
                enough(people(its, WeekUse::person), "credits of " + week, seed);
            }
        }
    }

    /** A level that is told differs from the cost, and from the other level, by enough people, or by nobody. */
    private static void levels(SpendRelease told, SpendFacts facts, long seed) {
        for (SpendRelease.Month month : told.months()) {
            List<PriceLevels> its = of(facts.prices(), PriceLevels::team, told.groups(), month.group());
            if (month.levels().constantUsd() != null) {
                enough(people(only(its, row -> !row.cost().equals(row.constantUsd())), PriceLevels::person), "x", seed);
            }
            if (month.levels().standardMode() != null) {
                enough(
                        people(only(its, row -> !row.cost().equals(row.standardMode())), PriceLevels::person),
                        "y",
                        seed);
                enough(
                        people(only(its, row -> !row.constantUsd().equals(row.standardMode())), PriceLevels::person),
                        "z",
                        seed);
            }
        }
    }

    private static void models(SpendRelease told, SpendFacts facts, long seed) {
        for (SpendRelease.Month month : groupsOf(told)) {
            List<ModelUse> left = new ArrayList<>(of(facts.models(), ModelUse::team, told.groups(), month.group()));
            List<SpendRelease.Model> rows = told.models().stream()
                    .filter(row -> row.group().equals(month.group()))
                    .toList();
            assertThat(sum(rows, SpendRelease.Model::cost))
                    .isEqualByComparingTo(month.amounts().usageCost());
            for (SpendRelease.Model row : rows) {
                List<ModelUse> its =
                        only(left, use -> row.model().isEmpty() || use.model().equals(row.model()));
                enough(people(its, ModelUse::person), row.toString(), seed);
                left.removeAll(its);
            }
            assertThat(left).as("models of %s, seed %d", month.group(), seed).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261122})
    void of_yield(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            LeadsWorld world = world(random);
            SpendRelease spend = SpendRelease.of(world.spend(LeadsWorld.SEPTEMBER));
            YieldFacts facts = world.yields(LeadsWorld.SEPTEMBER, spend);
            YieldRelease told = YieldRelease.of(facts);
            splits(told, facts, seed);
            work(told, facts, seed);
            results(told, facts, seed);
        }
    }

    private static void splits(YieldRelease told, YieldFacts facts, long seed) {
        List<Group> shown =
                told.splits().stream().map(YieldRelease.Split::group).toList();
        List<List<WorkUse>> wholes = new ArrayList<>();
        shown.forEach(group -> wholes.add(of(facts.work(), WorkUse::team, facts.groups(), group)));
        if (shown.contains(Group.COMPANY)) {
            wholes.add(rest(facts.work(), WorkUse::team, facts.groups(), shown));
        }
        for (List<WorkUse> whole : wholes) {
            enough(people(only(whole, use -> use.ticket().isEmpty()), WorkUse::person), "without a ticket", seed);
            enough(people(only(whole, use -> !use.ticket().isEmpty()), WorkUse::person), "with a ticket", seed);
        }
    }

    private static void work(YieldRelease told, YieldFacts facts, long seed) {
        for (YieldRelease.Split split : told.splits()) {
            if (split.group().scope() == Group.Scope.COMPANY) {
                continue;
            }
            List<WorkUse> left = new ArrayList<>(of(facts.work(), WorkUse::team, facts.groups(), split.group()));
            List<YieldRelease.Work> rows = told.work().stream()
                    .filter(row -> row.group().equals(split.group()))
                    .toList();
            assertThat(sum(rows, YieldRelease.Work::usageCost))
                    .isEqualByComparingTo(facts.costs().stream()
                            .filter(cost -> cost.group().equals(split.group()))
                            .findFirst()
                            .orElseThrow()
                            .cents());
            // Rows of names come before the rest of their level, so what is left when a rest comes is the rest.
            for (YieldRelease.Work row : rows) {
                List<WorkUse> its = only(left, use -> belongs(use, row));
                enough(people(its, WorkUse::person), row.toString(), seed);
                left.removeAll(its);
            }
            assertThat(left).as("work of %s, seed %d", split.group(), seed).isEmpty();
        }
    }

    private static void results(YieldRelease told, YieldFacts facts, long seed) {
        List<Group> shown =
                told.results().stream().map(YieldRelease.Result::group).toList();
        shown.forEach(group -> enough(
                people(of(facts.scores(), Scored::team, facts.groups(), group), Scored::person),
                "scored of " + group,
                seed));
        if (shown.contains(Group.COMPANY)) {
            enough(
                    people(rest(facts.scores(), Scored::team, facts.groups(), shown), Scored::person),
                    "scored of the rest",
                    seed);
        }
        assertThat(told.bands())
                .as("seed %d", seed)
                .allMatch(band -> band.people() == 0 || band.people() >= 5)
                .allMatch(band -> shown.contains(band.group()));
    }

    private static boolean belongs(WorkUse use, YieldRelease.Work row) {
        if (row.outcome().equals(TeamYield.UNATTRIBUTED)) {
            return use.ticket().isEmpty();
        }
        return !use.ticket().isEmpty()
                && isOrAll(row.outcome(), Leak.outcome(use))
                && isOrAll(row.epic(), use.epic())
                && isOrAll(row.ticket(), use.ticket());
    }

    private static boolean isOrAll(String said, String is) {
        return said.isEmpty() || said.equals(TeamYield.REST) || said.equals(is);
    }

    private static void enough(Set<String> people, String of, long seed) {
        assertThat(people.isEmpty() || people.size() >= 5)
                .as("%s is of %s, seed %d", of, people, seed)
                .isTrue();
    }

    private static List<SpendRelease.Month> groupsOf(SpendRelease told) {
        return told.months().stream()
                .filter(month -> month.group().scope() != Group.Scope.COMPANY)
                .toList();
    }

    private static <T> List<T> of(List<T> rows, Function<T, String> team, Groups groups, Group group) {
        return only(
                rows,
                row -> group.scope() == Group.Scope.COMPANY
                        ? groups.of(team.apply(row)).isPresent()
                        : groups.of(team.apply(row)).filter(group::equals).isPresent());
    }

    /** What is left of the company without the groups that are shown. */
    private static <T> List<T> rest(List<T> rows, Function<T, String> team, Groups groups, List<Group> shown) {
        return only(
                rows,
                row -> groups.of(team.apply(row))
                        .filter(group -> !shown.contains(group))
                        .isPresent());
    }

    private static <T> List<T> only(List<T> rows, Predicate<T> which) {
        return rows.stream().filter(which).toList();
    }

    private static <T> Set<String> people(Collection<T> rows, Function<T, String> person) {
        return rows.stream().map(person).collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T> BigDecimal sum(List<T> rows, Function<T, BigDecimal> amount) {
        return rows.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static LeadsWorld world(Random random) {
        LeadsWorld world = new LeadsWorld();
        int people = 1 + random.nextInt(40);
        int teams = 1 + random.nextInt(6);
        for (int person = 0; person < people; person++) {
            String home = "team" + random.nextInt(teams);
            String id = "P%03d".formatted(person);
            for (int i = random.nextInt(5); i > 0; i--) {
                String team = random.nextInt(10) == 0 ? "team" + random.nextInt(teams) : home;
                String cost = random.nextInt(5) == 0
                        ? "0"
                        : BigDecimal.valueOf(1 + random.nextInt(100_000), 4).toPlainString();
                LocalDate day = LeadsWorld.SEPTEMBER.atDay(1 + random.nextInt(30));
                int ticket = random.nextInt(8);
                if (cost.equals("0")) {
                    world.used(day.toString(), id, team, cost);
                } else if (ticket == 0) {
                    world.on(day).without(id, team, cost);
                } else {
                    world.on(day)
                            .work(
                                    id,
                                    team,
                                    "T-" + ticket,
                                    "E-" + ticket % 3,
                                    STATES.get(ticket % 4),
                                    "T-" + ticket + " is not done",
                                    cost)
                            .with("tool", "m" + random.nextInt(3));
                }
            }
            if (random.nextInt(4) == 0) {
                world.credits(id, home, "7");
            }
            world.levels(id, home, "10", random.nextInt(5) == 0 ? "12" : "10", random.nextInt(4) == 0 ? "20" : "10");
            if (random.nextInt(3) > 0) {
                world.scored("2026-09", id, home, "100", "1", "40", BANDS.get(random.nextInt(BANDS.size())));
            }
        }
        return world;
    }
}
