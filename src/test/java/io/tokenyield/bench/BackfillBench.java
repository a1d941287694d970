package io.tokenyield.bench;

import io.tokenyield.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** All 70 days of world-small in one backfill, beside a plain DuckDB query for the same roll-up. {@code make bench}. */
class BackfillBench {
    private static final int ROUNDS = 3;
    private static final Path USAGE = Path.of("../shared/data/world-small/usage_event.csv.gz");

    @Test
    void a_backfill_of_70_days_beside_a_plain_query() throws Exception {
        List<Measured> plain = new ArrayList<>();
        List<Measured> backfill = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            plain.add(Measured.java(
                    Map.of(), List.of("-Xmx256m"), PlainRollup.class.getName(), List.of(USAGE.toString())));
            backfill.add(backfill());
        }
        System.out.println("| what | wall s (median of " + ROUNDS + ") | peak MB |");
        System.out.println("|---|---|---|");
        print("plain DuckDB roll-up of the file", plain);
        print("`backfill`, 70 days, to ledger, tables and workbooks", backfill);
        System.out.printf(
                "ratio of wall times: %.1f%n",
                median(backfill).seconds() / median(plain).seconds());
    }

    private static Measured backfill() throws Exception {
        try (TestDatabase mart = TestDatabase.create("bench")) {
            Path out = Files.createTempDirectory("bench-out-");
            Map<String, String> environment = Map.of(
                    "TOKENYIELD_MART_URL", mart.login().url(),
                    "TOKENYIELD_MART_USER", mart.login().user(),
                    "TOKENYIELD_MART_PASSWORD", mart.login().password(),
                    "TOKENYIELD_WAREHOUSE_FILES", USAGE.getParent().toString(),
                    "TOKENYIELD_OUT", out.toString());
            String main = "io.tokenyield.cli.TokenYield";
            Measured.java(environment, List.of("-Xmx512m"), main, List.of("migrate"));
            return Measured.java(
                    environment,
                    List.of("-Xmx512m"),
                    main,
                    List.of("backfill", "--from", "2026-08-17", "--to", "2026-10-25"));
        }
    }

    private static void print(String what, List<Measured> measured) {
        Measured median = median(measured);
        System.out.printf("| %s | %.1f | %d |%n", what, median.seconds(), median.peakMegabytes());
    }

    private static Measured median(List<Measured> measured) {
        return measured.stream()
                .sorted(Comparator.comparingDouble(Measured::seconds))
                .toList()
                .get(measured.size() / 2);
    }
}
