package io.tokenyield.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/**
 * {@code make bench}: what a night takes, beside baselines in the same run. {@code BENCH=} chooses parts of it, which are
 * done one after the other; no time is asserted. Data and servers lie in a folder that goes at the end
 * ({@code -Dbench.folder=}, below {@code target} else).
 */
class NightBench {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int NAIVE_ROUNDS = Integer.getInteger("bench.naive.rounds", 1);
    private static final int PEOPLE = Integer.getInteger("bench.people", 10_000);
    /** One for 80 people; fewer tell what a workbook for each of them takes. */
    private static final int COST_CENTRES = Integer.getInteger("bench.cost-centres", PEOPLE / 80);

    private static final long MILLION = 1_000_000;

    /** A part of the bench: what it writes on the page. */
    @FunctionalInterface
    private interface Part {
        String run(Path folder) throws Exception;
    }

    private static final Map<String, Part> PARTS = parts();

    private static Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (int millions : List.of(1, 5, 20, 100)) {
            parts.put("day" + millions, folder -> weekday(folder, millions));
        }
        for (int millions : List.of(1, 5, 20, 100)) {
            parts.put(
                    "month" + millions,
                    folder -> MonthGrowth.run(folder, Company.of(PEOPLE, COST_CENTRES, millions * MILLION)));
        }
        parts.put("people", NightBench::people);
        parts.put("days", DaysGrowth::run);
        parts.put("score", folder -> {
            ScoringBench.run();
            return "";
        });
        parts.put("sheet", folder -> {
            SheetBench.run(folder, ROUNDS);
            return "";
        });
        parts.put("files", folder -> {
            MonthFilesBench.run(folder);
            return "";
        });
        return parts;
    }

    @Test
    void measures_what_was_asked_for() throws Exception {
        List<String> asked =
                List.of(System.getProperty("bench", "day20 month5").strip().split("[ ,]+"));
        assertThat(PARTS.keySet()).as("what BENCH= may name").containsAll(asked);
        Path parent = Path.of(System.getProperty("bench.folder", "target")).toAbsolutePath();
        Files.createDirectories(parent);
        Path folder = Files.createTempDirectory(parent, "bench-");
        BenchPage page = new BenchPage(asked);
        // A run that is stopped leaves nothing either.
        Thread cleaner = new Thread(() -> deleteNow(folder));
        Runtime.getRuntime().addShutdownHook(cleaner);
        try {
            for (String name : asked) {
                Path own = Files.createDirectory(folder.resolve(name + "-" + page.parts()));
                page.add(PARTS.get(name).run(own));
                Folders.delete(own);
            }
        } finally {
            page.write(System.getProperty("bench.date", ""), Boolean.getBoolean("bench.write"));
        }
    }

    private static String weekday(Path folder, int millions) throws Exception {
        long rows = millions * MILLION / 24;
        Folders.needs(folder, 7 + ROUNDS * rows * 1300 / 1e9, "day" + millions);
        // The naive job writes a row for each event: of four million it would write for ten minutes, and say the same.
        int naive = millions > 20 ? 0 : Math.min(ROUNDS, NAIVE_ROUNDS);
        try (BenchServer source = BenchServer.start(folder.resolve("source-server"));
                BenchServer mart = BenchServer.start(folder.resolve("mart-server"))) {
            NightSeries series = new NightSeries(
                    Company.of(PEOPLE, COST_CENTRES, millions * MILLION),
                    folder,
                    source,
                    mart,
                    new NightSeries.Scope(ROUNDS, true, naive));
            series.run();
            return NightTables.of("A weekday of a month of " + millions + " million events", series, source);
        }
    }

    private static String people(Path folder) throws Exception {
        Folders.needs(folder, 12, "people");
        StringBuilder rows = new StringBuilder(NightTables.PEOPLE_HEAD);
        for (int people : List.of(1_000, 10_000, 100_000)) {
            Path own = Files.createDirectory(folder.resolve("people-" + people));
            try (BenchServer mart = BenchServer.start(own.resolve("mart-server"))) {
                NightSeries series = new NightSeries(
                        Company.of(people, 20 * MILLION), own, null, mart, new NightSeries.Scope(ROUNDS, false, 0));
                series.run();
                rows.append(NightTables.peopleLine(people, series));
            }
            Folders.delete(own);
        }
        return "## Growth with people\n\nThe same 833,000 rows of a weekday, from Parquet; medians of " + ROUNDS
                + " nights.\n\n" + rows;
    }

    /** What still runs ends first: a measured process, then servers, which would write into the folder. */
    private static void deleteNow(Path folder) {
        try {
            List<ProcessHandle> running = ProcessHandle.current().children().toList();
            running.forEach(ProcessHandle::destroy);
            for (ProcessHandle process : running) {
                process.onExit().get(60, TimeUnit.SECONDS);
            }
            Folders.delete(folder);
        } catch (IOException | InterruptedException | ExecutionException | TimeoutException e) {
            System.err.println("delete " + folder + " yourself: " + e);
        }
    }
}
