package io.tokenyield.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.model.Unavailable;
import io.tokenyield.testing.WarehouseFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that others take the place of while a run reads them. */
class ReplacedFilesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-10-25");

    @TempDir
    private Path temporary;

    @Test
    void a_parquet_file_that_is_replaced_between_the_plan_and_a_day_is_refused() throws Exception {
        Path source = usageAsParquet("source", "e1");
        Path later = usageAsParquet("later", "e1", "e2");
        try (Warehouse warehouse = open(source)) {
            LocalUsage usage = (LocalUsage) warehouse.localUsage(Set.of(DAY), warehouse.survey());
            usage.openDay(DAY);
            usage.closeDay();

            replace(source, later, "usage_event.parquet");

            usage.openDay(DAY);
            assertThatThrownBy(usage::closeDay)
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("table usage_event: ")
                    .hasMessageContaining("was replaced, removed or written to while it was read")
                    .hasMessageContaining("run the same command again");
        }
    }

    @Test
    void a_text_file_is_read_once_so_what_comes_later_is_the_next_nights() throws IOException {
        Path source = usage("source", "e1").write();
        Path later = usage("later", "e1", "e2").write();
        try (Warehouse warehouse = open(source)) {
            LocalUsage usage = (LocalUsage) warehouse.localUsage(Set.of(DAY), warehouse.survey());
            List<InputSource> inputs = warehouse.inputs();

            replace(source, later, "usage_event.csv");

            usage.openDay(DAY);
            assertThat(usage.duckDb().query("SELECT event_id FROM usage_day", row -> row.getString(1)))
                    .containsExactly("e1");
            usage.closeDay();
            // A report must not name the bytes of a file that the run has not read.
            assertThat(warehouse.inputs()).isEqualTo(inputs);
        }
    }

    @Test
    void a_table_that_is_replaced_between_two_looks_is_refused() throws IOException {
        Path source = usage("source", "e1").write();
        Path later = usage("later", "e1")
                .person("P002", "Red", "CC-2", "2026-01-01", "")
                .write();
        try (Warehouse warehouse = open(source)) {
            assertThat(warehouse.countRows("person")).isEqualTo(1);

            replace(source, later, "person.csv");

            assertThatThrownBy(() -> warehouse.read("person"))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("table person: ");
        }
    }

    private WarehouseFolder usage(String folder, String... events) {
        WarehouseFolder world = WarehouseFolder.in(temporary.resolve(folder));
        for (String event : events) {
            world.usage(event, DAY + "T10:00:00Z");
        }
        return world;
    }

    private Path usageAsParquet(String folder, String... events) throws IOException, SQLException {
        Path path = usage(folder, events).write();
        Path csv = path.resolve("usage_event.csv");
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckDb.createStatement()) {
            statement.execute("COPY (SELECT * FROM read_csv('" + csv + "', all_varchar = true)) TO '"
                    + path.resolve("usage_event.parquet") + "' (FORMAT parquet)");
        }
        Files.delete(csv);
        return path;
    }

    private static void replace(Path source, Path later, String file) throws IOException {
        Files.move(later.resolve(file), source.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }

    private Warehouse open(Path folder) {
        return Warehouses.open(new Warehouses.Location(
                "jdbc:duckdb:" + folder, "", "", temporary.resolve("work"), new LocalDuckDb.Limits("256MB", 1)));
    }
}
