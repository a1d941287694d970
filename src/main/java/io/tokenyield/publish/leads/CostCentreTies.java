package io.tokenyield.publish.leads;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which cost centres are told together, because leads are told sums of the same people by team.
 *
 * <p>Teams and cost centres are points, and each person is a line between the team and the cost centre of that person. Who adds and subtracts
 * told figures, each any number of times, gives each point a number, and is left with the people whose two points do not cancel
 * out. So points fall into parts by their numbers, and those people are the lines between the parts: the fewest people whom
 * anybody can be left with are the fewest lines that have to be cut so that points which hang together come apart. Where these are too
 * few, two cost centres that share a team across the cut are told as one, until there is no such cut.
 */
final class CostCentreTies {
    private static final Comparator<Tie> FEWEST_PEOPLE =
            Comparator.comparingInt(Tie::people).thenComparingInt(Tie::one).thenComparingInt(Tie::other);

    private final List<String> costCentres;
    /** By team. */
    private final SortedMap<Integer, List<Cell>> cells = new TreeMap<>();
    /** Cost centres, then teams; those that no small cut parts are one. */
    private final Joined points;
    /** Cost centres that are told as one. */
    private final Joined told;

    /** Where a person is. The people of each team are enough: leads are told of no others. */
    record Place(Group team, String costCentre) {}

    private record Cell(int team, int costCentre, int people) {}

    /** Two cost centres that may be told as one. */
    private record Tie(int one, int other, int people) {}

    private CostCentreTies(Collection<Place> people) {
        this.costCentres = sorted(people, Place::costCentre);
        List<Group> teams = sorted(people, Place::team);
        for (int i = 0; i < teams.size(); i++) {
            cells.put(costCentres.size() + i, new ArrayList<>());
        }
        Map<String, Integer> numbers = new TreeMap<>();
        costCentres.forEach(name -> numbers.put(name, numbers.size()));
        Map<Group, Integer> teamNumbers = new TreeMap<>();
        teams.forEach(team -> teamNumbers.put(team, costCentres.size() + teamNumbers.size()));
        people.stream()
                .collect(Collectors.groupingBy(place -> place, Collectors.summingInt(place -> 1)))
                .forEach((place, count) -> {
                    int team = teamNumbers.get(place.team());
                    cells.get(team).add(new Cell(team, numbers.get(place.costCentre()), count));
                });
        cells.values().forEach(row -> row.sort(Comparator.comparingInt(Cell::costCentre)));
        this.points = new Joined(costCentres.size() + teams.size());
        this.told = new Joined(costCentres.size());
    }

    private static <T extends Comparable<T>> List<T> sorted(Collection<Place> people, Function<Place, T> part) {
        return List.copyOf(people.stream().map(part).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** @return by cost centre: the first, by name, of those that it is told with */
    static SortedMap<String, String> of(Collection<Place> people, int least) {
        CostCentreTies ties = new CostCentreTies(people);
        boolean isDone = false;
        while (!isDone) {
            SmallCuts cuts = SmallCuts.of(ties.lines(), least);
            List<Tie> across = cuts.loose().stream().map(ties::across).toList();
            cuts.held().forEach(pair -> ties.points.join(pair.one(), pair.other()));
            across.forEach(tie -> {
                ties.points.join(tie.one(), tie.other());
                ties.told.join(tie.one(), tie.other());
            });
            isDone = cuts.held().isEmpty() && across.isEmpty();
        }
        SortedMap<String, String> first = new TreeMap<>();
        for (int i = 0; i < ties.costCentres.size(); i++) {
            first.put(ties.costCentres.get(i), ties.costCentres.get(ties.told.of(i)));
        }
        return first;
    }

    private SortedMap<Integer, SortedMap<Integer, Integer>> lines() {
        SortedMap<Integer, SortedMap<Integer, Integer>> lines = new TreeMap<>();
        cells.values()
                .forEach(row -> row.forEach(cell -> {
                    int team = points.of(cell.team());
                    int costCentre = points.of(cell.costCentre());
                    if (team != costCentre) {
                        lines.computeIfAbsent(team, point -> new TreeMap<>())
                                .merge(costCentre, cell.people(), Integer::sum);
                        lines.computeIfAbsent(costCentre, point -> new TreeMap<>())
                                .merge(team, cell.people(), Integer::sum);
                    }
                }));
        return lines;
    }

    /**
     * The two smallest cost centres that share a team and are on different sides of the cut around a point. There are such: a
     * team whose people were all on the other side would be enough people, and the cut would not be small.
     */
    private Tie across(int point) {
        int[] people = new int[costCentres.size()];
        cells.values().forEach(row -> row.forEach(cell -> people[told.of(cell.costCentre())] += cell.people()));
        List<Tie> ties = new ArrayList<>();
        for (List<Cell> row : cells.values()) {
            List<Integer> inside = new ArrayList<>();
            List<Integer> outside = new ArrayList<>();
            for (Cell cell : row) {
                (points.of(cell.costCentre()) == point ? inside : outside).add(told.of(cell.costCentre()));
            }
            inside.forEach(one -> outside.forEach(other -> ties.add(new Tie(one, other, people[one] + people[other]))));
        }
        return ties.stream().min(FEWEST_PEOPLE).orElseThrow();
    }
}
