package io.tokenyield.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A3, A5, A7: nobody gains from oneself, from games with credit, or from a friend; rings stay within the caps (SCORE 1.10). */
class RandomDealingsTest {
    private static final BigDecimal RING_BOUND = new BigDecimal("1.3225");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void a3_tickets_and_reviews_of_ones_own_change_nothing(long seed) {
        RandomWorld world = RandomWorld.of(seed);
        Random random = new Random(seed);
        for (int round = 0; round < RandomWorld.ROUNDS; round++) {
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
        RandomWorld.never(seed, (world, team, person, random, changed) -> {
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
    void a5_trailers_and_late_assignments_never_raise_the_own_value(long seed) {
        RandomWorld.never(seed, (world, team, person, random, changed) -> {
            List<Commit> commits = world.commits(team);
            List<Unit> units = world.units(team);
            for (int i = 0; i < 30; i++) {
                Commit commit = RandomWorld.any(random, commits);
                changed.commit(commit.sha()).coAuthored(person);
                Unit unit = RandomWorld.any(random, units);
                if (unit.firstResolvedAt() != null) {
                    Instant resolved = unit.firstResolvedAt();
                    changed.ticket(unit.root())
                            .assigned(person, resolved.minusMillis(1).toString());
                    if (unit.paid().contains(person)) {
                        // of a colleague's work this would be an acceptance
                        changed.ticket(unit.root())
                                .reopened(person, resolved.plusSeconds(60).toString())
                                .inProgress(person, resolved.plusSeconds(120).toString())
                                .done(person, resolved.plusSeconds(86_400).toString());
                    }
                }
            }
            for (Commit commit : world.history().commits()) {
                if (commit.author().equals(person)) {
                    changed.commit(commit.sha()).coAuthored("friend", "po1", "?alias");
                }
            }
        });
    }

    /** What nobody accepted before counts then; who repaired a defect of it has no more for that. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void a5_accepting_what_colleagues_did_never_raises_the_own_value(long seed) {
        RandomWorld.never(seed, (world, team, person, random, changed) -> {
            for (Unit unit : world.units(team)) {
                boolean isDone =
                        unit.firstResolvedAt() != null && !unit.reason().endsWith(" is not done");
                if (isDone && !unit.paid().contains(person)) {
                    unit.tickets()
                            .forEach(key -> changed.ticket(key)
                                    .done(
                                            person,
                                            RandomHistory.AS_OF
                                                    .minusSeconds(86_400)
                                                    .toString()));
                }
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void a5_commits_in_units_of_colleagues_never_raise_the_value_of_all_units(long seed) {
        RandomWorld world = RandomWorld.of(seed);
        Random random = new Random(seed);
        for (int round = 0; round < RandomWorld.ROUNDS; round++) {
            HistoryBuilder changed = HistoryBuilder.changing(world.history());
            for (int team = 0; team < RandomHistory.TEAMS; team++) {
                String person = RandomHistory.developer(team, random.nextInt(8));
                List<Unit> units = world.units(team);
                for (int i = 0; i < 30; i++) {
                    Unit unit = RandomWorld.any(random, units);
                    if (unit.firstResolvedAt() != null && !unit.reason().startsWith("no")) {
                        changed.commit("drive-by-" + team + "-" + i)
                                .by(person)
                                .on(unit.root())
                                .lines(1 + random.nextInt(400))
                                .at("2026-10-02");
                    }
                }
            }
            RandomWorld played = world.then(changed);

            for (int team = 0; team < RandomHistory.TEAMS; team++) {
                assertThat(played.total(team)).as("team " + team).isLessThanOrEqualTo(world.total(team));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void a7_two_people_who_work_for_each_other_gain_nothing(long seed) {
        RandomWorld world = RandomWorld.of(seed);
        Random random = new Random(seed);

        assertThat(play(world, rings(2, random), random).values()).isEqualTo(world.values());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void a7_rings_of_three_and_five_stay_within_both_caps_on_what_owners_asked_for(long seed) {
        RandomWorld world = RandomWorld.of(seed);
        Random random = new Random(seed);
        for (int size : new int[] {3, 5}) {
            List<List<String>> rings = rings(size, random);
            RandomWorld played = play(world, rings, random);
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
    private static RandomWorld play(RandomWorld world, List<List<String>> rings, Random random) {
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
}
