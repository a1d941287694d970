package io.tokenyield.attacks;

import static io.tokenyield.attacks.Board.COMMITS;
import static io.tokenyield.attacks.Board.TICKETS;
import static io.tokenyield.attacks.Kind.BOLD;

import io.tokenyield.outcome.Assignment;
import io.tokenyield.outcome.Commit;
import io.tokenyield.outcome.StatusChange;
import io.tokenyield.outcome.Ticket;
import io.tokenyield.outcome.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Attacks that only the cap bounds: where records look true, or the meter sees nothing. */
final class BoldMoves {
    /** Mean size of the smaller half of a backlog of which the median is 1. */
    private static final double SMALL = 0.62;

    private BoldMoves() {}

    static List<Attack> all() {
        return List.of(
                new Attack(
                        30,
                        BOLD,
                        "a product owner mints 15 trivial tickets",
                        "tickets of the owner with five lines, approved by a colleague",
                        "only the cap S <= 1; signal T",
                        Set.of(COMMITS, TICKETS),
                        BoldMoves::mint),
                new Attack(
                        31,
                        BOLD,
                        "cherry-picking the smaller half of the backlog",
                        "as much work and spend in more and smaller tickets",
                        "cap; team view",
                        Set.of(TICKETS),
                        BoldMoves::pick),
                new Attack(
                        33,
                        BOLD,
                        "half of the spend on a shared key",
                        "spend is the team's, no person's",
                        "cap; 10 % gate; named key owners",
                        Set.of(COMMITS, TICKETS),
                        game -> game.hideSpend(0.5).forEach((day, usd) -> Team.add(game.team().shared, day, usd))),
                new Attack(
                        34,
                        BOLD,
                        "80 % of the spend on a colleague's account",
                        "a colleague's spend rises by what one's own falls",
                        "cap; the pair loses; signal K",
                        Set.of(COMMITS, TICKETS),
                        BoldMoves::colleaguesAccount),
                new Attack(
                        35,
                        BOLD,
                        "95 % of the spend on a private account",
                        "spend is nowhere",
                        "cap (never infinite); the company does not pay",
                        Set.of(COMMITS, TICKETS),
                        BoldMoves::privateAccount),
                new Attack(
                        39,
                        BOLD,
                        "hollow completion of 15 real tickets",
                        "one line, approved without a look, closed by oneself; the asker reopens 70 %",
                        "R5 reopen; strict mode",
                        Set.of(COMMITS, TICKETS),
                        BoldMoves::hollow));
    }

    private static void mint(Game game) {
        String colleague = game.friend();
        game.spendMore(game.player(), 1.02);
        for (int i = 0; i < 15; i++) {
            game.task(game.team().owner(), game.player(), colleague, game.player(), 5);
        }
    }

    static void privateAccount(Game game) {
        game.hideSpend(0.95);
    }

    private static void hollow(Game game) {
        String careless = game.friend();
        for (int i = 0; i < 15; i++) {
            Story task = game.task(game.team().owner(), game.player(), careless, game.player(), 1);
            if (game.random().nextDouble() < 0.7) {
                StatusChange closed = game.team().changes.get(task.key()).get(1);
                task.reopened(
                        game.team().owner(),
                        Season.hoursAfter(closed.at(), 24 + game.random().nextInt(96)));
            }
        }
    }

    private static void colleaguesAccount(Game game) {
        var hidden = game.hideSpend(0.8);
        var account = game.team().spend.get(game.friend());
        hidden.forEach((day, usd) -> Team.add(account, day, usd));
        game.team()
                .elsewhere
                .merge(
                        game.accomplices().last(),
                        hidden.values().stream()
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .negate(),
                        BigDecimal::add);
    }

    /** Each larger own ticket is as many of the smaller half as give the same work. */
    static void pick(Game game) {
        for (Unit unit : game.ledBy(game.player())) {
            int tickets = (int) Math.round(game.sizeOf(unit.root()) / SMALL);
            for (int i = 1; i < tickets && unit.tickets().size() == 1; i++) {
                another(game.team(), unit.root(), tickets);
            }
            List<Commit> all = List.copyOf(game.team().commits.values());
            all.stream()
                    .filter(commit -> tickets > 1 && commit.ticketKeys().contains(unit.root()))
                    .forEach(commit -> game.team().put(part(commit, tickets).commit()));
        }
    }

    private static Edit part(Commit commit, int of) {
        Long alive = commit.survivingLines();
        return Edit.of(commit)
                .lines(Math.max(1, commit.lines() / of))
                .alive(alive == null ? null : Long.valueOf(Math.max(1, alive / of)));
    }

    private static void another(Team team, String key, int of) {
        Ticket ticket = team.tickets.get(key);
        Story other = team.story("Story", ticket.creator(), ticket.parentKey(), ticket.createdAt());
        for (StatusChange change : team.changes.get(key)) {
            other.change(change.category(), change.by(), change.at());
        }
        for (Assignment assignment : team.assignments.get(key)) {
            other.assigned(assignment.assignee(), assignment.at());
        }
        for (Commit commit : List.copyOf(team.commits.values())) {
            if (commit.ticketKeys().contains(key)) {
                other.commit(part(commit, of)
                        .sha(commit.sha() + "-" + other.key())
                        .on(other.key())
                        .files(List.of("src/" + other.key() + "/File.java"))
                        .commit());
            }
        }
    }
}
