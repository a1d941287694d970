package io.tokenyield.bench;

import io.tokenyield.bench.Night.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a series of nights measured, as Markdown: all figures, what they were meant to be, and where the time goes. */
final class NightTables {
    static final String PEOPLE_HEAD = """
            | people | limit s | collect s | whole night s | CPU s: process | mart server | peak MB |
            |---|---|---|---|---|---|---|
            """;

    private static final String STEPS_HEAD = """
            | step | from Parquet: wall s | CPU s: process | mart server | from MySQL: wall s | CPU s: process | source server | mart server |
            |---|---|---|---|---|---|---|---|
            """;

    private NightTables() {}

    static String of(String title, NightSeries series, BenchServer server) {
        Rounds rounds = series.rounds();
        String limit = series.limit();
        return "## " + title + "\n\n" + series.company() + ". Medians; `x limit` is wall time in multiples of *" + limit
                + "*, the faster one of two. Both servers: " + server.description() + ".\n\n" + rounds.table(limit)
                + "\n### Beside what it is meant to be\n\n" + targets(rounds, limit) + "\n### Where the time goes\n\n"
                + steps(series);
    }

    private static String targets(Rounds rounds, String limit) {
        Figure mySql = rounds.median(NightSeries.COLLECT_MYSQL);
        Figure night = rounds.median(NightSeries.NIGHT_MYSQL);
        double most = mySql.rows() > 2_000_000 ? 30 : 50;
        StringBuilder table = new StringBuilder("| what | meant | measured |\n|---|---|---|\n");
        line(
                table,
                "plan and collect from Parquet, x limit",
                "at most 2.5",
                rounds.ratio(NightSeries.COLLECT_FILES, limit));
        line(
                table,
                "plan and collect from Parquet, CPU of all processes, x limit",
                "",
                rounds.median(NightSeries.COLLECT_FILES).cpu().all()
                        / rounds.median(limit).cpu().all());
        line(
                table,
                "plan and collect from MySQL, thousand events a second",
                "at least 150",
                mySql.rowsPerSecond() / 1000);
        line(
                table,
                "the bare row stream beside it, thousand events a second",
                "330 on the quiet machine that the line above was set on",
                rounds.median(NightSeries.STREAM).rowsPerSecond() / 1000);
        line(
                table,
                "plan and collect from MySQL, x limit",
                "at most 12",
                rounds.ratio(NightSeries.COLLECT_MYSQL, limit));
        line(
                table,
                "CPU µs an event on the source's server while it is collected",
                "at most 2",
                mySql.microsPerRow(mySql.cpu().source()));
        line(
                table,
                "the whole night from MySQL, x limit",
                "at most %.0f".formatted(most),
                rounds.ratio(NightSeries.NIGHT_MYSQL, limit));
        if (rounds.has(NightSeries.NAIVE)) {
            against(table, rounds, NightSeries.NAIVE, "at least 20");
            against(table, rounds, NightSeries.TUNED, "at least 5");
        }
        line(table, "peak MB of the process, from MySQL", "under 1,000", night.peakMegabytes());
        return table.toString();
    }

    /** The naive job ends at its ledger: that is compared with collecting, as it was meant, and with all up to the ledger. */
    private static void against(StringBuilder table, Rounds rounds, String naive, String meant) {
        line(
                table,
                naive + ", in multiples of our plan and collect from MySQL",
                meant,
                rounds.ratio(naive, NightSeries.COLLECT_MYSQL));
        line(
                table,
                naive + ", in multiples of our whole night from MySQL",
                "",
                rounds.ratio(naive, NightSeries.NIGHT_MYSQL));
        Figure theirs = rounds.median(naive);
        Figure ours = rounds.median(NightSeries.COLLECT_MYSQL);
        line(
                table,
                naive + ", CPU of all processes, in multiples of our plan and collect",
                "",
                theirs.cpu().all() / ours.cpu().all());
    }

    private static void line(StringBuilder table, String what, String meant, double measured) {
        table.append(String.format(Locale.ROOT, "| %s | %s | %,.2f |%n", what, meant, measured));
    }

    private static String steps(NightSeries series) {
        List<Night> files = series.nights().get(NightSeries.NIGHT_FILES);
        List<Night> mySql = series.nights().get(NightSeries.NIGHT_MYSQL);
        Map<String, Step> ofFiles = medians(files);
        Map<String, Step> ofMySql = medians(mySql);
        StringBuilder table = new StringBuilder(STEPS_HEAD);
        for (Map.Entry<String, Step> step : ofFiles.entrySet()) {
            Step other = ofMySql.get(step.getKey());
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
                    step.getKey(),
                    step.getValue().wall(),
                    step.getValue().cpu().process(),
                    step.getValue().cpu().mart(),
                    other.wall(),
                    other.cpu().process(),
                    other.cpu().source(),
                    other.cpu().mart()));
        }
        return table.toString();
    }

    /** By step, in the order of the first night, each number's own median. */
    static Map<String, Step> medians(List<Night> nights) {
        Map<String, Step> medians = new LinkedHashMap<>();
        for (Step step : nights.get(0).steps()) {
            List<Step> all =
                    nights.stream().map(night -> night.step(step.name())).toList();
            medians.put(
                    step.name(),
                    new Step(
                            step.name(),
                            Figure.median(all, Step::wall),
                            new Measured.Cpu(
                                    Figure.median(all, one -> one.cpu().process()),
                                    Figure.median(all, one -> one.cpu().source()),
                                    Figure.median(all, one -> one.cpu().mart()))));
        }
        return medians;
    }

    static String peopleLine(int people, NightSeries series) {
        Rounds rounds = series.rounds();
        Figure night = rounds.median(NightSeries.NIGHT_FILES);
        return String.format(
                Locale.ROOT,
                "| %,d | %.2f | %.2f | %.1f | %.1f | %.1f | %d |%n",
                people,
                rounds.median(series.limit()).seconds(),
                rounds.median(NightSeries.COLLECT_FILES).seconds(),
                night.seconds(),
                night.cpu().process(),
                night.cpu().mart(),
                night.peakMegabytes());
    }
}
