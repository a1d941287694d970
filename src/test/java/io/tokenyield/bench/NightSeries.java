package io.tokenyield.bench;

import io.tokenyield.bench.naive.NaiveJob;
import io.tokenyield.testing.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Nights of one company, one after the other on the same two marts, as they come in real life: a Sunday to begin with,
 * which is not measured, and then weekdays. Each weekday is a round: the limit, ours from Parquet, the reduced limit, the
 * bare stream, ours from MySQL, plain SQL in the server, and the naive jobs, always in this order.
 */
final class NightSeries {
    static final String FULL = "limit: plain DuckDB, the statement that we use (warm)";
    static final String REDUCED = "limit: plain DuckDB, the reduced statement (warm)";
    static final String COLD = "plain DuckDB, the statement that we use (first time in a JVM)";
    static final String STREAM = "bare row stream out of MySQL, cold JVM";
    static final String SERVER = "plain SQL in MySQL, reduced statement, INSERT .. SELECT";
    static final String NAIVE = "naive Spring Batch, driver defaults, chunk 1,000";
    static final String TUNED = "naive Spring Batch, rewritten batches, positional, chunk 5,000";
    static final String COLLECT_FILES = "ours: steps plan and collect, from Parquet";
    static final String COLLECT_MYSQL = "ours: steps plan and collect, from MySQL";
    static final String NIGHT_FILES = "ours: the whole night, from Parquet";
    static final String NIGHT_MYSQL = "ours: the whole night, from MySQL";

    private static final LocalDate SUNDAY = LocalDate.of(2026, 9, 13);
    private static final String WARM_RUNS = "4";
    private static final List<String> HEAP = List.of("-Xmx256m");

    private final Company company;
    private final Path folder;
    private final BenchServer sourceServer;
    private final BenchServer martServer;
    private final Launcher launcher;
    private final Scope scope;

    private final Rounds rounds = new Rounds();
    private final Map<String, List<Night>> nights = new LinkedHashMap<>();

    /**
     * @param weekdays how many nights are measured
     * @param fromMySql whether the rows are loaded into MySQL as well, and what reads them there is measured; without it
     *     the server of the source may be null, and there are no naive jobs
     * @param naiveRounds in how many of the nights the naive jobs run, because they take long
     */
    record Scope(int weekdays, boolean fromMySql, int naiveRounds) {}

    NightSeries(Company company, Path folder, BenchServer source, BenchServer mart, Scope scope) {
        this.company = company;
        this.folder = folder;
        this.sourceServer = source;
        this.martServer = mart;
        this.launcher = new Launcher(source, mart);
        this.scope = scope;
    }

    String company() {
        return String.format(
                Locale.ROOT,
                "%,d people in %d cost centres, %,d accounts",
                company.people(),
                company.costCentres(),
                company.mapped() + company.unmapped());
    }

    Rounds rounds() {
        return rounds;
    }

    /** By where they read from. */
    Map<String, List<Night>> nights() {
        return nights;
    }

    void run() throws Exception {
        Night.Place files = Night.Place.files(
                folder.resolve("warehouse"), martServer.database("mart_files"), folder.resolve("out-files"));
        TestDatabase.Login source = scope.fromMySql() ? sourceServer.database("source") : null;
        Night.Place mySql = scope.fromMySql()
                ? Night.Place.mySql(source, martServer.database("mart_mysql"), folder.resolve("out-mysql"))
                : null;
        for (int number = 0; number <= scope.weekdays(); number++) {
            LocalDate day = SUNDAY.plusDays(number);
            Path made = folder.resolve("day-" + day);
            MadeWarehouse.write(company, day, day, made);
            MadeWarehouse.add(made, folder.resolve("warehouse"));
            if (scope.fromMySql()) {
                WarehouseLoader.load(made, source.url(), source.user(), source.password());
            }
            if (number == 0) {
                begin(files, day);
                if (scope.fromMySql()) {
                    begin(mySql, day);
                }
            } else {
                long rows = fromFiles(made, day, files);
                if (scope.fromMySql()) {
                    fromMySql(source, day, rows, mySql);
                }
                if (number <= scope.naiveRounds()) {
                    naive(NAIVE, "defaults", source, day, rows);
                    naive(TUNED, "tuned", source, day, rows);
                }
            }
        }
    }

    private void begin(Night.Place place, LocalDate day) throws Exception {
        Night.run(launcher, place, "migrate");
        Night.run(launcher, place, "nightly", "--date", day.toString());
    }

    /** @return rows of the day */
    private long fromFiles(Path made, LocalDate day, Night.Place place) throws Exception {
        Measured full = rollUp(made, "full");
        long rows = (long) full.told().one("rows");
        Told told = full.told();
        Measured.Cpu first = new Measured.Cpu(told.all("cpu").get(0), 0, 0);
        rounds.add(COLD, new Figure(told.all("seconds").get(0), rows, first, full.peakMegabytes()));
        rounds.add(FULL, warm(full, rows));
        night(NIGHT_FILES, COLLECT_FILES, place, day, rows);
        rounds.add(REDUCED, warm(rollUp(made, "reduced"), rows));
        return rows;
    }

    private void fromMySql(TestDatabase.Login source, LocalDate day, long rows, Night.Place place) throws Exception {
        List<String> where = List.of(source.url(), source.user(), source.password(), day.toString());
        rounds.add(STREAM, Figure.told(launcher.java(Map.of(), HEAP, RowStream.class, where), rows));
        night(NIGHT_MYSQL, COLLECT_MYSQL, place, day, rows);
        rounds.add(SERVER, Figure.told(launcher.java(Map.of(), HEAP, ServerRollup.class, where), rows));
    }

    private Measured rollUp(Path made, String kind) throws Exception {
        return launcher.java(Map.of(), HEAP, PlainRollup.class, List.of(made.toString(), kind, WARM_RUNS));
    }

    /** The median of all times but the first in that JVM. */
    static Figure warm(Measured measured, long rows) {
        List<Double> seconds = measured.told().all("seconds");
        List<Double> cpu = measured.told().all("cpu");
        return new Figure(
                Figure.median(seconds.subList(1, seconds.size()), Double::doubleValue),
                rows,
                new Measured.Cpu(Figure.median(cpu.subList(1, cpu.size()), Double::doubleValue), 0, 0),
                measured.peakMegabytes());
    }

    private void night(String what, String collect, Night.Place place, LocalDate day, long rows) throws Exception {
        Night night = Night.run(launcher, place, "nightly", "--date", day.toString());
        nights.computeIfAbsent(what, key -> new ArrayList<>()).add(night);
        rounds.add(what, Figure.whole(night.measured(), rows));
        rounds.add(collect, Figure.collected(night, rows));
    }

    private void naive(String what, String kind, TestDatabase.Login source, LocalDate day, long rows) throws Exception {
        TestDatabase.Login target = martServer.database("naive");
        Measured measured = launcher.java(
                Map.of(),
                List.of("-Xmx512m"),
                NaiveJob.class,
                List.of(
                        kind,
                        source.url(),
                        source.user(),
                        source.password(),
                        target.url(),
                        target.user(),
                        target.password(),
                        day.toString()));
        rounds.add(what, Figure.told(measured, rows));
        martServer.database("naive");
    }

    String limit() {
        return limit(rounds);
    }

    /** The faster one of the two. */
    static String limit(Rounds rounds) {
        return rounds.median(FULL).seconds() <= rounds.median(REDUCED).seconds() ? FULL : REDUCED;
    }
}
