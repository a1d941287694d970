package io.tokenyield.attacks;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** A metric by which people are judged, and what many of them do when it is in force (SCORE 4). */
enum Faked {
    RAW("raw usage leaderboard (agent swarm)", List.of(UsageMoves::agents), board(Board.RAW)),
    COMMITS("commits per $ (split, format)", List.of(CommitMoves::split, CommitMoves::format), board(Board.COMMITS)),
    TICKETS(
            "closed tickets per $ (stuff, no-op)",
            List.of(TicketMoves::stuff, TicketMoves::closeForNothing),
            board(Board.TICKETS)),
    SCORE("S (drive-by and fluff commits)", List.of(ColleagueMoves::driveBys, ColleagueMoves::fluff), Faked::score),
    UNCAPPED("S* without the cap, the same", SCORE.moves, Faked::uncapped),
    PICKED("S, cherry-picking", List.of(BoldMoves::pick), Faked::score),
    PRIVATE("S, private accounts", List.of(BoldMoves::privateAccount), Faked::score);

    private final String label;
    private final List<Move> moves;
    private final BiFunction<Organisation, List<Team>, SortedMap<String, Double>> values;

    Faked(String label, List<Move> moves, BiFunction<Organisation, List<Team>, SortedMap<String, Double>> values) {
        this.label = label;
        this.moves = moves;
        this.values = values;
    }

    String label() {
        return label;
    }

    /**
     * What is left when a part of all people plays.
     *
     * @param spearman of the metric with what people really yield for a dollar
     * @param extraBill of the company, as a part of the bill before
     */
    record Left(double spearman, double extraBill) {}

    Left left(Organisation company, double share) {
        Play play = new Play(company);
        Random random = new Random(company.seed() * 101 + ordinal());
        for (Team team : company.teams()) {
            for (String person : team.ids()) {
                if (random.nextDouble() < share) {
                    play.play(team, person, random, moves);
                }
            }
        }
        List<Team> teams = play.teams();
        SortedMap<String, Double> truth = truth(teams);
        SortedMap<String, Double> values = this.values.apply(company, teams);
        company.honest().results().values().stream()
                .filter(result -> !result.standing().isScored())
                .forEach(result -> {
                    truth.remove(result.person());
                    values.remove(result.person());
                });
        return new Left(spearman(truth, values), bill(teams) / bill(company.teams()) - 1);
    }

    private static BiFunction<Organisation, List<Team>, SortedMap<String, Double>> board(Board board) {
        return (company, teams) -> board.of(teams);
    }

    private static SortedMap<String, Double> score(Organisation company, List<Team> teams) {
        SortedMap<String, Double> values = new TreeMap<>();
        Evaluation.of(teams, company.frozen(), company.parameters())
                .results()
                .forEach((person, result) -> values.put(person, result.height()));
        return values;
    }

    private static SortedMap<String, Double> uncapped(Organisation company, List<Team> teams) {
        SortedMap<String, Double> values = new TreeMap<>();
        Evaluation.of(teams, company.frozen(), company.parameters())
                .results()
                .forEach((person, result) -> values.put(person, result.uncapped(company.parameters())));
        return values;
    }

    /** Expected surviving value of the window's real work for a real dollar, whatever the tracker and the meter say. */
    private static SortedMap<String, Double> truth(List<Team> teams) {
        SortedMap<String, Double> truth = new TreeMap<>();
        for (Team team : teams) {
            for (Person person : team.people()) {
                double value = team.done.stream()
                        .filter(done -> done.person().equals(person.id()))
                        .filter(done -> Season.SCORED.days().contains(done.day()))
                        .mapToDouble(done -> done.size() * (1 - person.defectRate()))
                        .sum();
                double usd = team.spent(person.id(), Season.SCORED.days())
                        .add(team.elsewhere.getOrDefault(person.id(), BigDecimal.ZERO))
                        .doubleValue();
                truth.put(person.id(), value / Math.max(1, usd));
            }
        }
        return truth;
    }

    private static double bill(List<Team> teams) {
        return teams.stream()
                .flatMap(team -> team.ids().stream().map(person -> team.spent(person, Season.SCORED.days())))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    /** Correlation of places; even ones have the place in their middle. */
    private static double spearman(Map<String, Double> one, Map<String, Double> other) {
        double[] x = places(one);
        double[] y = places(other);
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }

    private static double[] places(Map<String, Double> values) {
        return Board.percentiles(new TreeMap<>(values)).values().stream()
                .mapToDouble(place -> place)
                .toArray();
    }
}
