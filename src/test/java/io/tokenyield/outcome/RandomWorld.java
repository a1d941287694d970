package io.tokenyield.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A random company and what is said of it before anybody plays. Teams share no ticket and no file, so one round is twenty
 * trials: one in each team. Two rounds on each of four companies are 160; what is compared is exact, and a seed repeats it.
 */
record RandomWorld(History history, Outcomes outcomes, SortedMap<String, PersonValue> values) {
    static final int ROUNDS = 2;
    private static final Map<Long, RandomWorld> WORLDS = new TreeMap<>();

    static RandomWorld of(long seed) {
        return WORLDS.computeIfAbsent(seed, key -> of(RandomHistory.of(key)));
    }

    static RandomWorld of(History history) {
        Outcomes outcomes = RandomHistory.outcomes(history);
        return new RandomWorld(history, outcomes, RandomHistory.values(outcomes));
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

    RandomWorld then(HistoryBuilder changed) {
        return of(changed.history());
    }

    interface Move {
        void play(RandomWorld world, int team, String person, Random random, HistoryBuilder changed);
    }

    /** One developer of each team plays, and has no more than before. */
    static void never(long seed, Move move) {
        RandomWorld world = of(seed);
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            HistoryBuilder changed = HistoryBuilder.changing(world.history());
            List<String> players = new ArrayList<>();
            for (int team = 0; team < RandomHistory.TEAMS; team++) {
                players.add(RandomHistory.developer(team, random.nextInt(8)));
                move.play(world, team, players.get(team), random, changed);
            }
            RandomWorld played = world.then(changed);

            for (String player : players) {
                assertThat(played.valueOf(player)).as(player).isLessThanOrEqualTo(world.valueOf(player));
            }
        }
    }

    static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
