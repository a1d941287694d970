package io.tokenyield.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestRunTest {
    @TempDir
    private Path temporary;

    @Test
    void a_night_counts_one_request_and_books_its_price() {
        WarehouseFolder folder = WarehouseFolder.in(temporary.resolve("warehouse"))
                .usage("e1", "2026-10-25T10:00:00Z", "input_tokens=1000", "output_tokens=200");
        try (TestRun run = TestRun.of(folder, temporary.resolve("out"))) {
            run.night("2026-10-25");

            assertThat(run.rows("SELECT usage_day, rows_read, rows_counted FROM source_day"))
                    .containsExactly("2026-10-25 | 1 | 1");
            assertThat(
                            run.rows(
                                    "SELECT person_id, price_class, amount, debit_account FROM ledger_entry ORDER BY price_class"))
                    .containsExactly("P001 | input | 0.003 | expense:CC-1", "P001 | output | 0.003 | expense:CC-1");
        }
    }

    @Test
    void a_mart_that_was_given_back_is_handed_out_empty() {
        TestMart first = TestMart.fresh();
        first.execute("INSERT INTO period (period, status, opened_by_run) VALUES ('2026-10', 'OPEN', 'test')");
        first.close();

        try (TestMart next = TestMart.fresh()) {
            assertThat(next.rows("SELECT * FROM period")).isEmpty();
        }
    }
}
