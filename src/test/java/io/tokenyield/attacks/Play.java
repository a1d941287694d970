package io.tokenyield.attacks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A company in some teams of which somebody plays; the others work as before. */
final class Play {
    /**
     * @param gains of those who played, in the order in which they did
     * @param changedOutside people of teams in which nobody played, of whom the rules say something else than before
     */
    record Played(List<Gain> gains, SortedSet<String> changedOutside, Evaluation after, List<Team> teams) {}

    private final Organisation company;
    private final SortedMap<Integer, Team> teams = new TreeMap<>();
    private final List<Game> games = new ArrayList<>();

    Play(Organisation company) {
        this.company = company;
    }

    /** Who plays for a team: somebody who has a score, always the same. */
    static String playerOf(Organisation company, Team team) {
        return anyScored(company, team, new Random(31 * company.seed() + team.number()));
    }

    static String anyScored(Organisation company, Team team, Random random) {
        List<String> scored = team.ids().stream()
                .filter(person ->
                        company.honest().results().get(person).standing().isScored())
                .toList();
        return scored.get(random.nextInt(scored.size()));
    }

    /** Several people of a team may play, one after the other. */
    Game play(Team before, String player, Random random, List<Move> moves) {
        Team team = teams.computeIfAbsent(before.number(), none -> before.copy());
        Game game = new Game(team, company.outcomes(before), player, random);
        moves.forEach(move -> move.play(game));
        games.add(game);
        return game;
    }

    /** Of the whole company, as they are after all that was played. */
    List<Team> teams() {
        return company.teams().stream()
                .map(team -> teams.getOrDefault(team.number(), team))
                .toList();
    }

    /** @param outside how many of the teams are looked at in which nobody plays */
    Played end(int outside) {
        List<Team> judged = new ArrayList<>(teams.values());
        company.teams().stream()
                .filter(team -> !teams.containsKey(team.number()))
                .limit(outside)
                .forEach(judged::add);
        Evaluation after = Evaluation.of(judged, company.frozen(), company.parameters());
        Map<Board, SortedMap<String, Double>> boards = new EnumMap<>(Board.class);
        for (Board board : Board.values()) {
            SortedMap<String, Double> values = new TreeMap<>(company.boards().get(board));
            values.putAll(board.of(List.copyOf(teams.values())));
            boards.put(board, Board.percentiles(values));
        }
        SortedSet<String> changed = new TreeSet<>();
        for (Team team : judged) {
            if (!teams.containsKey(team.number())) {
                team.ids().stream()
                        .filter(person -> !after.results().get(person).equals(before(person)))
                        .forEach(changed::add);
            }
        }
        List<Gain> gains = games.stream().map(game -> gain(game, after, boards)).toList();
        return new Played(gains, changed, after, List.copyOf(teams.values()));
    }

    private Gain gain(Game game, Evaluation after, Map<Board, SortedMap<String, Double>> boards) {
        String player = game.player();
        Result was = before(player);
        Result is = after.results().get(player);
        Map<Board, Double> points = new EnumMap<>(Board.class);
        boards.forEach((board, places) -> points.put(
                board, places.get(player) - company.percentiles().get(board).get(player)));
        return new Gain(
                player,
                was,
                is,
                points,
                is.height() - was.height(),
                is.uncapped(company.parameters()) - was.uncapped(company.parameters()),
                game.accomplices().stream()
                        .mapToDouble(person -> after.results().get(person).height()
                                - before(person).height())
                        .max()
                        .orElse(Double.NEGATIVE_INFINITY));
    }

    private Result before(String person) {
        return company.honest().results().get(person);
    }
}
