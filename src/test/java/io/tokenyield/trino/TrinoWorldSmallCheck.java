package io.tokenyield.trino;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.acceptance.RealData;
import io.tokenyield.model.Sha256;
import io.tokenyield.sample.ProgressListener;
import io.tokenyield.sample.SampleOptions;
import io.tokenyield.sample.SampleWorld;
import io.tokenyield.testing.TestRun;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seventy days of a real-looking company: the mart from Trino is the mart from the files, and what each of them cost. */
class TrinoWorldSmallCheck {
    /** A later one, by -Dtrino.first=2026-10-19, for a look that takes less time. */
    private static final String FIRST = System.getProperty("trino.first", "2026-08-17");

    private static final String LAST = "2026-10-25";

    @TempDir
    Path temporary;

    private final TrinoCluster cluster = TrinoCluster.shared();

    @Test
    void a_backfill_from_trino_leaves_the_mart_of_one_from_files() {
        Path world = RealData.worldSmallOr(() -> SampleWorld.write(
                        SampleOptions.into(temporary.resolve("world")).withSize(40, 60), ProgressListener.SILENT)
                .folder());
        TrinoLake lake = TrinoLake.empty(cluster, "world_small", TrinoLake.Types.CONTRACT)
                .load(world, temporary.resolve("load"));
        try (TestRun fromFiles =
                        TestRun.of(world, temporary.resolve("files")).patternsKept(14, "a secret of nobody's");
                TestRun fromTrino = TestRun.of(lake.url(), TrinoCluster.READER, temporary.resolve("trino"))
                        .patternsKept(14, "a secret of nobody's")) {
            System.out.println("| world-small, " + FIRST + " to " + LAST
                    + ", from | wall s | CPU s of the job | CPU s of Trino |");
            System.out.println("|---|---|---|---|");
            measured("files (DuckDB)", () -> fromFiles.backfill(FIRST, LAST));
            measured("Trino", () -> fromTrino.backfill(FIRST, LAST));
            measured("Trino, nothing new", () -> fromTrino.backfill(FIRST, LAST));

            List<String> expected = hashes(fromFiles);
            System.out.println(String.join("\n", expected));
            assertThat(hashes(fromTrino)).isEqualTo(expected).hasSizeGreaterThan(8);
            assertThat(fromTrino.figures()).isEqualTo(fromFiles.figures());
        }
    }

    /** Rows and SHA-256 of each table. */
    private static List<String> hashes(TestRun run) {
        return run.figures().stream()
                .collect(Collectors.groupingBy(
                        line -> line.substring(0, line.indexOf(':')), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(table -> table.getKey() + ": " + table.getValue().size() + " rows, "
                        + Sha256.ofFields(new ArrayList<>(table.getValue())))
                .toList();
    }

    private void measured(String name, Runnable work) {
        double here = cpuHere();
        double there = cluster.cpuSeconds();
        long began = System.nanoTime();
        work.run();
        System.out.printf(
                "| %s | %.1f | %.1f | %.1f |%n",
                name, (System.nanoTime() - began) / 1e9, cpuHere() - here, cluster.cpuSeconds() - there);
    }

    private static double cpuHere() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }
}
