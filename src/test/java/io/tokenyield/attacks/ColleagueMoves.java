package io.tokenyield.attacks;

import static io.tokenyield.attacks.Board.COMMITS;
import static io.tokenyield.attacks.Board.RAW;
import static io.tokenyield.attacks.Board.TICKETS;
import static io.tokenyield.attacks.Kind.BOLD;
import static io.tokenyield.attacks.Kind.TAKEN;

import io.tokenyield.outcome.Assignment;
import io.tokenyield.outcome.Commit;
import io.tokenyield.outcome.Unit;
import java.util.List;
import java.util.Set;

/** Attacks on colleagues' work: a part of it, or all. */
final class ColleagueMoves {
    private ColleagueMoves() {}

    static List<Attack> all() {
        return List.of(
                new Attack(
                        17,
                        TAKEN,
                        "one-line drive-by commits in 30 units",
                        "commits of one line on colleagues' tickets before they are closed",
                        "10 % floor, lead 0.7, R8",
                        Set.of(COMMITS),
                        game -> driveBy(game, 1)),
                new Attack(
                        18,
                        TAKEN,
                        "400 fluff lines in 30 colleagues' units",
                        "large commits on colleagues' tickets, 30 % more spend",
                        "cap of 200 lines, R8 (bound ln 1.15)",
                        Set.of(RAW, COMMITS),
                        ColleagueMoves::fluff),
                new Attack(
                        36,
                        BOLD,
                        "ghost-writing: a colleague lets the player author 10 units",
                        "the player is author and assignee of a colleague's work",
                        "conservation: what one gains the other loses",
                        Set.of(TICKETS),
                        ColleagueMoves::ghost));
    }

    static void driveBys(Game game) {
        driveBy(game, 1);
    }

    static void fluff(Game game) {
        game.spendMore(game.player(), 1.3);
        driveBy(game, 400);
    }

    private static void driveBy(Game game, long lines) {
        for (Unit unit : game.ofColleagues(30)) {
            game.team()
                    .story(unit.root())
                    .commit(game.player(), unit.firstResolvedAt().minusSeconds(3_600), lines);
        }
    }

    private static void ghost(Game game) {
        String friend = game.friend();
        for (Unit unit : game.some(game.ledBy(friend), 10)) {
            List<Assignment> assignments = game.team().assignments.get(unit.root());
            assignments.replaceAll(assignment -> friend.equals(assignment.assignee())
                    ? new Assignment(assignment.ticketKey(), assignment.at(), game.player())
                    : assignment);
            for (Commit commit : List.copyOf(game.team().commits.values())) {
                if (commit.ticketKeys().contains(unit.root()) && friend.equals(commit.author())) {
                    String[] approvers = commit.approvers().stream()
                            .map(person -> person.equals(game.player()) ? friend : person)
                            .toArray(String[]::new);
                    game.team()
                            .put(Edit.of(commit)
                                    .author(game.player())
                                    .approvedBy(approvers)
                                    .commit());
                }
            }
        }
    }
}
