package io.tokenyield.publish.leads;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.publish.leads.CostCentreFacts.Member;
import io.tokenyield.publish.leads.YieldRelease.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random companies: whatever one adds up of the figures that leads are told by team and finance by cost centre, each as often as
 * one likes, also less than no times, is of five people or of nobody. All such sums are looked at: told figures are the rows of a
 * matrix with a column for each person, and some sum is of some of four people alone just where the rows get poorer, in rank,
 * without the columns of these.
 */
class NoCostCentreSinglesOutTest {
    private static final int ROUNDS = 100;
    private static final int ENOUGH = 5;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261122})
    void no_sum_or_difference_of_teams_and_cost_centres_is_of_fewer_than_five_people(long seed) {
        Random random = new Random(seed);
        int tied = 0;
        int alone = 0;
        for (int round = 0; round < ROUNDS; round++) {
            CostCentreFacts facts = company(random);
            CostCentreRelease told = CostCentreRelease.of(facts);
            String of = "seed " + seed + ", round " + round;
            List<Set<String>> sums = ofTeams(facts);
            sums.addAll(ofCostCentres(facts, told, of));
            assertThat(singledOut(sums)).as(of).isEmpty();
            alone +=
                    (int) told.rows().stream().filter(row -> isAlone(told, row)).count();
            tied += (int)
                    told.rows().stream().filter(row -> !isAlone(told, row)).count();
        }
        assertThat(alone).as("told by themselves, seed %d", seed).isGreaterThan(ROUNDS / 4);
        assertThat(tied).as("told with others, seed %d", seed).isGreaterThan(ROUNDS / 4);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261122})
    void cost_centres_are_told_together_only_where_telling_all_of_them_would_single_somebody_out(long seed) {
        Random random = new Random(seed);
        int harmless = 0;
        for (int round = 0; round < ROUNDS; round++) {
            CostCentreFacts facts = company(random);
            List<Set<String>> sums = ofTeams(facts);
            scored(facts).stream()
                    .collect(Collectors.groupingBy(Member::costCentre))
                    .values()
                    .forEach(members -> sums.add(people(members, member -> true)));
            boolean isHarmless = !facts.results().isEmpty() && singledOut(sums).isEmpty();
            if (isHarmless) {
                harmless++;
                assertThat(CostCentreRelease.of(facts).toldWith())
                        .as("seed %d, round %d", seed, round)
                        .allSatisfy((costCentre, row) -> assertThat(row).isEqualTo(costCentre));
            }
        }
        assertThat(harmless).as("seed %d", seed).isBetween(ROUNDS / 20, ROUNDS * 19 / 20);
    }

    @Test
    void a_team_of_which_one_is_elsewhere_would_be_found() {
        Set<String> blue = Set.of("a", "b", "c", "d", "e", "anna");
        Set<String> costCentre = Set.of("a", "b", "c", "d", "e", "f", "g");

        assertThat(singledOut(List.of(blue, costCentre)))
                .as("Anna less f and g")
                .contains(Set.of("anna", "f", "g"));
        assertThat(singledOut(List.of(blue))).isEmpty();
    }

    @Test
    void one_who_is_in_no_pair_of_figures_alone_but_in_three_together_would_be_found() {
        Set<String> blue = Set.of("a", "b", "c", "d", "e", "f");
        Set<String> red = Set.of("g", "h", "i", "j", "k", "l");
        Set<String> costCentre = new TreeSet<>(Set.of("anna"));
        costCentre.addAll(blue);
        costCentre.addAll(red);

        assertThat(singledOut(List.of(blue, costCentre))).isEmpty();
        assertThat(singledOut(List.of(blue, red, costCentre))).containsExactly(Set.of("anna"));
    }

    private static boolean isAlone(CostCentreRelease told, CostCentreRelease.Row row) {
        return told.toldWith().values().stream()
                        .filter(row.costCentre()::equals)
                        .count()
                == 1;
    }

    private static List<Set<String>> ofTeams(CostCentreFacts facts) {
        List<Set<String>> sums = new ArrayList<>();
        for (Result result : facts.results()) {
            Set<String> people = people(
                    scored(facts),
                    member -> result.group().equals(Group.COMPANY)
                            || facts.groups().of(member.team()).equals(Optional.of(result.group())));
            assertThat(people).hasSize(result.people());
            sums.add(people);
        }
        return sums;
    }

    /** Of spend, which is told of those without a score too. */
    private static List<Set<String>> ofCostCentres(CostCentreFacts facts, CostCentreRelease told, String of) {
        List<Set<String>> sums = new ArrayList<>();
        Set<Member> scored = Set.copyOf(scored(facts));
        for (CostCentreRelease.Row row : told.rows()) {
            List<Member> its = facts.members().stream()
                    .filter(member -> row.costCentre().equals(told.toldWith().get(member.costCentre())))
                    .toList();
            if (row.isScored()) {
                sums.add(people(its, scored::contains));
                assertThat(sums.get(sums.size() - 1)).as(of).hasSize(row.people());
            }
            if (row.isRestTold()) {
                List<Member> left = new ArrayList<>(
                        its.stream().filter(member -> !scored.contains(member)).toList());
                sums.add(people(left, member -> true));
                assertThat(left).as(of).hasSize(row.peopleNotScored());
                for (CostCentreRelease.Reason reason : reasonsOf(told, row)) {
                    Predicate<Member> holds = member -> reason.reason().equals(TeamYield.REST)
                            || reason.reason().equals(why(member));
                    sums.add(people(left, holds));
                    assertThat(sums.get(sums.size() - 1)).as(of).hasSize(reason.people());
                    left.removeIf(holds);
                }
                assertThat(left).as(of).isEmpty();
            }
        }
        return sums;
    }

    private static List<CostCentreRelease.Reason> reasonsOf(CostCentreRelease told, CostCentreRelease.Row row) {
        return told.reasons().stream()
                .filter(reason -> reason.costCentre().equals(row.costCentre()))
                .toList();
    }

    private static String why(Member member) {
        return member.notScored().isEmpty() ? CostCentreRelease.TEAM_NOT_TOLD : member.notScored();
    }

    private static List<Member> scored(CostCentreFacts facts) {
        return facts.members().stream()
                .filter(member -> member.notScored().isEmpty())
                .filter(member -> facts.groups().of(member.team()).isPresent())
                .toList();
    }

    private static Set<String> people(List<Member> members, Predicate<Member> which) {
        return members.stream().filter(which).map(Member::person).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Sets of fewer than five people whom some sum of these is of, and of nobody else. */
    private static List<Set<String>> singledOut(List<Set<String>> sums) {
        Map<List<Integer>, Set<String>> alike = new LinkedHashMap<>();
        sums.stream()
                .flatMap(Set::stream)
                .sorted()
                .distinct()
                .forEach(person -> alike.computeIfAbsent(
                                sums.stream()
                                        .map(sum -> sum.contains(person) ? 1 : 0)
                                        .toList(),
                                column -> new TreeSet<>())
                        .add(person));
        List<List<Integer>> columns = List.copyOf(alike.keySet());
        List<Set<String>> people = List.copyOf(alike.values());
        int rank = Rank.of(columns);
        List<Set<String>> found = new ArrayList<>();
        for (Set<Integer> few : few(people, 0, ENOUGH - 1)) {
            List<List<Integer>> others = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                if (!few.contains(column)) {
                    others.add(columns.get(column));
                }
            }
            if (Rank.of(others) < rank) {
                Set<String> of = new TreeSet<>();
                few.forEach(column -> of.addAll(people.get(column)));
                found.add(of);
            }
        }
        return found;
    }

    /** All choices, but none, of columns from one on with so many people at most: who has the same column is in or out together. */
    private static List<Set<Integer>> few(List<Set<String>> people, int from, int most) {
        List<Set<Integer>> choices = new ArrayList<>();
        for (int column = from; column < people.size(); column++) {
            int left = most - people.get(column).size();
            if (left >= 0) {
                choices.add(Set.of(column));
                for (Set<Integer> more : few(people, column + 1, left)) {
                    Set<Integer> choice = new TreeSet<>(more);
                    choice.add(column);
                    choices.add(choice);
                }
            }
        }
        return choices;
    }

    /** Teams mostly of one cost centre, as companies have them; some people elsewhere; some with no score. */
    private static CostCentreFacts company(Random random) {
        CostCentreWorld world = new CostCentreWorld();
        int teams = 1 + random.nextInt(6);
        int costCentres = 1 + random.nextInt(5);
        int[] homes = random.ints(teams, 0, costCentres).toArray();
        int elsewhere = random.nextInt(4) == 0 ? 0 : random.nextInt(30);
        int people = 1 + random.nextInt(60);
        for (int i = 0; i < people; i++) {
            int team = random.nextInt(teams);
            int costCentre = random.nextInt(100) < elsewhere ? random.nextInt(costCentres) : homes[team];
            String person = "P%03d".formatted(i);
            String spend = String.valueOf(1 + random.nextInt(500));
            switch (random.nextInt(8)) {
                case 0 -> world.notScored(person, "team" + team, "CC-" + costCentre, spend, "too little spend");
                case 1 -> world.notScored(person, "team" + team, "CC-" + costCentre, spend, "no comparable group");
                case 2 -> world.scoredWithoutUse(person, "team" + team, "CC-" + costCentre, spend, "1");
                default -> world.scored(person, "team" + team, "CC-" + costCentre, spend, "1");
            }
        }
        return world.facts();
    }
}
