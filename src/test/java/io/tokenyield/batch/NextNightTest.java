package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.Commands;
import io.tokenyield.testing.TestCompany;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What one night leaves undone, whatever came between, the next one does. */
class NextNightTest {
    private static final String[] NIGHT = {"nightly", "--date", "2026-10-05"};
    private static final String[] NEXT_NIGHT = {"nightly", "--date", "2026-10-06"};

    @RegisterExtension
    private final TestCompany company = TestCompany.of(FaultWorld::in);

    @Test
    void the_same_night_twice_books_nothing_and_writes_the_same_files() {
        company.succeeds(NIGHT);
        List<String> ledger = company.rows("SELECT * FROM ledger_entry ORDER BY entry_id");
        Outcome first = Outcome.of(company.mart(), company.out());

        company.succeeds(NIGHT);

        assertThat(ledger).isNotEmpty();
        assertThat(company.rows("SELECT * FROM ledger_entry ORDER BY entry_id")).isEqualTo(ledger);
        assertThat(company.rows("SELECT run_id, status FROM job_run ORDER BY attempt"))
                .containsExactly("nightly-2026-10-05-1 | COMPLETED", "nightly-2026-10-05-2 | COMPLETED");
        Outcome second = Outcome.of(company.mart(), company.out());
        assertThat(second.files()).isEqualTo(first.files());
        // The second run has lists, control totals and inputs of its own; nothing else in the mart may differ.
        assertThat(second.differencesFrom(first))
                .allSatisfy(difference -> assertThat(difference).matches("(run_work|control_total|run_input): .*"));
    }

    @Test
    void a_run_that_failed_and_was_never_resumed_is_made_good_by_the_next_night() {
        Breakage.inLedgerAt(company.mart(), "2026-10-03").during(() -> company.ends(1, NIGHT));

        aCorrectedRate();
        company.succeeds(NEXT_NIGHT);

        assertThat(Books.of(company.mart())).isEqualTo(booksOfTheWarehouseAsItIs());
        assertThat(company.rows("SELECT COUNT(*) FROM source_day WHERE settled_by_run IS NULL"))
                .containsExactly("0");
    }

    @Test
    void a_run_that_failed_and_is_repeated_after_the_next_night_starts_anew_and_changes_nothing() {
        Breakage.inLedgerAt(company.mart(), "2026-10-03").during(() -> company.ends(1, NIGHT));
        company.warehouse()
                .usage("late", "2026-10-02T20:00:00Z", "account=person3@example.com", "input_tokens=17")
                .write();
        company.succeeds(NEXT_NIGHT);
        List<String> books = Books.of(company.mart());

        company.succeeds(NIGHT);

        assertThat(Books.of(company.mart())).isEqualTo(books).isEqualTo(booksOfTheWarehouseAsItIs());
        assertThat(company.rows("SELECT run_id, status FROM job_run ORDER BY started_at"))
                .containsExactly(
                        "nightly-2026-10-05-1 | FAILED",
                        "nightly-2026-10-06-1 | COMPLETED",
                        "nightly-2026-10-05-2 | COMPLETED");
    }

    @Test
    void a_rate_that_a_repeated_older_run_learns_of_last_prices_everything() {
        Commands withoutWarehouse = Commands.on(company.mart(), company.folder().resolve("gone"), company.out());
        assertThat(withoutWarehouse.run(NIGHT).exitCode()).isEqualTo(65);
        company.succeeds(NEXT_NIGHT);

        aCorrectedRate();
        company.succeeds(NIGHT);
        company.succeeds(NEXT_NIGHT);

        assertThat(Books.of(company.mart())).isEqualTo(booksOfTheWarehouseAsItIs());
        assertThat(company.rows("SELECT COUNT(*) FROM ref_rate WHERE known_to <= known_from"))
                .containsExactly("0");
    }

    @Test
    void a_clock_that_was_set_back_between_two_nights_hides_no_change() {
        company.commands().at("2026-10-26T03:00:00Z");
        company.succeeds(NIGHT);

        aCorrectedRate();
        company.commands().at("2026-10-20T03:00:00Z");
        company.succeeds(NEXT_NIGHT);

        assertThat(Books.of(company.mart())).isEqualTo(booksOfTheWarehouseAsItIs());
        assertThat(company.rows("SELECT run_id FROM job_run ORDER BY started_at"))
                .containsExactly("nightly-2026-10-05-1", "nightly-2026-10-06-1");
        assertThat(company.rows("SELECT COUNT(*) FROM ref_rate WHERE known_to <= known_from"))
                .containsExactly("0");
    }

    @Test
    void a_night_that_was_left_out_is_counted_by_the_next_one() {
        company.succeeds("nightly", "--date", "2026-10-02");

        company.succeeds(NEXT_NIGHT);

        assertThat(Books.of(company.mart())).isEqualTo(booksOfTheWarehouseAsItIs());
    }

    private void aCorrectedRate() {
        company.warehouse()
                .without("rate", "model_id", "claude-sonnet-4-5")
                .rate("anthropic", "claude-sonnet-4-5", "2026-01-01", "", "input=4", "output=20")
                .write();
    }

    private List<String> booksOfTheWarehouseAsItIs() {
        return Books.ofAFreshMart(company.warehouse().write(), company.folder().resolve("fresh-out"), NEXT_NIGHT);
    }
}
