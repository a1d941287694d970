package io.tokenyield.attacks;

import io.tokenyield.outcome.Assignment;
import io.tokenyield.outcome.Commit;
import io.tokenyield.outcome.StatusCategory;
import io.tokenyield.outcome.StatusChange;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Leaderboards that others use, to compare with. They look at the scored window; more is better. */
enum Board {
    /** Usage as clients report it: what is called a token leaderboard. */
    RAW("raw"),
    /** Merged commits of an author, or of whoever a trailer names. */
    COMMITS("c/$"),
    /** Closings of tickets that somebody has then. */
    TICKETS("t/$"),
    /** Story points of closed tickets. */
    POINTS("p/$");

    private final String label;

    Board(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** What everybody has on it. */
    SortedMap<String, Double> of(List<Team> teams) {
        SortedMap<String, Double> all = new TreeMap<>();
        for (Team team : teams) {
            Map<String, Integer> counts = counts(team);
            for (String person : team.ids()) {
                double usd = team.spent(person, Season.SCORED.days()).doubleValue();
                all.put(
                        person,
                        this == RAW
                                ? usd * team.clientFactor.getOrDefault(person, 1)
                                : counts.getOrDefault(person, 0) / Math.max(1, usd));
            }
        }
        return all;
    }

    /** The part of people below each, in percent; those who are even count half. */
    static SortedMap<String, Double> percentiles(SortedMap<String, Double> values) {
        double[] sorted =
                values.values().stream().mapToDouble(value -> value).sorted().toArray();
        SortedMap<String, Double> percentiles = new TreeMap<>();
        values.forEach((person, value) -> {
            double below = first(sorted, value);
            double upTo = first(sorted, Math.nextUp(value.doubleValue()));
            percentiles.put(person, 100 * (below + (upTo - below) / 2) / sorted.length);
        });
        return percentiles;
    }

    private static int first(double[] sorted, double value) {
        int at = Arrays.binarySearch(sorted, value);
        at = at < 0 ? -at - 1 : at;
        while (at > 0 && sorted[at - 1] >= value) {
            at--;
        }
        return at;
    }

    private Map<String, Integer> counts(Team team) {
        Map<String, Integer> counts = new TreeMap<>();
        switch (this) {
            case COMMITS -> team.commits.values().forEach(commit -> commit(commit, counts));
            case TICKETS -> team.changes.keySet().forEach(key -> closings(team, key, 1, counts));
            case POINTS -> team.points.forEach((key, points) -> closings(team, key, points, counts));
            default -> {}
        }
        return counts;
    }

    private static void commit(Commit commit, Map<String, Integer> counts) {
        if (Season.isInWindow(commit.at())) {
            counts.merge(commit.author(), 1, Integer::sum);
            commit.coAuthors().forEach(name -> counts.merge(name, 1, Integer::sum));
        }
    }

    private static void closings(Team team, String key, int worth, Map<String, Integer> counts) {
        StatusCategory before = StatusCategory.OPEN;
        List<StatusChange> changes = team.changes.getOrDefault(key, List.of()).stream()
                .sorted(Comparator.comparing(StatusChange::at).thenComparing(StatusChange::category))
                .toList();
        for (StatusChange change : changes) {
            boolean isClosed = change.category() == StatusCategory.DONE && before != StatusCategory.DONE;
            if (isClosed && Season.isInWindow(change.at())) {
                counts.merge(assignee(team, change), worth, Integer::sum);
            }
            before = change.category();
        }
    }

    private static String assignee(Team team, StatusChange closing) {
        return team.assignments.getOrDefault(closing.ticketKey(), List.of()).stream()
                .filter(assignment -> !assignment.at().isAfter(closing.at()))
                .max(Comparator.comparing(Assignment::at))
                .map(Assignment::assignee)
                .orElse(closing.by());
    }
}
