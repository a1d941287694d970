package io.tokenyield.attacks;

import static io.tokenyield.attacks.Board.COMMITS;
import static io.tokenyield.attacks.Board.TICKETS;
import static io.tokenyield.attacks.Kind.TIMED;

import io.tokenyield.outcome.Assignment;
import io.tokenyield.outcome.Commit;
import io.tokenyield.outcome.StatusCategory;
import io.tokenyield.outcome.StatusChange;
import io.tokenyield.outcome.Ticket;
import io.tokenyield.score.Days;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Attacks by dates. */
final class TimingMoves {
    private static final int DAYS = 14;
    private static final LocalDate T0 = Season.SCORED.t0();
    private static final LocalDate T1 = Season.SCORED.t1();

    private TimingMoves() {}

    static List<Attack> all() {
        return List.of(
                new Attack(
                        22,
                        TIMED,
                        "defects surface only after day 30",
                        "bugs in own work are filed after the window was looked at",
                        "clawback; bound -ln(1 - defect share)",
                        Set.of(),
                        TimingMoves::lateDefects),
                new Attack(
                        32,
                        TIMED,
                        "14 days of spend deferred past the cut-off",
                        "spend of the last days of the window comes 14 days later",
                        "lagged maximum",
                        Set.of(COMMITS, TICKETS),
                        game -> game.moveSpend(T1.minusDays(DAYS), T1, DAYS)),
                new Attack(
                        37,
                        TIMED,
                        "14 days of finished work hoarded into the window",
                        "what was done before the window is closed in it",
                        "R9, two closes",
                        Set.of(TICKETS),
                        TimingMoves::hoard),
                new Attack(
                        38,
                        TIMED,
                        "spend pre-paid 14 days before the window",
                        "spend of the first days of the window comes 14 days earlier",
                        "lagged maximum",
                        Set.of(COMMITS, TICKETS),
                        game -> game.moveSpend(T0, T0.plusDays(DAYS), -DAYS)));
    }

    private static void lateDefects(Game game) {
        for (String bug : game.repairsOf(game.player())) {
            Ticket ticket = game.team().tickets.get(bug);
            Duration late = Duration.between(ticket.createdAt(), Season.instant(Season.AS_OF.plusDays(3)));
            game.team()
                    .tickets
                    .put(
                            bug,
                            new Ticket(
                                    bug,
                                    ticket.type(),
                                    ticket.creator(),
                                    ticket.parentKey(),
                                    ticket.isContainer(),
                                    ticket.createdAt().plus(late)));
            game.team().changes.get(bug).replaceAll(change -> later(change, late));
            game.team()
                    .assignments
                    .get(bug)
                    .replaceAll(
                            assignment -> new Assignment(bug, assignment.at().plus(late), assignment.assignee()));
            for (Commit commit : List.copyOf(game.team().commits.values())) {
                if (commit.ticketKeys().contains(bug)) {
                    game.team().put(Edit.of(commit).at(commit.at().plus(late)).commit());
                }
            }
        }
    }

    private static void hoard(Game game) {
        Days before = new Days(T0.minusDays(DAYS), T0);
        for (String key : game.team().changes.keySet()) {
            List<StatusChange> changes = game.team().changes.get(key);
            boolean isOwn = game.team().assignments.getOrDefault(key, List.of()).stream()
                    .anyMatch(assignment -> game.player().equals(assignment.assignee()));
            changes.stream()
                    .filter(change -> isOwn && change.category() == StatusCategory.DONE)
                    .filter(change -> before.contains(Season.day(change.at())))
                    .findFirst()
                    .ifPresent(closed -> changes.replaceAll(change ->
                            change.at().isBefore(closed.at()) ? change : later(change, Duration.ofDays(DAYS))));
        }
    }

    private static StatusChange later(StatusChange change, Duration by) {
        return new StatusChange(change.ticketKey(), change.at().plus(by), change.category(), change.by());
    }
}
