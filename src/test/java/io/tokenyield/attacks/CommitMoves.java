package io.tokenyield.attacks;

import static io.tokenyield.attacks.Board.COMMITS;
import static io.tokenyield.attacks.Board.RAW;
import static io.tokenyield.attacks.Board.TICKETS;
import static io.tokenyield.attacks.Kind.INVENTED;

import io.tokenyield.outcome.Commit;
import io.tokenyield.outcome.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Attacks by more commits, larger ones, and names on them. */
final class CommitMoves {
    private static final int PARTS = 8;

    private CommitMoves() {}

    static List<Attack> all() {
        return List.of(
                new Attack(
                        5,
                        INVENTED,
                        "commit splitting (1 -> 8)",
                        "each own commit is eight smaller ones",
                        "R1: commits are evidence, not value",
                        Set.of(COMMITS),
                        CommitMoves::split),
                new Attack(
                        6,
                        INVENTED,
                        "150 white-space commits",
                        "commits without a substantive line on own tickets, 2 % more spend",
                        "R2: substance",
                        Set.of(COMMITS),
                        CommitMoves::format),
                new Attack(
                        7,
                        INVENTED,
                        "80 generated, vendored, lock file commits",
                        "large commits on own tickets whose paths hold no work",
                        "R2: substance",
                        Set.of(COMMITS),
                        CommitMoves::generate),
                new Attack(
                        8,
                        INVENTED,
                        "inflation of lines by AI, own lines x20",
                        "each own commit has one of 19 times its lines beside it, 40 % more spend",
                        "lines have no value; cap of 200",
                        Set.of(RAW),
                        CommitMoves::inflate),
                new Attack(
                        9,
                        INVENTED,
                        "revert and re-apply, 20 cycles",
                        "own commits taken back and applied again on tickets of one's own",
                        "R2, R3",
                        Set.of(COMMITS, TICKETS),
                        CommitMoves::cycle),
                new Attack(
                        16,
                        INVENTED,
                        "Co-authored-by spam on 30 units",
                        "own name in trailers of colleagues' commits",
                        "R2: trailers are burned",
                        Set.of(COMMITS),
                        CommitMoves::trailers),
                new Attack(
                        20,
                        INVENTED,
                        "half of own lines under an alias",
                        "each own commit has half its lines, an unknown account the others",
                        "R2: unknown accounts are burned",
                        Set.of(),
                        CommitMoves::alias));
    }

    static void split(Game game) {
        for (Commit whole : game.standingCommitsBy(game.player())) {
            game.team().commits.remove(whole.sha());
            Edit.parts(whole, PARTS).forEach(game.team()::put);
        }
    }

    static void format(Game game) {
        game.spendMore(game.player(), 1.02);
        onOwnTickets(
                game,
                150,
                0,
                IntStream.range(0, 12)
                        .mapToObj(i -> "src/Formatted" + game.random().nextInt(1_000) + ".java")
                        .toList());
    }

    private static void generate(Game game) {
        onOwnTickets(game, 80, 3_000, List.of("vendor/lib/a.go", "package-lock.json", "web/app.min.js"));
    }

    private static void onOwnTickets(Game game, int count, long lines, List<String> files) {
        List<Unit> own = game.ledBy(game.player());
        for (int i = 0; i < count && !own.isEmpty(); i++) {
            Unit unit = game.any(own);
            Instant before =
                    unit.firstResolvedAt().minusSeconds(60 + game.random().nextInt(86_400));
            Commit commit = game.team().change(game.player(), before, List.of(unit.root()), lines, List.of());
            game.team().put(Edit.of(commit).files(files).commit());
        }
    }

    private static void inflate(Game game) {
        game.spendMore(game.player(), 1.4);
        for (Commit commit : game.commitsBy(game.player())) {
            long lines = 19 * commit.lines();
            Commit more =
                    game.team().change(game.player(), commit.at(), commit.ticketKeys(), lines, commit.approvers());
            game.team().put(Edit.of(more).files(commit.files()).commit());
        }
    }

    private static void cycle(Game game) {
        String player = game.player();
        for (Commit commit : game.some(game.commitsBy(player), 20)) {
            Story own = game.team()
                    .story("Story", player, commit.at())
                    .inProgress(player, Season.hoursAfter(commit.at(), 1))
                    .done(player, Season.hoursAfter(commit.at(), 5));
            Commit back = game.team()
                    .change(player, Season.hoursAfter(commit.at(), 2), List.of(own.key()), commit.lines(), List.of());
            Commit again = game.team()
                    .change(player, Season.hoursAfter(commit.at(), 3), List.of(own.key()), commit.lines(), List.of());
            own.commit(Edit.of(back).reverts(commit.sha()).commit())
                    .commit(Edit.of(again).reverts(back.sha()).commit());
        }
    }

    private static void trailers(Game game) {
        Set<String> units = new HashSet<>();
        game.ofColleagues(30).forEach(unit -> units.add(unit.root()));
        for (Commit commit : List.copyOf(game.team().commits.values())) {
            if (!Collections.disjoint(commit.ticketKeys(), units)) {
                List<String> names = new ArrayList<>(commit.coAuthors());
                names.add(game.player());
                game.team().put(Edit.of(commit).trailers(names).commit());
            }
        }
    }

    private static void alias(Game game) {
        String alias = "?alias" + game.team().number();
        for (Commit commit : game.standingCommitsBy(game.player())) {
            game.team().commits.remove(commit.sha());
            List<Commit> halves = Edit.parts(commit, 2);
            game.team().put(halves.get(0));
            halves.stream()
                    .skip(1)
                    .forEach(half -> game.team().put(Edit.of(half).author(alias).commit()));
        }
    }
}
