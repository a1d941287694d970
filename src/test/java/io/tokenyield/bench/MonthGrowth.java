package io.tokenyield.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A whole month in one backfill, from Parquet into an empty mart, beside the plain roll-ups of its 30 days, in turn; the faster one is the limit. */
final class MonthGrowth {
    private static final int ROUNDS = Integer.getInteger("bench.month.rounds", 2);
    private static final String HEAD = """
            | what | wall s | µs wall/row | CPU µs/row: process | mart server | rows/s | x limit | peak MB |
            |---|---|---|---|---|---|---|---|
            """;

    private MonthGrowth() {}

    static String run(Path folder, Company company) throws Exception {
        Folders.needs(folder, 5 + company.monthEvents() * 350 / 1e9, "a month of " + company.monthEvents() + " events");
        Path month = folder.resolve("month");
        MadeWarehouse.write(company, company.firstDay(), company.lastDay(), month);
        double megabytes = Files.size(month.resolve("usage_event.parquet")) / 1e6;
        Rounds rounds = new Rounds();
        long groups = 0;
        try (BenchServer mart = BenchServer.start(folder.resolve("mart-server"))) {
            Launcher launcher = new Launcher(null, mart);
            for (int round = 1; round <= ROUNDS; round++) {
                Measured plain = rollUp(launcher, month, "full");
                long rows = (long) plain.told().one("rows");
                groups = (long) plain.told().one("groups");
                rounds.add(NightSeries.FULL, NightSeries.warm(plain, rows));
                rounds.add(NightSeries.REDUCED, NightSeries.warm(rollUp(launcher, month, "reduced"), rows));
                Night night = backfill(launcher, company, month, mart, folder.resolve("out-" + round));
                rounds.add("ours: `backfill` of the month", Figure.whole(night.measured(), rows));
                rounds.add(NightSeries.COLLECT_FILES, Figure.collected(night, rows));
            }
        }
        return String.format(
                        Locale.ROOT,
                        "## A month of %,d events, %,d people in %d cost centres%n%n%,.0f MB of Parquet, %,d groups of sessions; medians of %d"
                                + " backfills.%n%n",
                        company.monthEvents(),
                        company.people(),
                        company.costCentres(),
                        megabytes,
                        groups,
                        ROUNDS)
                + HEAD
                + lines(rounds);
    }

    private static Measured rollUp(Launcher launcher, Path month, String kind) throws Exception {
        return launcher.java(Map.of(), List.of("-Xmx256m"), PlainRollup.class, List.of(month.toString(), kind, "2"));
    }

    private static Night backfill(Launcher launcher, Company company, Path month, BenchServer mart, Path out)
            throws Exception {
        Night.Place place = Night.Place.files(month, mart.database("mart"), out);
        Night.run(launcher, place, "migrate");
        LocalDate from = company.firstDay();
        return Night.run(
                launcher,
                place,
                "backfill",
                "--from",
                from.toString(),
                "--to",
                company.lastDay().toString());
    }

    private static String lines(Rounds rounds) {
        StringBuilder lines = new StringBuilder();
        for (String what : rounds.names()) {
            Figure median = rounds.median(what);
            lines.append(String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %.2f | %.2f | %.2f | %,.0f | %.1f | %d |%n",
                    what,
                    median.seconds(),
                    median.microsPerRow(median.seconds()),
                    median.microsPerRow(median.cpu().process()),
                    median.microsPerRow(median.cpu().mart()),
                    median.rowsPerSecond(),
                    rounds.ratio(what, NightSeries.limit(rounds)),
                    median.peakMegabytes()));
        }
        return lines.toString();
    }
}
