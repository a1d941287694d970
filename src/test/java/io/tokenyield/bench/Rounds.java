package io.tokenyield.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measurements of several things, done in turn, and their medians as tables of Markdown. */
final class Rounds {
    private static final String HEAD = """
            | what | runs | wall s | x limit | rows/s | CPU µs/row: process | source server | mart server | CPU of all, x limit | peak MB |
            |---|---|---|---|---|---|---|---|---|---|
            """;

    private final Map<String, List<Figure>> figures = new LinkedHashMap<>();

    void add(String what, Figure figure) {
        figures.computeIfAbsent(what, key -> new ArrayList<>()).add(figure);
        System.out.printf(
                Locale.ROOT,
                "measured: %s: %.2f s, %,d rows, CPU %.2f + %.2f + %.2f s, %d MB%n",
                what,
                figure.seconds(),
                figure.rows(),
                figure.cpu().process(),
                figure.cpu().source(),
                figure.cpu().mart(),
                figure.peakMegabytes());
    }

    List<String> names() {
        return List.copyOf(figures.keySet());
    }

    boolean has(String what) {
        return figures.containsKey(what);
    }

    Figure median(String what) {
        return Figure.median(figures.get(what));
    }

    double ratio(String what, String baseline) {
        return median(what).seconds() / median(baseline).seconds();
    }

    /** All that were measured, in the order of the first round. */
    String table(String limit) {
        StringBuilder table = new StringBuilder(HEAD);
        for (Map.Entry<String, List<Figure>> entry : figures.entrySet()) {
            Figure median = Figure.median(entry.getValue());
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.2f | %.1f | %,.0f | %.2f | %.2f | %.2f | %.1f | %d |%n",
                    entry.getKey(),
                    entry.getValue().size(),
                    median.seconds(),
                    ratio(entry.getKey(), limit),
                    median.rowsPerSecond(),
                    median.microsPerRow(median.cpu().process()),
                    median.microsPerRow(median.cpu().source()),
                    median.microsPerRow(median.cpu().mart()),
                    median.cpu().all() / median(limit).cpu().all(),
                    median.peakMegabytes()));
        }
        return table.toString();
    }
}
