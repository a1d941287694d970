package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.Commands;
import io.tokenyield.testing.Ended;
import io.tokenyield.testing.TestMart;
import io.tokenyield.testing.WarehouseFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one night leaves undone, whatever came between, the next one does. */
class NextNightTest {
    private static final String[] NIGHT = {"nightly", "--date", "2026-10-05"};
    private static final String[] NEXT_NIGHT = {"nightly", "--date", "2026-10-06"};

    @TempDir
    private Path temporary;

    private final TestMart mart = TestMart.fresh();
    private WarehouseFolder warehouse;
    private Commands commands;

    @BeforeEach
    void setUp() {
        warehouse = FaultWorld.in(temporary.resolve("warehouse"));
        commands = Commands.on(mart, warehouse.write(), temporary.resolve("out"));
    }

    @AfterEach
    void giveBack() {
        mart.close();
    }

    @Test
    void the_same_night_twice_books_nothing_and_writes_the_same_files() {
        succeeds(NIGHT);
        List<String> ledger = mart.rows("SELECT * FROM ledger_entry ORDER BY entry_id");
        Outcome first = Outcome.of(mart, temporary.resolve("out"));

        succeeds(NIGHT);

        assertThat(ledger).isNotEmpty();
        assertThat(mart.rows("SELECT * FROM ledger_entry ORDER BY entry_id")).isEqualTo(ledger);
        assertThat(mart.rows("SELECT run_id, status FROM job_run ORDER BY attempt"))
                .containsExactly("nightly-2026-10-05-1 | COMPLETED", "nightly-2026-10-05-2 | COMPLETED");
        Outcome second = Outcome.of(mart, temporary.resolve("out"));
        assertThat(second.files()).isEqualTo(first.files());
        // The second run has lists, control totals and inputs of its own; nothing else in the mart may differ.
        assertThat(second.differencesFrom(first))
                .allSatisfy(difference -> assertThat(difference).matches("(run_work|control_total|run_input): .*"));
    }

    @Test
    void a_run_that_failed_and_was_never_resumed_is_made_good_by_the_next_night() {
        Breakage.inLedgerAt(mart, "2026-10-03").during(() -> fails(NIGHT));

        aCorrectedRate();
        succeeds(NEXT_NIGHT);

        assertThat(Books.of(mart)).isEqualTo(booksOfTheWarehouseAsItIs());
        assertThat(mart.rows("SELECT COUNT(*) FROM source_day WHERE settled_by_run IS NULL"))
                .containsExactly("0");
    }

    @Test
    void a_run_that_failed_and_is_repeated_after_the_next_night_starts_anew_and_changes_nothing() {
        Breakage.inLedgerAt(mart, "2026-10-03").during(() -> fails(NIGHT));
        warehouse
                .usage("late", "2026-10-02T20:00:00Z", "account=person3@example.com", "input_tokens=17")
                .write();
        succeeds(NEXT_NIGHT);
        List<String> books = Books.of(mart);

        succeeds(NIGHT);

        assertThat(Books.of(mart)).isEqualTo(books).isEqualTo(booksOfTheWarehouseAsItIs());
        assertThat(mart.rows("SELECT run_id, status FROM job_run ORDER BY started_at"))
                .containsExactly(
                        "nightly-2026-10-05-1 | FAILED",
                        "nightly-2026-10-06-1 | COMPLETED",
                        "nightly-2026-10-05-2 | COMPLETED");
    }

    @Test
    void a_rate_that_a_repeated_older_run_learns_of_last_prices_everything() {
        Commands withoutWarehouse = Commands.on(mart, temporary.resolve("gone"), temporary.resolve("out"));
        assertThat(withoutWarehouse.run(NIGHT).exitCode()).isEqualTo(65);
        succeeds(NEXT_NIGHT);

        aCorrectedRate();
        succeeds(NIGHT);
        succeeds(NEXT_NIGHT);

        assertThat(Books.of(mart)).isEqualTo(booksOfTheWarehouseAsItIs());
        assertThat(mart.rows("SELECT COUNT(*) FROM ref_rate WHERE known_to <= known_from"))
                .containsExactly("0");
    }

    @Test
    void a_clock_that_was_set_back_between_two_nights_hides_no_change() {
        commands.at("2026-10-26T03:00:00Z");
        succeeds(NIGHT);

        aCorrectedRate();
        commands.at("2026-10-20T03:00:00Z");
        succeeds(NEXT_NIGHT);

        assertThat(Books.of(mart)).isEqualTo(booksOfTheWarehouseAsItIs());
        assertThat(mart.rows("SELECT run_id FROM job_run ORDER BY started_at"))
                .containsExactly("nightly-2026-10-05-1", "nightly-2026-10-06-1");
        assertThat(mart.rows("SELECT COUNT(*) FROM ref_rate WHERE known_to <= known_from"))
                .containsExactly("0");
    }

    @Test
    void a_night_that_was_left_out_is_counted_by_the_next_one() {
        succeeds("nightly", "--date", "2026-10-02");

        succeeds(NEXT_NIGHT);

        assertThat(Books.of(mart)).isEqualTo(booksOfTheWarehouseAsItIs());
    }

    private void aCorrectedRate() {
        warehouse
                .without("rate", "model_id", "claude-sonnet-4-5")
                .rate("anthropic", "claude-sonnet-4-5", "2026-01-01", "", "input=4", "output=20")
                .write();
    }

    private void fails(String... command) {
        Ended ended = commands.run(command);
        assertThat(ended.exitCode()).as(ended.all()).isEqualTo(1);
    }

    private void succeeds(String... command) {
        Ended ended = commands.run(command);
        assertThat(ended.exitCode()).as(ended.all()).isZero();
    }

    private List<String> booksOfTheWarehouseAsItIs() {
        return Books.ofAFreshMart(warehouse.write(), temporary.resolve("fresh-out"), NEXT_NIGHT);
    }
}
