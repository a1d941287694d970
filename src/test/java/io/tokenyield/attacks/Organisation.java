package io.tokenyield.attacks;

import io.tokenyield.outcome.Outcomes;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.scoring.ScoreRules;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * A made-up company of teams of ten in five stacks (SCORE 4), before anybody plays.
 *
 * @param honest what the rules say of it
 * @param boards what everybody has on the leaderboards of others
 * @param percentiles where everybody stands on them
 */
record Organisation(
        long seed,
        ScoreParameters parameters,
        List<Team> teams,
        Frozen frozen,
        Evaluation honest,
        Map<Board, SortedMap<String, Double>> boards,
        Map<Board, SortedMap<String, Double>> percentiles) {

    /** The one that the tests of the suite share; three teams in each stack are as few as a standard cost can be made of. */
    static Organisation small() {
        return Small.COMPANY;
    }

    private static final class Small {
        private static final Organisation COMPANY = of(1, 15);
    }

    static Organisation of(long seed, int teams) {
        return of(seed, teams, ScoreParameters.STANDARD);
    }

    static Organisation of(long seed, int count, ScoreParameters parameters) {
        List<Team> teams = IntStream.range(0, count)
                .mapToObj(number -> TeamMaker.team(number, seed))
                .toList();
        Outcomes outcomes = Evaluation.outcomes(teams, parameters, Season.AS_OF);
        Frozen frozen = Frozen.of(teams, outcomes, ScoreRules.outcome(parameters), parameters);
        Map<Board, SortedMap<String, Double>> boards = new EnumMap<>(Board.class);
        Map<Board, SortedMap<String, Double>> percentiles = new EnumMap<>(Board.class);
        for (Board board : Board.values()) {
            boards.put(board, board.of(teams));
            percentiles.put(board, Board.percentiles(boards.get(board)));
        }
        return new Organisation(
                seed,
                parameters,
                teams,
                frozen,
                Evaluation.of(teams, outcomes, frozen, parameters),
                boards,
                percentiles);
    }

    List<Result> results() {
        return List.copyOf(honest.results().values());
    }

    /** What the rules say of one team's work, which no other team has a part in. */
    Outcomes outcomes(Team team) {
        String prefix = "T" + team.number() + "-";
        return new Outcomes(
                honest.outcomes().units().stream()
                        .filter(unit -> unit.root().startsWith(prefix))
                        .toList(),
                honest.outcomes().repairs().stream()
                        .filter(repair -> repair.root().startsWith(prefix))
                        .toList());
    }
}
