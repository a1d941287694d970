package io.tokenyield.cli;

import io.tokenyield.batch.Progress;
import io.tokenyield.model.WrongUsage;
import io.tokenyield.sample.SampleFormat;
import io.tokenyield.sample.SampleOptions;
import io.tokenyield.sample.SampleResult;
import io.tokenyield.sample.SampleWorld;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = "Makes a made-up company as warehouse files, with labelled dirt and known answers.")
final class SampleCommand implements Callable<Integer> {
    @Option(names = "--people", paramLabel = "N", description = "people (default: 40)")
    private int people = 40;

    @Option(names = "--days", paramLabel = "N", description = "days (default: 60)")
    private int days = 60;

    @Option(names = "--from", paramLabel = "DAY", description = "first day (default: 2026-09-01)")
    private LocalDate from = LocalDate.of(2026, 9, 1);

    @Option(names = "--events", paramLabel = "N", description = "usage rows, about (default: 45 a person and day)")
    private Long events;

    @Option(names = "--seed", paramLabel = "N", description = "another seed, another company (default: 1)")
    private long seed = 1;

    @Option(names = "--format", paramLabel = "csv|csv.gz|parquet", description = "file format (default: csv)")
    private String format = "csv";

    @Option(names = "--out", paramLabel = "FOLDER", description = "folder for the files (default: out/sample)")
    private Path out = Path.of("out", "sample");

    @Option(names = "--threads", paramLabel = "N", description = "threads that DuckDB may use (default: 2)")
    private int threads = 2;

    @Option(names = "--memory", paramLabel = "SIZE", description = "memory that DuckDB may use (default: 2GB)")
    private String memory = "2GB";

    @Option(
            names = "--behaviours",
            description = "labelled waste, games and honest habits, and who may ask for work: a company to score")
    private boolean behaviours;

    @Spec
    private CommandSpec spec;

    private final Progress progress = ConsoleProgress.forThisProcess();

    @Override
    public Integer call() {
        SampleResult result = SampleWorld.write(options(), this::progress);
        PrintWriter print = spec.commandLine().getOut();
        for (SampleResult.SampleFile file : result.files()) {
            print.printf("%-28s %,12d rows%n", file.path().getFileName(), file.rows());
        }
        print.println("A warehouse of files: TOKENYIELD_WAREHOUSE_FILES=" + result.folder());
        return 0;
    }

    private SampleOptions options() {
        try {
            SampleOptions options = SampleOptions.into(out)
                    .withSize(people, days)
                    .withFrom(from)
                    .withSeed(seed)
                    .withFormat(sampleFormat())
                    .withResources(threads, memory);
            SampleOptions sized = events == null ? options : options.withEvents(events);
            return behaviours ? sized.withBehaviours() : sized;
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(e.getMessage(), e);
        }
    }

    private SampleFormat sampleFormat() {
        for (SampleFormat candidate : SampleFormat.values()) {
            if (candidate.suffix().equals("." + format.toLowerCase(Locale.ROOT))) {
                return candidate;
            }
        }
        throw new WrongUsage("--format is '" + format + "'; write csv, csv.gz or parquet");
    }

    private void progress(String step, long done, long total) {
        progress.advanced(step, Math.min(done, total), total, "rows");
    }
}
