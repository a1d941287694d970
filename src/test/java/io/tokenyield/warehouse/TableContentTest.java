package io.tokenyield.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.WarehouseFolder;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link Warehouse#contentOf} says, by DuckDB of files, and row by row of any other source. */
class TableContentTest {
    @TempDir
    private Path temporary;

    private WarehouseFolder folder;

    /** How the content is told. */
    @FunctionalInterface
    interface Way {
        String content(Warehouse warehouse, String table);
    }

    static Stream<Way> ways() {
        return Stream.of(Warehouse::contentOf, TableContent::of);
    }

    @BeforeEach
    void two_tickets() {
        folder = WarehouseFolder.in(temporary)
                .row("ticket", "ticket_key=AB-1", "project=AB", "type=Bug", "summary=first")
                .row("ticket", "ticket_key=AB-2", "project=AB", "type=Bug", "summary=second");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void rows_in_another_order_and_columns_of_nobody_are_the_same_content(Way way) {
        String before = content(way);
        Collections.reverse(folder.rowsOf("ticket"));
        folder.rowsOf("ticket").forEach(row -> row.put("colour", "blue"));

        assertThat(content(way)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_cell_that_changed_or_two_that_changed_places_are_another_content(Way way) {
        String before = content(way);
        folder.rowsOf("ticket").get(0).put("summary", "second");
        String changed = content(way);
        folder.rowsOf("ticket").get(1).put("summary", "first");
        String swapped = content(way);

        assertThat(Stream.of(before, changed, swapped).distinct()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_row_that_stands_twice_or_is_gone_is_another_content(Way way) {
        String before = content(way);
        folder.row("ticket", "ticket_key=AB-2", "project=AB", "type=Bug", "summary=second");
        String twice = content(way);
        folder.rowsOf("ticket").clear();
        String none = content(way);
        folder.without("ticket");
        String noTable = content(way);

        assertThat(Stream.of(before, twice, none).distinct()).hasSize(3);
        assertThat(noTable).isNotEqualTo(before);
    }

    private String content(Way way) {
        folder.write();
        try (Warehouse warehouse = Warehouses.open(new Warehouses.Location(
                "jdbc:duckdb:" + temporary, "", "", temporary.resolve("work"), LocalDuckDb.Limits.DEFAULT))) {
            return way.content(warehouse, "ticket");
        }
    }
}
