package io.tokenyield.bench;

import io.tokenyield.cli.Migration;
import io.tokenyield.sql.MySqlPool;
import io.tokenyield.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What the files of a month of 500,000 ledger entries take, each written by a Java with a small heap. {@code make bench BENCH=files}. */
final class MonthFilesBench {
    private static final String HEAP = "-Xmx64m";

    private MonthFilesBench() {}

    /** Prints a table. */
    static void run(Path folder) throws Exception {
        try (TestDatabase mart = TestDatabase.create("bench")) {
            TestDatabase.Login login = mart.login();
            Migration.migrate(new MySqlPool.Login(login.url(), login.user(), login.password()));
            ManyEntries.fill(login.url(), login.user(), login.password());
            System.out.println("| what, " + HEAP + " | MB | wall s | peak MB |");
            System.out.println("|---|---|---|---|");
            for (String name : List.of("finance.xlsx", "journal.csv", "focus-1.2.csv")) {
                Path file = folder.resolve(name);
                Measured measured = new Launcher(null, null)
                        .java(
                                Map.of(),
                                List.of(HEAP),
                                ManyEntries.class,
                                List.of(login.url(), login.user(), login.password(), file.toString()));
                System.out.printf(
                        "| `%s` of %,d entries | %.1f | %.1f | %d |%n",
                        name, ManyEntries.COUNT, Files.size(file) / 1e6, measured.wall(), measured.peakMegabytes());
            }
        }
    }
}
