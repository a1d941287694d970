package io.tokenyield.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A2: whoever splits work, hides lines or names more keys has no more than before (SCORE 1.10). */
class RandomSplitsTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void a2_splitting_a_commit_changes_nothing(long seed) {
        RandomWorld world = RandomWorld.of(seed);
        Random random = new Random(seed);
        for (int round = 0; round < RandomWorld.ROUNDS; round++) {
            HistoryBuilder changed = HistoryBuilder.changing(world.history());
            for (int team = 0; team < RandomHistory.TEAMS; team++) {
                Commit whole = RandomWorld.any(random, world.commits(team));
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
        RandomWorld.never(seed, (world, team, person, random, changed) -> {
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
     * What is moved away here leaves the first commit in the unit, and is nothing that speaks against it: no files that a
     * later bug has in common, no lines that were burned or died. Such commits could as well name no key at all.
     */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void a2_own_sibling_tickets_never_raise_the_own_value(long seed) {
        RandomWorld.never(seed, (world, team, person, random, changed) -> {
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
                        && commit.files() == null
                        && commit.survivingLines() == null
                        && commit.coAuthors().isEmpty())
                .filter(commit -> random.nextBoolean())
                .forEach(commit -> changed.commit(commit.sha()).on(to));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void a2_lines_under_an_unknown_alias_never_raise_the_own_value(long seed) {
        RandomWorld.never(seed, (world, team, person, random, changed) -> {
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
        RandomWorld.never(seed, (world, team, person, random, changed) -> {
            List<Unit> others = world.units(team).stream()
                    .filter(unit -> !unit.paid().contains(person) && !unit.isRepair())
                    .toList();
            for (Commit commit : world.history().commits()) {
                if (commit.author().equals(person) && random.nextDouble() < 0.5) {
                    List<String> keys = new ArrayList<>(commit.ticketKeys());
                    keys.add(RandomWorld.any(random, others).root());
                    changed.commit(commit.sha()).on(keys.toArray(String[]::new));
                }
            }
        });
    }
}
