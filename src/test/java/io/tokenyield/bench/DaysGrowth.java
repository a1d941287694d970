package io.tokenyield.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Nights of a company of 1,000 people with 30, 90 and 365 days of history in mart and warehouse: one that counts a new day of
 * 4,166 rows while nothing else changed, and the same command once more, which finds it done.
 */
final class DaysGrowth {
    private static final List<Integer> HISTORIES = List.of(30, 90, 365);
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 9, 1);
    private static final String HEAD = """
            | days of history | rows of history | a night with one new day: wall s | CPU s: process | mart server | its longest steps | peak MB | the same once more: wall s |
            |---|---|---|---|---|---|---|---|
            """;

    private DaysGrowth() {}

    static String run(Path folder) throws Exception {
        Folders.needs(folder, 8, "days");
        int longest = HISTORIES.get(HISTORIES.size() - 1);
        Company company = new Company(1_000, 12, 100_000, FIRST_DAY, longest + 1, 20250901);
        StringBuilder table = new StringBuilder(HEAD);
        try (BenchServer mart = BenchServer.start(folder.resolve("mart-server"))) {
            Launcher launcher = new Launcher(null, mart);
            Path warehouse = folder.resolve("warehouse");
            Night.Place place = Night.Place.files(warehouse, mart.database("mart"), folder.resolve("out"));
            Night.run(launcher, place, "migrate");
            LocalDate from = FIRST_DAY;
            for (int history : HISTORIES) {
                LocalDate last = FIRST_DAY.plusDays(history - 1L);
                MadeWarehouse.write(company, FIRST_DAY, last, warehouse);
                Night.run(launcher, place, "backfill", "--from", from.toString(), "--to", last.toString());
                String line = line(launcher, place, company, last);
                System.out.print("measured: " + line);
                table.append(line);
                from = last.plusDays(2);
            }
        }
        return "## Growth with days\n\nOne night each, after a backfill of the days before it, from Parquet, 1,000 people and"
                + " 100,000 events a month.\n\n" + table;
    }

    private static String line(Launcher launcher, Night.Place place, Company company, LocalDate last) throws Exception {
        LocalDate night = last.plusDays(1);
        Path warehouse = Path.of(place.environment().get("TOKENYIELD_WAREHOUSE_FILES"));
        MadeWarehouse.write(company, FIRST_DAY, night, warehouse);
        Night counted = Night.run(launcher, place, "nightly", "--date", night.toString());
        Night again = Night.run(launcher, place, "nightly", "--date", night.toString());
        long rows = 0;
        for (LocalDate day = FIRST_DAY; !day.isAfter(last); day = day.plusDays(1)) {
            rows += company.requestsOn(day);
        }
        Measured measured = counted.measured();
        return String.format(
                Locale.ROOT,
                "| %d | %,d | %.1f | %.1f | %.1f | %s | %d | %.1f |%n",
                company.dayNumber(night),
                rows,
                measured.wall(),
                measured.cpu().process(),
                measured.cpu().mart(),
                longestSteps(counted),
                measured.peakMegabytes(),
                again.measured().wall());
    }

    private static String longestSteps(Night night) {
        List<Night.Step> steps = new ArrayList<>(night.steps());
        steps.sort((one, other) -> Double.compare(other.wall(), one.wall()));
        return String.join(
                ", ",
                steps.stream()
                        .limit(3)
                        .map(step -> String.format(Locale.ROOT, "%s %.1f", step.name(), step.wall()))
                        .toList());
    }
}
