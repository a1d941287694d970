package io.tokenyield.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Axioms of SCORE 1.10 that are about value, on companies that nobody wrote. Teams share no ticket and no file, so one round
 * is twenty trials: one in each team. Two rounds on each of four companies are 160; what is compared is exact. The seed in
 * the name repeats them.
 */
class RandomOutcomesTest {
    private static final int ROUNDS = 2;
    private static final BigDecimal RING_BOUND = new BigDecimal("1.3225");
    private static final Map<Long, World> WORLDS = new TreeMap<>();

    /** A company and what is said of it before anybody plays. */
    private record World(History history, Outcomes outcomes, SortedMap<String, PersonValue> values) {
        static World of(long seed) {
            return WORLDS.computeIfAbsent(seed, key -> of(RandomHistory.of(key)));
        }

        static World of(History history) {
            Outcomes outcomes = RandomHistory.outcomes(history);
            return new World(history, outcomes, RandomHistory.values(outcomes));
        }

        BigDecimal valueOf(String person) {
            return values.getOrDefault(person, PersonValue.nothing(person)).v();
        }

        List<Unit> ledBy(String person) {
            return outcomes.units().stream()
                    .filter(unit -> person.equals(unit.lead()) && unit.counts())
                    .toList();
        }

        BigDecimal total(int team) {
            return units(team).stream().map(Unit::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        List<Unit> units(int team) {
            return outcomes.units().stream()
                    .filter(unit -> unit.root().startsWith("T" + team + "-"))
                    .toList();
        }

        List<Commit> commits(int team) {
            return history.commits().stream()
                    .filter(commit -> commit.repository().equals("repo" + team))
                    .toList();
        }

        World then(HistoryBuilder changed) {
            return of(changed.history());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void companies_hold_what_the_rules_are_about(long seed) {
        World world = World.of(seed);
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
                "does not count",
                "an unknown account")) {
            assertThat(units).as(reason).anyMatch(unit -> unit.reason().contains(reason));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void a2_splitting_a_commit_changes_nothing(long seed) {
        World world = World.of(seed);
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            HistoryBuilder changed = HistoryBuilder.changing(world.history());
            for (int team = 0; team < RandomHistory.TEAMS; team++) {
                Commit whole = any(random, world.commits(team));
                boolean isReverted = world.history().commits().stream()
                        .anyMatch(commit -> whole.sha().equals(commit.revertsSha()));
                if (!isReverted) {
                    split(changed, whole, 2 + random.nextInt(7), random);
                }
            }

            assertThat(world.then(changed).outcomes()).isEqualTo(world.outcomes());
        }
    }

    private static void split(HistoryBuilder changed, Commit whole, int parts, Random random) {
        changed.without(whole.sha());
        long lines = whole.lines();
        long alive = whole.survivingLines() == null ? 0 : whole.survivingLines();
        for (int part = 0; part < parts; part++) {
            long some = part == parts - 1 ? lines : (long) (lines * random.nextDouble());
            long someAlive = Math.min(some, alive);
            changed.commit(whole.sha() + "/" + part)
                    .like(whole)
                    .lines(some)
                    .surviving(whole.survivingLines() == null ? null : Long.valueOf(someAlive));
            lines -= some;
            alive -= someAlive;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void a2_sub_tasks_of_own_units_never_raise_the_own_value(long seed) {
        never(seed, (world, team, person, random, changed) -> {
            for (Unit unit : world.ledBy(person)) {
                for (int i = random.nextInt(4); i >= 0; i--) {
                    String key = unit.root() + "/sub" + i;
                    changed.ticket(key)
                            .by(random.nextBoolean() ? person : "friend")
                            .type("Sub-task")
                            .under(unit.root())
                            .created(unit.firstResolvedAt().minusSeconds(60).toString())
                            .done(
                                    random.nextBoolean() ? person : "friend",
                                    unit.firstResolvedAt().toString());
                    move(world.commits(team), person, unit.root(), key, changed, random);
                }
            }
        });
    }

    /**
     * What is moved away here leaves the first commit in the unit, no bug loses files, and no lines that were burned are
     * hidden: that is not seen, whether it is moved to a sibling or names no key at all.
     */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void a2_own_sibling_tickets_never_raise_the_own_value(long seed) {
        never(seed, (world, team, person, random, changed) -> {
            for (Unit unit : world.ledBy(person)) {
                changed.ticket(unit.root() + "/sibling")
                        .by(person)
                        .created("2026-05-01")
                        .inProgress(
                                person, unit.firstResolvedAt().minusSeconds(60).toString())
                        .done("friend", unit.firstResolvedAt().toString());
                boolean isBug = unit.tickets().stream()
                        .anyMatch(key -> world.history().tickets().stream()
                                .anyMatch(ticket -> ticket.key().equals(key)
                                        && !ticket.type().equals("Story")));
                if (!isBug) {
                    move(world.commits(team), person, unit.root(), unit.root() + "/sibling", changed, random);
                }
            }
        });
    }

    private static void move(
            List<Commit> all, String person, String from, String to, HistoryBuilder changed, Random random) {
        all.stream()
                .filter(commit -> commit.ticketKeys().get(0).equals(from))
                .sorted(Commit.ORDER)
                .skip(1)
                .filter(commit -> commit.author().equals(person)
                        && commit.survivingLines() == null
                        && commit.coAuthors().isEmpty())
                .filter(commit -> random.nextBoolean())
                .forEach(commit -> changed.commit(commit.sha()).on(to));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void a2_lines_under_an_unknown_alias_never_raise_the_own_value(long seed) {
        never(seed, (world, team, person, random, changed) -> {
            double part = random.nextDouble();
            for (Commit commit : world.history().commits()) {
                if (commit.author().equals(person) && random.nextDouble() < part) {
                    changed.commit(commit.sha()).by("?private" + random.nextInt(3));
                }
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void a2_one_more_key_never_raises_the_own_value(long seed) {
        never(seed, (world, team, person, random, changed) -> {
            List<Unit> others = world.units(team).stream()
                    .filter(unit -> !unit.paid().contains(person) && !unit.isRepair())
                    .toList();
            for (Commit commit : world.history().commits()) {
                if (commit.author().equals(person) && random.nextDouble() < 0.5) {
                    List<String> keys = new ArrayList<>(commit.ticketKeys());
                    keys.add(any(random, others).root());
                    changed.commit(commit.sha()).on(keys.toArray(String[]::new));
                }
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void a3_tickets_and_reviews_of_ones_own_change_nothing(long seed) {
        World world = World.of(seed);
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            HistoryBuilder changed = HistoryBuilder.changing(world.history());
            for (int team = 0; team < RandomHistory.TEAMS; team++) {
                String person = RandomHistory.developer(team, random.nextInt(8));
                for (int i = 20 + random.nextInt(21); i > 0; i--) {
                    play(changed, "SELF" + team + "-" + i, person, person, person, person, random);
                }
                for (Commit commit : world.commits(team)) {
                    if (commit.author().equals(person)) {
                        List<String> approvers = new ArrayList<>(commit.approvers());
                        approvers.add(person);
                        changed.commit(commit.sha()).approvedBy(approvers.toArray(String[]::new));
                    }
                }
            }

            assertThat(world.then(changed).values()).isEqualTo(world.values());
        }
    }

    private static void play(
            HistoryBuilder changed,
            String key,
            String asks,
            String works,
            String reviews,
            String closes,
            Random random) {
        Instant begin = Instant.parse("2026-07-01T00:00:00Z").plus(Duration.ofHours(random.nextInt(1_000)));
        changed.ticket(key)
                .by(asks)
                .created(begin.toString())
                .accepted(asks, begin.plusSeconds(60).toString())
                .inProgress(works, begin.plusSeconds(120).toString())
                .done(closes, begin.plusSeconds(7_200).toString());
        changed.commit(key + "-c")
                .by(works)
                .on(key)
                .at(begin.plusSeconds(3_600).toString())
                .approvedBy(reviews);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void a3_repairing_ones_own_defects_never_raises_the_own_value(long seed) {
        never(seed, (world, team, person, random, changed) -> {
            for (Unit unit : world.units(team)) {
                if (unit.shares().containsKey(person) && unit.firstResolvedAt() != null) {
                    Instant found = unit.firstResolvedAt().plusSeconds(3_600);
                    String key = unit.root() + "/defect";
                    changed.causedBy(key, unit.root())
                            .ticket(key)
                            .by(random.nextBoolean() ? "qa" + team : "friend")
                            .type("Bug")
                            .created(found.toString())
                            .inProgress(person, found.plusSeconds(60).toString())
                            .done("po" + team, found.plusSeconds(7_200).toString());
                    changed.commit(key + "-c")
                            .by(person)
                            .on(key)
                            .at(found.plusSeconds(3_600).toString());
                }
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void a4_order_and_repetition_of_rows_change_nothing(long seed) {
        World world = World.of(seed);
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

            World again = World.of(shuffled);

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
                    ? World.of(seed).outcomes()
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
    void a5_trailers_and_late_assignments_never_raise_the_own_value(long seed) {
        never(seed, (world, team, person, random, changed) -> {
            List<Commit> commits = world.commits(team);
            List<Unit> units = world.units(team);
            for (int i = 0; i < 30; i++) {
                Commit commit = any(random, commits);
                changed.commit(commit.sha()).coAuthored(person);
                Unit unit = any(random, units);
                if (unit.firstResolvedAt() != null) {
                    changed.ticket(unit.root())
                            .assigned(
                                    person,
                                    unit.firstResolvedAt().minusMillis(1).toString())
                            .reopened(
                                    person,
                                    unit.firstResolvedAt().plusSeconds(60).toString())
                            .inProgress(
                                    person,
                                    unit.firstResolvedAt().plusSeconds(120).toString())
                            .done(
                                    person,
                                    unit.firstResolvedAt().plusSeconds(86_400).toString());
                }
            }
            for (Commit commit : world.history().commits()) {
                if (commit.author().equals(person)) {
                    changed.commit(commit.sha()).coAuthored("friend", "po1", "?alias");
                }
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void a5_commits_in_units_of_colleagues_never_raise_the_value_of_all_units(long seed) {
        World world = World.of(seed);
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            HistoryBuilder changed = HistoryBuilder.changing(world.history());
            for (int team = 0; team < RandomHistory.TEAMS; team++) {
                String person = RandomHistory.developer(team, random.nextInt(8));
                List<Unit> units = world.units(team);
                for (int i = 0; i < 30; i++) {
                    Unit unit = any(random, units);
                    if (unit.firstResolvedAt() != null && !unit.reason().startsWith("no")) {
                        changed.commit("drive-by-" + team + "-" + i)
                                .by(person)
                                .on(unit.root())
                                .lines(1 + random.nextInt(400))
                                .at("2026-10-02");
                    }
                }
            }
            World played = world.then(changed);

            for (int team = 0; team < RandomHistory.TEAMS; team++) {
                assertThat(played.total(team)).as("team " + team).isLessThanOrEqualTo(world.total(team));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void a7_two_people_who_work_for_each_other_gain_nothing(long seed) {
        World world = World.of(seed);
        Random random = new Random(seed);

        assertThat(play(world, rings(2, random), random).values()).isEqualTo(world.values());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void a7_rings_of_three_and_five_stay_within_both_caps_on_what_owners_asked_for(long seed) {
        World world = World.of(seed);
        Random random = new Random(seed);
        for (int size : new int[] {3, 5}) {
            List<List<String>> rings = rings(size, random);
            World played = play(world, rings, random);
            boolean gained = false;
            for (String member : rings.stream().flatMap(List::stream).toList()) {
                BigDecimal asked = world.values()
                        .getOrDefault(member, PersonValue.nothing(member))
                        .lo();
                assertThat(played.valueOf(member)).as(member).isLessThanOrEqualTo(RING_BOUND.multiply(asked));
                gained |= played.valueOf(member).compareTo(world.valueOf(member)) > 0;
            }
            assertThat(gained).as("rings of %s reach the cap", size).isTrue();
            rings.forEach(played.values().keySet()::removeAll);
            assertThat(world.values()).containsAllEntriesOf(played.values());
        }
    }

    /** Twenty rings without a common member. */
    private static List<List<String>> rings(int size, Random random) {
        List<String> people = new ArrayList<>(RandomHistory.developers());
        Collections.shuffle(people, random);
        List<List<String>> rings = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            rings.add(people.subList(i * size, (i + 1) * size));
        }
        return rings;
    }

    /** Twenty tickets for each member: the next one asks, the one after that reviews and closes, all help a little. */
    private static World play(World world, List<List<String>> rings, Random random) {
        HistoryBuilder changed = HistoryBuilder.changing(world.history());
        for (List<String> members : rings) {
            for (int i = 0; i < members.size() * 20; i++) {
                String key = "RING-" + members.get(0) + "-" + i;
                String accepts = members.get((i + 2) % members.size());
                play(
                        changed,
                        key,
                        members.get((i + 1) % members.size()),
                        members.get(i % members.size()),
                        accepts,
                        accepts,
                        random);
                if (members.size() > 3 && random.nextBoolean()) {
                    changed.commit(key + "-help")
                            .by(members.get((i + 3) % members.size()))
                            .on(key)
                            .at("2026-09-01");
                }
            }
        }
        return world.then(changed);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void a12_failing_a_check_of_a_unit_raises_nobody(long seed) {
        World world = World.of(seed);
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS * 5; round++) {
            HistoryBuilder changed = HistoryBuilder.changing(world.history());
            Map<Integer, String> failures = new TreeMap<>();
            for (int team = 0; team < RandomHistory.TEAMS; team++) {
                Unit unit = unitToFail(world, team, random);
                int check = random.nextInt(7);
                fail(unit, check, world.commits(team), changed, random);
                failures.put(team, "check " + check + " of " + unit + " failed");
            }
            World failed = world.then(changed);

            List<String> raised = failed.values().keySet().stream()
                    .filter(person -> failed.valueOf(person).compareTo(world.valueOf(person)) > 0)
                    .toList();
            assertThat(raised).as("%s", failures).isEmpty();
        }
    }

    /** Any unit; every second time one that is a repair or has one. */
    private static Unit unitToFail(World world, int team, Random random) {
        List<Repair> repairs = world.outcomes().repairs().stream()
                .filter(repair -> repair.root().startsWith("T" + team + "-"))
                .toList();
        if (repairs.isEmpty() || random.nextBoolean()) {
            return any(random, world.units(team));
        }
        Repair repair = any(random, repairs);
        return HistoryBuilder.unit(random.nextBoolean() ? repair.root() : repair.originRoot(), world.outcomes());
    }

    private static void fail(Unit unit, int check, List<Commit> all, HistoryBuilder changed, Random random) {
        List<Commit> commits = all.stream()
                .filter(commit -> !Collections.disjoint(commit.ticketKeys(), unit.tickets()))
                .toList();
        String ticket = any(random, unit.tickets());
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

    private interface Move {
        void play(World world, int team, String person, Random random, HistoryBuilder changed);
    }

    /** One developer of each team plays, and has no more than before. */
    private static void never(long seed, Move move) {
        World world = World.of(seed);
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            HistoryBuilder changed = HistoryBuilder.changing(world.history());
            List<String> players = new ArrayList<>();
            for (int team = 0; team < RandomHistory.TEAMS; team++) {
                players.add(RandomHistory.developer(team, random.nextInt(8)));
                move.play(world, team, players.get(team), random, changed);
            }
            World played = world.then(changed);

            for (String player : players) {
                assertThat(played.valueOf(player)).as(player).isLessThanOrEqualTo(world.valueOf(player));
            }
        }
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
