package io.tokenyield.publish.leads;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.publish.leads.LeadsFacts.ModelUse;
import io.tokenyield.publish.leads.LeadsFacts.Scored;
import io.tokenyield.publish.leads.LeadsFacts.Use;
import io.tokenyield.publish.leads.LeadsFacts.WorkUse;
import io.tokenyield.publish.leads.TeamYield.Spend;
import io.tokenyield.publish.leads.TeamYield.Work;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random companies: whatever leads put side by side, each figure and each difference is of five people or of nobody. */
class NobodyIsSingledOutTest {
    private static final List<String> STATES = List.of("verified", "not verified", "open", "");
    private static final List<YearMonth> MONTHS = List.of(YearMonth.parse("2026-08"), LeadsWorld.SEPTEMBER);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261122})
    void company_less_all_teams_that_are_shown_is_of_enough_people_in_every_month(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 150; round++) {
            LeadsFacts facts = world(random);
            List<TeamYield> teams = TeamYields.of(facts);
            for (YearMonth month : MONTHS) {
                Set<String> visible = teams.stream()
                        .filter(team -> team.spend().stream()
                                .anyMatch(row -> !row.who().equals(TeamYield.COMPANY)
                                        && row.month().equals(month)
                                        && row.isShown()))
                        .map(team -> team.isFold() ? Groups.FOLD : team.name())
                        .collect(Collectors.toSet());
                Groups groups = Groups.of(facts, month);
                visible.forEach(group -> assertThat(
                                people(facts, month, team -> groups.of(team).equals(group)))
                        .as("%s in %s, seed %d", group, month, seed)
                        .hasSizeGreaterThanOrEqualTo(5));
                boolean companyIsShown = teams.stream()
                        .flatMap(team -> team.spend().stream())
                        .anyMatch(row -> row.who().equals(TeamYield.COMPANY)
                                && row.month().equals(month)
                                && row.isShown());
                if (companyIsShown) {
                    assertThat(people(facts, month, team -> !visible.contains(groups.of(team))))
                            .as("the rest in %s, seed %d", month, seed)
                            .matches(rest -> rest.isEmpty() || rest.size() >= 5);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261122})
    void every_line_of_work_is_of_enough_people_and_lines_are_parts_of_one_whole(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 150; round++) {
            LeadsFacts facts = world(random);
            Groups groups = Groups.of(facts, facts.period());
            for (TeamYield team : TeamYields.of(facts)) {
                String group = team.isFold() ? Groups.FOLD : team.name();
                List<WorkUse> left = facts.work().stream()
                        .filter(use -> groups.of(use.team()).equals(group)
                                && !use.ticket().isEmpty())
                        .collect(Collectors.toCollection(ArrayList::new));
                Spend spend = team.spend().stream()
                        .filter(row -> !row.who().equals(TeamYield.COMPANY)
                                && row.month().equals(facts.period()))
                        .findFirst()
                        .orElseThrow();
                if (!spend.isShown()) {
                    assertThat(team.work()).isEmpty();
                    continue;
                }
                BigDecimal sum = team.work().stream().map(Work::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(sum).as("seed %d", seed).isEqualByComparingTo(spend.cost());
                // Rows of names come before the rest of their level, so what is left when a rest comes is the rest.
                for (Work row : team.work()) {
                    if (!row.outcome().equals(TeamYield.UNATTRIBUTED)
                            && !row.outcome().equals(TeamYield.REST)) {
                        List<WorkUse> its =
                                left.stream().filter(use -> belongs(use, row)).toList();
                        assertThat(its.stream().map(WorkUse::person).collect(Collectors.toSet()))
                                .as("%s of %s, seed %d", row, group, seed)
                                .hasSizeGreaterThanOrEqualTo(5);
                        left.removeAll(its);
                    }
                }
                if (team.work().stream()
                        .anyMatch(row -> !row.outcome().equals(TeamYield.UNATTRIBUTED)
                                && !row.outcome().equals(TeamYield.REST))) {
                    assertThat(left.stream().map(WorkUse::person).collect(Collectors.toSet()))
                            .as("the rest of %s, seed %d", group, seed)
                            .matches(rest -> rest.isEmpty() || rest.size() >= 5);
                }
            }
        }
    }

    /** What a later workbook says of a month is what the month's own said: nothing can be learned from both. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261122})
    void a_month_is_cut_in_the_same_way_in_later_workbooks(long seed) {
        Random random = new Random(seed);
        YearMonth august = MONTHS.get(0);
        for (int round = 0; round < 150; round++) {
            LeadsFacts facts = world(random);
            LeadsFacts then = new LeadsFacts(
                    august,
                    facts.groupMin(),
                    facts.use().stream()
                            .filter(use -> use.month().equals(august))
                            .toList(),
                    List.of(),
                    List.of(),
                    List.of());
            Set<String> said = shown(TeamYields.of(then), august);
            assertThat(said).as("seed %d", seed).containsAll(shown(TeamYields.of(facts), august));
        }
    }

    private static Set<String> shown(List<TeamYield> teams, YearMonth month) {
        return teams.stream()
                .flatMap(team -> team.spend().stream())
                .filter(row -> row.month().equals(month) && row.isShown())
                .map(row -> row.who() + " " + row.people() + " " + row.cost())
                .collect(Collectors.toSet());
    }

    private static boolean belongs(WorkUse use, Work row) {
        boolean sameEpic = row.epic().isEmpty()
                || row.epic().equals(TeamYield.REST)
                || row.epic().equals(use.epic());
        boolean sameTicket = row.ticket().isEmpty()
                || row.ticket().equals(TeamYield.REST)
                || row.ticket().equals(use.ticket());
        return Leak.outcome(use).equals(row.outcome()) && sameEpic && sameTicket;
    }

    private static Set<String> people(LeadsFacts facts, YearMonth month, Predicate<String> team) {
        return facts.use().stream()
                .filter(use -> use.month().equals(month) && team.test(use.team()))
                .map(Use::person)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static LeadsFacts world(Random random) {
        List<Use> use = new ArrayList<>();
        List<WorkUse> work = new ArrayList<>();
        List<ModelUse> models = new ArrayList<>();
        int people = 1 + random.nextInt(40);
        int teams = 1 + random.nextInt(6);
        for (int person = 0; person < people; person++) {
            String team = "team" + random.nextInt(teams);
            String id = "P%03d".formatted(person);
            for (YearMonth month : MONTHS) {
                String now = random.nextInt(10) == 0 ? "team" + random.nextInt(teams) : team;
                if (random.nextInt(4) > 0) {
                    BigDecimal all = BigDecimal.ZERO;
                    BigDecimal attributed = BigDecimal.ZERO;
                    for (int i = random.nextInt(4); i >= 0; i--) {
                        BigDecimal cost = BigDecimal.valueOf(1 + random.nextInt(100_000), 4);
                        int ticket = random.nextInt(8);
                        all = all.add(cost);
                        attributed = ticket == 0 ? attributed : attributed.add(cost);
                        if (month.equals(LeadsWorld.SEPTEMBER)) {
                            work.add(new WorkUse(
                                    id,
                                    now,
                                    "USD",
                                    ticket == 0 ? "" : "T-" + ticket,
                                    ticket == 0 ? "" : "E-" + ticket % 3,
                                    ticket == 0 ? "" : STATES.get(ticket % 4),
                                    "T-" + ticket + " is not done",
                                    false,
                                    cost));
                            models.add(new ModelUse(id, now, "USD", "tool", "m" + random.nextInt(3), cost));
                        }
                    }
                    use.add(new Use(month, id, now, "USD", all, attributed));
                }
            }
        }
        return new LeadsFacts(LeadsWorld.SEPTEMBER, 5, use, List.<Scored>of(), models, work);
    }
}
