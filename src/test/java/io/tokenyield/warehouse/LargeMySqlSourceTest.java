package io.tokenyield.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.sql.SqlFile;
import io.tokenyield.testing.TestDatabase;
import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table that is recommended for a large source: nights count from it, and a day is read from its partition alone. */
class LargeMySqlSourceTest {
    @TempDir
    private Path temporary;

    private final TestDatabase database = TestDatabase.create("large");

    @BeforeEach
    void four_days_in_the_recommended_table() throws SQLException {
        WarehouseFolder.in(temporary.resolve("warehouse"))
                .usage("e1", "2026-10-19T23:59:59.999999Z", "output_tokens=1000000")
                .usage("e2", "2026-10-20T00:00:00Z", "output_tokens=2000000")
                .usage("e2", "2026-10-21T00:00:00Z", "output_tokens=3000000")
                .usage("e3", "2026-10-25T12:00:00Z", "output_tokens=4000000")
                .loadInto(database);
        database.execute(
                "RENAME TABLE usage_event TO plain_event",
                SqlFile.text("warehouse/mysql/usage_event.sql"),
                "INSERT INTO usage_event SELECT * FROM plain_event",
                "DROP TABLE plain_event");
    }

    @AfterEach
    void give_back() {
        database.close();
    }

    @Test
    void a_night_counts_what_the_partitions_hold() {
        try (TestRun run = TestRun.of(database, temporary.resolve("out"))) {
            run.night("2026-10-25");

            assertThat(run.rows("SELECT usage_day, rows_read, rows_counted FROM source_day ORDER BY usage_day"))
                    .containsExactly(
                            "2026-10-19 | 1 | 1", "2026-10-20 | 1 | 0", "2026-10-21 | 1 | 1", "2026-10-25 | 1 | 1");
        }
    }

    @Test
    void a_day_is_read_from_its_partition_alone() throws SQLException {
        assertThat(partitionsOf("2026-10-20")).isEqualTo("p20261020");
        assertThat(partitionsOf("2026-10-21")).isEqualTo("p20261021");
        assertThat(partitionsOf("2026-10-25")).isEqualTo("p_later");
    }

    @Test
    void its_columns_are_those_of_the_contract_with_their_types() throws SQLException {
        List<String> recommended = columns();
        database.execute("DROP TABLE usage_event", SqlFile.text("warehouse/contract/usage_event.sql"));

        assertThat(recommended).isEqualTo(columns());
    }

    private String partitionsOf(String day) throws SQLException {
        try (Connection connection = database.login().connect();
                Statement statement = connection.createStatement()) {
            boolean isMariaDb =
                    connection.getMetaData().getDatabaseProductVersion().contains("MariaDB");
            String explain = (isMariaDb ? "EXPLAIN PARTITIONS " : "EXPLAIN ")
                    + MySqlWarehouse.dayStatement(LocalDate.parse(day));
            try (ResultSet plan = statement.executeQuery(explain)) {
                assertThat(plan.next()).isTrue();
                return plan.getString("partitions");
            }
        }
    }

    private List<String> columns() throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Connection connection = database.login().connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT column_name, column_type, is_nullable, collation_name FROM information_schema.columns"
                                + " WHERE table_schema = DATABASE() AND table_name = 'usage_event'"
                                + " ORDER BY ordinal_position")) {
            while (found.next()) {
                columns.add(found.getString(1) + " " + found.getString(2) + " " + found.getString(3) + " "
                        + found.getString(4));
            }
        }
        return columns;
    }
}
