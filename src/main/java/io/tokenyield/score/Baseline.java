package io.tokenyield.score;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The frozen window that the standard costs of one group are made of. A standard cost is {@code exp} of the mean of the
 * central fifth of {@code ln(cost/value)} over all colleagues but the person itself.
 *
 * <p>Colleagues count with at least {@code baseline_min_v} verified units and any cost: who used nothing says nothing
 * about what a unit costs. They are numbered 0 to n-1 by cost of a unit, then by person; the central fifth are those
 * whose {@code PERCENT_RANK}, number / (n-1), lies between 0.4 and 0.6, both included. Because persons break ties, equal
 * costs have different numbers and the fifth is never empty from five colleagues on; which of equals falls into it
 * changes nothing. Where it is empty (one, two or four colleagues) the middle one or two stand for it.
 */
public final class Baseline {
    private record Point(String person, double log) {}

    private final ScoreParameters parameters;
    private final List<Point> points;
    private final Map<String, Integer> numbers = new HashMap<>();
    // Whoever stands below the central fifth leaves the same fifth when taken out; so do all who stand above it.
    private final double withoutOneBelow;
    private final double withoutOneAbove;
    private final double ofAll;

    /**
     * @param rows all people of the group in the window, in any order
     * @throws IllegalArgumentException when a person is there twice or a number is negative or not finite
     */
    public Baseline(Collection<BaselineRow> rows, ScoreParameters parameters) {
        this.parameters = parameters;
        rows.forEach(Baseline::check);
        if (rows.stream().map(BaselineRow::person).distinct().count() != rows.size()) {
            throw new IllegalArgumentException("a person is in a baseline twice: " + rows);
        }
        points = rows.stream()
                .filter(row -> row.value() >= parameters.baselineMinV() && row.cost() > 0)
                .map(row -> new Point(row.person(), Math.log(row.cost() / row.value())))
                .sorted(Comparator.comparingDouble(Point::log).thenComparing(Point::person))
                .toList();
        points.forEach(point -> numbers.put(point.person(), numbers.size()));
        withoutOneBelow = points.isEmpty() ? 0 : middle(0);
        withoutOneAbove = points.isEmpty() ? 0 : middle(points.size() - 1);
        ofAll = middle(points.size());
    }

    /** The standard cost for a person, who may or may not be in the group's window; for nobody: of the whole group. */
    public StandardCost of(String person) {
        int number = numbers.getOrDefault(person, points.size());
        int colleagues = number < points.size() ? points.size() - 1 : points.size();
        if (colleagues < parameters.baselineMinN()) {
            return new StandardCost(null, colleagues);
        }
        return new StandardCost(Math.exp(meanWithout(number)), colleagues);
    }

    private double meanWithout(int number) {
        if (number == points.size()) {
            return ofAll;
        }
        int others = points.size() - 1;
        if (number < first(others)) {
            return withoutOneBelow;
        }
        return number > last(others) ? withoutOneAbove : middle(number);
    }

    /** Summed one by one without the person, so that not even a rounding of the own cost gets into it. */
    private double middle(int without) {
        int n = without < points.size() ? points.size() - 1 : points.size();
        if (n == 0) {
            return 0;
        }
        double sum = 0;
        for (int number = first(n); number <= last(n); number++) {
            sum += points.get(number < without ? number : number + 1).log();
        }
        return sum / (last(n) - first(n) + 1);
    }

    /** The least number with number / (n-1) >= 0.4; in whole numbers, which are exact. */
    private static int first(int n) {
        int first = (2 * (n - 1) + 4) / 5;
        return isEmpty(n) ? (n - 1) / 2 : first;
    }

    /** The greatest number with number / (n-1) <= 0.6. */
    private static int last(int n) {
        int last = 3 * (n - 1) / 5;
        return isEmpty(n) ? n / 2 : last;
    }

    private static boolean isEmpty(int n) {
        return n == 1 || n == 2 || n == 4;
    }

    private static void check(BaselineRow row) {
        boolean isCost = row.cost() >= 0 && Double.isFinite(row.cost());
        if (!isCost || !(row.value() >= 0) || !Double.isFinite(row.value())) {
            throw new IllegalArgumentException("not a row of a baseline: " + row);
        }
    }
}
