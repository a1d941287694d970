package io.tokenyield.attacks;

import static io.tokenyield.attacks.Board.COMMITS;
import static io.tokenyield.attacks.Board.POINTS;
import static io.tokenyield.attacks.Board.TICKETS;
import static io.tokenyield.attacks.Kind.INVENTED;

import io.tokenyield.outcome.Commit;
import io.tokenyield.outcome.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Attacks by tickets that nobody asked for, and by what is done to real ones. */
final class TicketMoves {
    private TicketMoves() {}

    static List<Attack> all() {
        return List.of(
                new Attack(
                        10,
                        INVENTED,
                        "ticket stuffing: create and close 40 alone",
                        "40 tickets with one creator, worker and closer, 3 % more spend",
                        "R3",
                        Set.of(COMMITS, TICKETS),
                        TicketMoves::stuff),
                new Attack(
                        11,
                        INVENTED,
                        "each ticket split into 4 sub-tasks",
                        "sub-tasks below own tickets, closed by oneself, with parts of the commits; 1 % more spend",
                        "R1: roll-up, R4 on every ticket",
                        Set.of(COMMITS, TICKETS),
                        TicketMoves::subTasks),
                new Attack(
                        12,
                        INVENTED,
                        "self-made sibling clones of own tickets",
                        "a ticket of one's own beside each own ticket, with a commit that a colleague approved",
                        "R3",
                        Set.of(COMMITS, TICKETS),
                        TicketMoves::siblings),
                new Attack(
                        13,
                        INVENTED,
                        "story points x3",
                        "three times the points on own tickets",
                        "points are unused",
                        Set.of(POINTS),
                        game -> game.ledBy(game.player())
                                .forEach(unit ->
                                        game.team().points.computeIfPresent(unit.root(), (key, points) -> 3 * points))),
                new Attack(
                        19,
                        INVENTED,
                        "assignee sniping before closing, 30 units",
                        "colleagues' tickets are assigned to the player an hour before they are closed",
                        "R2: lead = longest, with evidence",
                        Set.of(TICKETS),
                        TicketMoves::snipe),
                new Attack(
                        21,
                        INVENTED,
                        "reopen and re-close own tickets",
                        "own tickets reopened and closed again by oneself",
                        "R5: first resolution dates a unit",
                        Set.of(TICKETS),
                        TicketMoves::closeAgain),
                new Attack(
                        26,
                        INVENTED,
                        "duplicates, no-op closures (30)",
                        "tickets of the owner and of oneself closed without a line",
                        "R2, R5",
                        Set.of(TICKETS),
                        TicketMoves::closeForNothing));
    }

    static void stuff(Game game) {
        String player = game.player();
        game.spendMore(player, 1.03);
        for (int i = 0; i < 40; i++) {
            game.task(player, player, null, player, 30);
        }
    }

    private static void subTasks(Game game) {
        String player = game.player();
        game.spendMore(player, 1.01);
        for (Unit unit : game.ledBy(player)) {
            Instant end = unit.firstResolvedAt().minusSeconds(60);
            Instant begin = end.minusSeconds(7_200);
            List<Commit> own = game.standingCommitsBy(player).stream()
                    .filter(commit -> commit.ticketKeys().contains(unit.root()))
                    .toList();
            List<Story> subs = new ArrayList<>();
            for (int part = 0; part < 4; part++) {
                subs.add(game.team()
                        .story("Sub-task", player, unit.root(), begin)
                        .inProgress(player, begin)
                        .done(player, end));
            }
            for (Commit commit : own) {
                game.team().commits.remove(commit.sha());
                List<Commit> parts = Edit.parts(commit, 4);
                for (int part = 0; part < parts.size(); part++) {
                    Story sub = subs.get(part);
                    sub.commit(
                            Edit.of(parts.get(part)).on(sub.key(), unit.root()).commit());
                }
            }
        }
    }

    private static void siblings(Game game) {
        String player = game.player();
        for (Unit unit : game.ledBy(player)) {
            game.task(player, player, game.friend(), player, 60);
        }
    }

    private static void snipe(Game game) {
        for (Unit unit : game.ofColleagues(30)) {
            game.team()
                    .story(unit.root())
                    .assigned(game.player(), unit.firstResolvedAt().minusSeconds(3_600));
        }
    }

    private static void closeAgain(Game game) {
        for (Unit unit : game.ledBy(game.player())) {
            Instant reopened =
                    Season.hoursAfter(unit.firstResolvedAt(), 1 + game.random().nextInt(48));
            game.team()
                    .story(unit.root())
                    .reopened(game.player(), reopened)
                    .done(
                            game.player(),
                            Season.hoursAfter(reopened, 1 + game.random().nextInt(48)));
        }
    }

    static void closeForNothing(Game game) {
        for (int i = 0; i < 30; i++) {
            Instant begin = game.anyTime();
            game.team()
                    .story("Story", i % 2 == 0 ? game.team().owner() : game.player(), begin)
                    .inProgress(game.player(), Season.hoursAfter(begin, 1))
                    .done(game.player(), Season.hoursAfter(begin, 2));
        }
    }
}
