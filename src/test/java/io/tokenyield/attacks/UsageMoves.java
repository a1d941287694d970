package io.tokenyield.attacks;

import static io.tokenyield.attacks.Board.COMMITS;
import static io.tokenyield.attacks.Board.RAW;
import static io.tokenyield.attacks.Board.TICKETS;
import static io.tokenyield.attacks.Kind.INVENTED;

import java.util.List;
import java.util.Set;

/** Attacks by using more, or by looking as if. */
final class UsageMoves {
    private static final int PROMPTS = 6;
    private static final int AGENTS = 21;

    private UsageMoves() {}

    static List<Attack> all() {
        return List.of(
                new Attack(
                        1,
                        INVENTED,
                        "automated busywork prompts",
                        "five times the spend on top, on the same days",
                        "A1: spend only lowers S",
                        Set.of(RAW),
                        game -> game.spendMore(game.player(), PROMPTS)),
                new Attack(
                        2,
                        INVENTED,
                        "24/7 pointless agents",
                        "twenty times the spend on top",
                        "A1",
                        Set.of(RAW),
                        UsageMoves::agents),
                new Attack(
                        3,
                        INVENTED,
                        "unnecessary tasks and junk",
                        "120 commits on six tickets of one's own, 1.6 times the spend on top",
                        "A1, R3",
                        Set.of(RAW),
                        UsageMoves::junk),
                new Attack(
                        4,
                        INVENTED,
                        "client reports 10x tokens",
                        "ten times the usage in what clients report, nothing in what the provider meters",
                        "meter of the provider",
                        Set.of(RAW),
                        game -> game.team().clientFactor.merge(game.player(), 10, (one, other) -> one * other)),
                new Attack(
                        25,
                        INVENTED,
                        "laundering under a productive key",
                        "twice the spend on top, in sessions of a branch of real work",
                        "tags unused in S; signal N",
                        Set.of(RAW),
                        game -> game.spendMore(game.player(), 3)),
                new Attack(
                        27,
                        INVENTED,
                        "sabotage: a friend burns",
                        "twenty times the spend of a colleague on top",
                        "frozen standard cost without oneself",
                        Set.of(COMMITS, TICKETS),
                        game -> game.spendMore(game.friend(), AGENTS)));
    }

    static void agents(Game game) {
        game.spendMore(game.player(), AGENTS);
    }

    private static void junk(Game game) {
        String player = game.player();
        game.spendMore(player, 2.6);
        for (int task = 0; task < 6; task++) {
            Story own = game.task(player, player, null, player, 30);
            for (int i = 0; i < 20; i++) {
                own.commit(player, game.anyTime(), 30);
            }
        }
    }
}
