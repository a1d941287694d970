package io.tokenyield.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalDuckDbTest {
    private static final LocalDuckDb.Limits LIMITS = new LocalDuckDb.Limits("64MB", 1);

    @TempDir
    private Path workFolder;

    @Test
    void it_leaves_nothing_behind_when_it_is_closed() {
        try (LocalDuckDb duckDb = LocalDuckDb.open(workFolder, LIMITS)) {
            assertThat(duckDb.query("SELECT 42", row -> row.getInt(1))).containsExactly(42);
            assertThat(workFolder).isNotEmptyDirectory();
        }

        assertThat(workFolder).isEmptyDirectory();
    }

    /** 70 MB in the folder for temporary files, each time that a run is killed. */
    @Test
    void the_library_that_its_driver_unpacked_is_gone_before_anybody_can_kill_the_run() throws IOException {
        LocalDuckDb.open(workFolder, LIMITS).close();

        assertThat(Files.readAllLines(Path.of("/proc/self/maps")))
                .filteredOn(line -> line.contains("libduckdb_java"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).endsWith(" (deleted)"));
    }

    @Test
    void what_dead_processes_left_is_removed_and_what_others_use_is_not() throws IOException {
        long alive = ProcessHandle.current().parent().orElseThrow().pid();
        Path used = Files.createDirectories(workFolder.resolve("duckdb-" + alive + "-1"));
        Path keys = Files.createDirectories(workFolder.resolve("request-keys-1"));
        // Numbers of processes end at 4194304 on Linux.
        Files.createDirectories(workFolder.resolve("duckdb-99999999-2/spill"));
        Files.writeString(workFolder.resolve("duckdb-99999999-2/work.db"), "left");

        LocalDuckDb.removeLeftovers(workFolder);

        assertThat(workFolder.toFile().listFiles()).containsExactlyInAnyOrder(used.toFile(), keys.toFile());
    }
}
