package io.tokenyield.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for all that is said of any company: A4, A5, A12 (SCORE 1.10). */
class RandomOutcomesTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void companies_hold_what_the_rules_are_about(long seed) {
        RandomWorld world = RandomWorld.of(seed);
        List<Unit> units = world.outcomes().units();

        assertThat(world.history().tickets()).hasSize(2_000);
        assertThat(units).filteredOn(Unit::counts).hasSizeGreaterThan(500);
        assertThat(units).filteredOn(unit -> unit.isRepair() && unit.counts()).hasSizeGreaterThan(10);
        assertThat(units)
                .filteredOn(unit ->
                        !unit.isRepair() && unit.counts() && unit.value().compareTo(BigDecimal.ONE) < 0)
                .hasSizeGreaterThan(20);
        assertThat(RandomHistory.developers())
                .filteredOn(person -> world.valueOf(person).signum() > 0)
                .hasSizeGreaterThan(120);
        for (String reason : List.of(
                "is not done",
                "closed without being done",
                "asked for by somebody else",
                "but its authors asked",
                "accepted",
                "alive after",
                "does not count")) {
            assertThat(units).as(reason).anyMatch(unit -> unit.reason().contains(reason));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void a4_order_and_repetition_of_rows_change_nothing(long seed) {
        RandomWorld world = RandomWorld.of(seed);
        Random random = new Random(seed);
        for (int trial = 0; trial < 20; trial++) {
            History history = world.history();
            History shuffled = new History(
                    shuffled(history.tickets(), random),
                    shuffled(history.changes(), random),
                    shuffled(history.assignments(), random),
                    shuffled(history.commits(), random),
                    shuffled(history.causedBy(), random),
                    true);

            RandomWorld again = RandomWorld.of(shuffled);

            assertThat(again.outcomes()).isEqualTo(world.outcomes());
            assertThat(again.values()).isEqualTo(world.values());
        }
    }

    private static <R> List<R> shuffled(List<R> rows, Random random) {
        List<R> shuffled = new ArrayList<>(rows);
        rows.stream().filter(row -> random.nextDouble() < 0.1).forEach(shuffled::add);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void a5_shares_and_a_defect_with_its_repairs_sum_to_one_at_most(long seed) {
        for (int trial = 0; trial < 20; trial++) {
            Outcomes outcomes = trial == 0
                    ? RandomWorld.of(seed).outcomes()
                    : RandomHistory.outcomes(RandomHistory.of(1_000 * seed + trial));
            Map<String, BigDecimal> byDefect = new TreeMap<>();
            List<Unit> wrong = outcomes.units().stream()
                    .filter(unit -> sum(unit.shares().values()).compareTo(BigDecimal.ONE) > 0
                            || unit.shares().values().stream().anyMatch(share -> share.signum() <= 0)
                            || unit.value().signum() < 0
                            || unit.value().compareTo(BigDecimal.ONE) > 0
                            || unit.counts()
                                    && (unit.shares().isEmpty() || unit.value().signum() == 0))
                    .toList();
            assertThat(wrong).isEmpty();
            for (Unit unit : outcomes.units()) {
                byDefect.put(unit.root(), unit.isRepair() ? BigDecimal.ZERO : unit.value());
            }
            outcomes.repairs().forEach(repair -> byDefect.merge(repair.originRoot(), repair.value(), BigDecimal::add));
            assertThat(byDefect.values()).allMatch(sum -> sum.compareTo(BigDecimal.ONE) <= 0);
        }
    }

    private static BigDecimal sum(Collection<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void a12_failing_a_check_of_a_unit_raises_nobody(long seed) {
        RandomWorld world = RandomWorld.of(seed);
        Random random = new Random(seed);
        for (int round = 0; round < RandomWorld.ROUNDS * 2; round++) {
            HistoryBuilder changed = HistoryBuilder.changing(world.history());
            Map<Integer, String> failures = new TreeMap<>();
            for (int team = 0; team < RandomHistory.TEAMS; team++) {
                Unit unit = unitToFail(world, team, random);
                int check = random.nextInt(7);
                fail(unit, check, world.commits(team), changed, random);
                failures.put(team, "check " + check + " of " + unit + " failed");
            }
            RandomWorld failed = world.then(changed);

            List<String> raised = failed.values().keySet().stream()
                    .filter(person -> failed.valueOf(person).compareTo(world.valueOf(person)) > 0)
                    .toList();
            assertThat(raised).as("%s", failures).isEmpty();
        }
    }

    /** Any unit; every second time one that is a repair or has one. */
    private static Unit unitToFail(RandomWorld world, int team, Random random) {
        List<Repair> repairs = world.outcomes().repairs().stream()
                .filter(repair -> repair.root().startsWith("T" + team + "-"))
                .toList();
        if (repairs.isEmpty() || random.nextBoolean()) {
            return RandomWorld.any(random, world.units(team));
        }
        Repair repair = RandomWorld.any(random, repairs);
        return HistoryBuilder.unit(random.nextBoolean() ? repair.root() : repair.originRoot(), world.outcomes());
    }

    private static void fail(Unit unit, int check, List<Commit> all, HistoryBuilder changed, Random random) {
        List<Commit> commits = all.stream()
                .filter(commit -> !Collections.disjoint(commit.ticketKeys(), unit.tickets()))
                .toList();
        String ticket = RandomWorld.any(random, unit.tickets());
        String yesterday = RandomHistory.AS_OF.minusSeconds(86_400).toString();
        switch (check) {
            case 0 -> commits.forEach(commit -> changed.commit(commit.sha()).approvedBy());
            case 1 -> unit.tickets().forEach(key -> changed.ticket(key).closedByNobody());
            case 2 -> changed.ticket(unit.root()).askedByNobody();
            case 3 -> changed.ticket(ticket).reopened("qa0", yesterday);
            case 4 -> changed.ticket(unit.root() + "/late").under(ticket).created(yesterday);
            case 5 ->
                commits.stream()
                        .limit(1)
                        .forEach(commit -> changed.commit("take-back " + unit.root())
                                .by("qa0")
                                .on(unit.root())
                                .reverts(commit.sha())
                                .at(yesterday));
            default -> commits.forEach(commit -> changed.commit(commit.sha()).surviving(0L));
        }
    }
}
