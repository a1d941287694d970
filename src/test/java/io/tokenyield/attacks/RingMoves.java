package io.tokenyield.attacks;

import static io.tokenyield.attacks.Board.COMMITS;
import static io.tokenyield.attacks.Board.TICKETS;
import static io.tokenyield.attacks.Kind.INVENTED;
import static io.tokenyield.attacks.Kind.TAKEN;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Attacks by people who ask, review and close for each other. */
final class RingMoves {
    private static final int TASKS = 40;

    private RingMoves() {}

    static List<Attack> all() {
        return List.of(
                new Attack(
                        14,
                        INVENTED,
                        "self-review of 30 tickets a friend created",
                        "a colleague creates, the player works, approves and closes",
                        "R4: who is paid holds no key",
                        Set.of(COMMITS, TICKETS),
                        RingMoves::selfReview),
                new Attack(
                        15,
                        INVENTED,
                        "two-person ring, +40 each",
                        "one creates, approves and closes, the other works, and the other way round",
                        "R4: acceptance is not demand",
                        Set.of(COMMITS, TICKETS),
                        RingMoves::pair),
                new Attack(
                        28,
                        TAKEN,
                        "three-person ring, +40 each",
                        "one creates, one works, one approves and closes",
                        "R7 (bound ln 1.15)",
                        Set.of(COMMITS, TICKETS),
                        game -> ring(game, 3)),
                new Attack(
                        29,
                        TAKEN,
                        "five-person ring, +40 each",
                        "as with three, all five in turn",
                        "R7",
                        Set.of(COMMITS, TICKETS),
                        game -> ring(game, 5)));
    }

    private static void selfReview(Game game) {
        String friend = game.friend();
        for (int i = 0; i < 30; i++) {
            game.task(friend, game.player(), game.player(), game.player(), 50);
        }
    }

    private static void pair(Game game) {
        String friend = game.friend();
        for (int i = 0; i < TASKS; i++) {
            game.task(friend, game.player(), friend, friend, 50);
            game.task(game.player(), friend, game.player(), game.player(), 50);
        }
    }

    private static void ring(Game game, int size) {
        List<String> members = new ArrayList<>(game.friends(size - 1));
        members.add(0, game.player());
        for (int i = 0; i < TASKS * size; i++) {
            String accepts = members.get((i + 2) % size);
            game.task(members.get((i + 1) % size), members.get(i % size), accepts, accepts, 50);
        }
    }
}
