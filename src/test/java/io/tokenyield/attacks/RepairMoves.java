package io.tokenyield.attacks;

import static io.tokenyield.attacks.Board.COMMITS;
import static io.tokenyield.attacks.Board.TICKETS;
import static io.tokenyield.attacks.Kind.INVENTED;
import static io.tokenyield.attacks.Kind.TAKEN;

import io.tokenyield.outcome.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Attacks by defects. */
final class RepairMoves {
    private static final int BUGS = 20;

    private RepairMoves() {}

    static List<Attack> all() {
        return List.of(
                new Attack(
                        23,
                        INVENTED,
                        "seed 20 trivial bugs, QA files, fix them",
                        "bugs in own work, asked for and closed by the tester, repaired by oneself",
                        "R6",
                        Set.of(COMMITS, TICKETS),
                        RepairMoves::seed),
                new Attack(
                        24,
                        TAKEN,
                        "cross-seeding with a friend, 20 each way",
                        "bugs in a colleague's work repaired by the player, and the other way round",
                        "R6, R8",
                        Set.of(COMMITS, TICKETS),
                        RepairMoves::crossSeed));
    }

    private static void seed(Game game) {
        bugs(game, game.player(), game.player(), game.friend());
    }

    private static void crossSeed(Game game) {
        List<String> friends = game.friends(2);
        bugs(game, friends.get(0), game.player(), friends.get(1));
        bugs(game, game.player(), friends.get(0), friends.get(1));
    }

    private static void bugs(Game game, String made, String repairs, String reviews) {
        List<Unit> units = game.ledBy(made);
        for (int i = 0; i < BUGS && !units.isEmpty(); i++) {
            Unit unit = units.get(i % units.size());
            Instant found = Season.hoursAfter(unit.firstResolvedAt(), 12 + 5 * i);
            game.team()
                    .story("Bug", game.team().tester(), found)
                    .repairs(unit.root())
                    .inProgress(repairs, Season.hoursAfter(found, 1))
                    .commit(repairs, Season.hoursAfter(found, 3), 5, reviews)
                    .done(game.team().tester(), Season.hoursAfter(found, 5));
        }
    }
}
