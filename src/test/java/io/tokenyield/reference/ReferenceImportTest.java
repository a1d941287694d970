package io.tokenyield.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tokenyield.model.ContractBroken;
import io.tokenyield.reference.ReferenceImport.Outcome;
import io.tokenyield.warehouse.Warehouse;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReferenceImportTest {
    private static final String PERSONS = "SELECT person_id, valid_from, valid_to, team, CAST(known_from AS DATE),"
            + " CAST(known_to AS DATE) FROM ref_person ORDER BY person_id, valid_from, known_from";

    @RegisterExtension
    private final NightlyReference reference = new NightlyReference();

    @Test
    void a_new_row_is_known_since_the_night_that_read_it() {
        reference.importOn("2026-10-01");

        assertThat(reference.rows(PERSONS)).containsExactly("P001 | 2026-01-01 | null | Blue | 2026-10-01 | null");
    }

    @Test
    void importing_the_same_again_changes_nothing() {
        reference
                .warehouse()
                .row(
                        "seat",
                        "tool=copilot",
                        "person_id=P001",
                        "plan=business",
                        "monthly_fee=19.00",
                        "currency=USD",
                        "valid_from=2026-01-01");
        reference
                .warehouse()
                .row(
                        "invoice",
                        "provider=openai",
                        "period=2026-09",
                        "currency=USD",
                        "amount=5",
                        "line_description=API");
        reference.warehouse().row("model_alias", "provider=anthropic", "alias=sonnet", "model_id=claude-sonnet-4-5");
        assertThat(reference.importOn("2026-10-01"))
                .filteredOn(outcome -> outcome.changed() > 0)
                .extracting(Outcome::table, Outcome::changed)
                .containsExactlyInAnyOrder(
                        tuple("person", 1),
                        tuple("identity", 1),
                        tuple("rate", 1),
                        tuple("seat", 1),
                        tuple("invoice", 1),
                        tuple("model_alias", 1));

        assertThat(reference.importOn("2026-10-02"))
                .extracting(Outcome::changed)
                .containsOnly(0);
        assertThat(reference.rows("SELECT CAST(known_from AS DATE), known_to FROM ref_rate"))
                .containsExactly("2026-10-01 | null");
        assertThat(reference.rows(PERSONS)).containsExactly("P001 | 2026-01-01 | null | Blue | 2026-10-01 | null");
    }

    @Test
    void a_number_that_is_written_otherwise_is_no_change() {
        reference.importOn("2026-10-01");
        reference
                .warehouse()
                .without("rate")
                .rate("anthropic", "claude-sonnet-4-5", "2026-01-01", "", "input=3.00", "output=15.0");

        assertThat(reference.importOn("2026-10-02"))
                .extracting(Outcome::changed)
                .containsOnly(0);
    }

    @Test
    void a_row_that_is_gone_ends_its_known_time_and_stays() {
        reference.warehouse().person("P002", "Blue", "CC-1", "2026-03-01", "");
        reference.importOn("2026-10-01");
        reference.warehouse().without("person", "person_id", "P002");
        reference.importOn("2026-10-05");

        assertThat(reference.rows(PERSONS))
                .containsExactly(
                        "P001 | 2026-01-01 | null | Blue | 2026-10-01 | null",
                        "P002 | 2026-03-01 | null | Blue | 2026-10-01 | 2026-10-05");
    }

    @Test
    void a_row_that_changed_and_changed_back_has_three_known_times() {
        reference.importOn("2026-10-01");
        reference.warehouse().without("person").person("P001", "Green", "CC-2", "2026-01-01", "");
        reference.importOn("2026-10-05");
        reference.warehouse().without("person").person("P001", "Blue", "CC-1", "2026-01-01", "");
        reference.importOn("2026-10-09");

        assertThat(reference.rows(PERSONS))
                .containsExactly(
                        "P001 | 2026-01-01 | null | Blue | 2026-10-01 | 2026-10-05",
                        "P001 | 2026-01-01 | null | Green | 2026-10-05 | 2026-10-09",
                        "P001 | 2026-01-01 | null | Blue | 2026-10-09 | null");
    }

    @Test
    void what_an_interrupted_run_learned_and_its_second_try_did_not_see_leaves_no_trace() {
        reference.importOn("2026-10-01");
        reference.warehouse().without("person").person("P001", "Typo", "CC-9", "2026-01-01", "");
        reference.importOn("2026-10-05");
        reference.warehouse().without("person").person("P001", "Green", "CC-2", "2026-01-01", "");
        reference.importOn("2026-10-05");

        assertThat(reference.rows(PERSONS))
                .containsExactly(
                        "P001 | 2026-01-01 | null | Blue | 2026-10-01 | 2026-10-05",
                        "P001 | 2026-01-01 | null | Green | 2026-10-05 | null");
    }

    @Test
    void a_corrected_price_is_known_since_its_correction() {
        reference.warehouse().without("rate").rate("openai", "gpt-5.6-sol", "2026-08-21", "", "input=5", "output=9");
        reference.importOn("2026-08-20");
        reference.warehouse().without("rate").rate("openai", "gpt-5.6-sol", "2026-08-21", "", "input=4", "output=9");
        reference.importOn("2026-08-25");

        assertThat(reference.rows("SELECT input_price, CAST(known_from AS DATE), CAST(known_to AS DATE) FROM ref_rate"
                        + " ORDER BY known_from"))
                .containsExactly("5 | 2026-08-20 | 2026-08-25", "4 | 2026-08-25 | null");
        assertThat(reference.store().rates()).hasSize(1);
    }

    @Test
    void each_row_is_kept_or_rejected_with_its_reason() {
        reference
                .warehouse()
                .person("", "Blue", "CC-1", "2026-01-01", "")
                .person("P003", "Blue", "CC-1", "2026-13-01", "")
                .rate("openai", "gpt-5.6", "2026-01-01", "", "output=10");

        assertThat(reference.importOn("2026-10-01"))
                .filteredOn(outcome -> outcome.rowsRead() > 1)
                .extracting(Outcome::table, Outcome::rowsRead, Outcome::rowsKept, Outcome::rowsRejected)
                .containsExactly(tuple("person", 3L, 1L, 2L), tuple("rate", 2L, 1L, 1L));
        assertThat(reference.rejected())
                .containsExactly(
                        "person | /2026-01-01 | person_id |  | value missing | 1",
                        "person | P003/2026-13-01 | valid_from | 2026-13-01 | not a day, write yyyy-mm-dd | 1",
                        "rate | openai/gpt-5.6/2026-01-01 | input |  | a rate for tokens needs input and output | 1");
    }

    @Test
    void the_quarantine_of_a_table_is_that_of_the_last_night() {
        reference.warehouse().person("", "Blue", "CC-1", "2026-01-01", "");
        reference.importOn("2026-10-01");
        reference.warehouse().without("person", "person_id", "");
        reference.importOn("2026-10-02");

        assertThat(reference.rejected()).isEmpty();
    }

    @Test
    void the_same_row_twice_counts_once() {
        reference
                .warehouse()
                .person("P001", "Blue", "CC-1", "2026-01-01", "")
                .person("P001", "Blue", "CC-1", "2026-01-01", "");
        reference.importOn("2026-10-01");

        assertThat(reference.rows(PERSONS)).containsExactly("P001 | 2026-01-01 | null | Blue | 2026-10-01 | null");
        assertThat(reference.rejected())
                .containsExactly("person | P001/2026-01-01 | person_id | P001 | the same row once more | 2");
    }

    @Test
    void rows_that_contradict_each_other_are_all_rejected() {
        reference.warehouse().person("P001", "Green", "CC-2", "2026-01-01", "");
        reference.importOn("2026-10-01");

        assertThat(reference.rows(PERSONS)).isEmpty();
        assertThat(reference.rejected())
                .containsExactly("person | P001/2026-01-01 | person_id | P001 | contradicts a row of the same key | 2");
    }

    @Test
    void an_account_of_two_persons_is_two_rows_and_one_written_twice_is_one() {
        reference
                .warehouse()
                .without("identity")
                .identity("codex", "Ann@example.com", "P001")
                .identity("codex", " ann@EXAMPLE.com", "P001")
                .identity("codex", "ann@example.com", "P002");
        reference.importOn("2026-10-01");

        assertThat(reference.rows("SELECT account, person_id FROM ref_identity ORDER BY person_id"))
                .containsExactly("ann@example.com | P001", "ann@example.com | P002");
    }

    @Test
    void equal_invoice_lines_both_count_numbered_by_amount_whatever_their_order() {
        reference
                .warehouse()
                .row(
                        "invoice",
                        "provider=openai",
                        "period=2026-09",
                        "currency=USD",
                        "amount=70",
                        "line_description=API")
                .row("invoice", "provider=openai", "period=2026-09", "currency=USD", "amount=5", "line_description=API")
                .row(
                        "invoice",
                        "provider=openai",
                        "period=2026-09",
                        "currency=USD",
                        "amount=5",
                        "line_description=API");
        reference.importOn("2026-10-01");
        Collections.reverse(reference.warehouse().rowsOf("invoice"));
        reference.importOn("2026-10-02");

        assertThat(reference.rows("SELECT line_no, amount, known_to FROM ref_invoice ORDER BY line_no"))
                .containsExactly("1 | 5 | null", "2 | 5 | null", "3 | 70 | null");
    }

    @Test
    void lines_know_their_invoice_since_the_source_tells_it() {
        reference
                .warehouse()
                .row("invoice", "provider=openai", "period=2026-09", "currency=USD", "amount=5", "line_description=API")
                .row(
                        "invoice",
                        "provider=openai",
                        "period=2026-09",
                        "currency=USD",
                        "amount=5",
                        "line_description=API");
        reference.importOn("2026-10-01");
        reference.warehouse().rowsOf("invoice").get(0).put("invoice_id", "INV-2");
        reference.warehouse().rowsOf("invoice").get(1).put("invoice_id", "INV-1");
        reference.warehouse().rowsOf("invoice").get(1).put("issued_on", "2026-10-01");
        reference.importOn("2026-10-02");
        reference.importOn("2026-10-03");

        assertThat(reference.rows("SELECT line_no, invoice_id, issued_on, CAST(known_from AS DATE), known_to IS NULL"
                        + " FROM ref_invoice ORDER BY known_from, line_no"))
                .containsExactly(
                        "1 |  | null | 2026-10-01 | 0",
                        "2 |  | null | 2026-10-01 | 0",
                        "1 | INV-1 | 2026-10-01 | 2026-10-02 | 1",
                        "2 | INV-2 | null | 2026-10-02 | 1");
    }

    @Test
    void overlapping_prices_stop_the_night() {
        reference.warehouse().rate("anthropic", "claude-sonnet-4-5", "2026-06-01", "", "input=2", "output=15");

        assertThatThrownBy(() -> reference.importOn("2026-10-01"))
                .isInstanceOf(ContractBroken.class)
                .hasMessageContaining("anthropic/claude-sonnet-4-5")
                .hasMessageContaining("from 2026-06-01 to open");
    }

    @Test
    void two_rates_from_the_same_day_that_end_on_different_days_overlap_too() {
        reference
                .warehouse()
                .rate("anthropic", "claude-sonnet-4-5", "2026-01-01", "2026-09-01", "input=3", "output=15");

        assertThatThrownBy(() -> reference.importOn("2026-10-01"))
                .isInstanceOf(ContractBroken.class)
                .hasMessageContaining("anthropic/claude-sonnet-4-5: the rows from 2026-01-01 to ")
                .hasMessageContaining("overlap");
    }

    @Test
    void the_same_rate_once_more_is_no_overlap() {
        reference.warehouse().rate("anthropic", "claude-sonnet-4-5", "2026-01-01", "", "input=3.00", "output=15");
        reference.importOn("2026-10-01");

        assertThat(reference.rows("SELECT provider, model_id FROM ref_rate"))
                .containsExactly("anthropic | claude-sonnet-4-5");
        assertThat(reference.rejected())
                .containsExactly("rate | anthropic/claude-sonnet-4-5/2026-01-01 | provider | anthropic"
                        + " | the same row once more | 1");
    }

    @Test
    void without_the_optional_table_of_aliases_there_are_none() {
        assertThat(reference.warehouse().write().resolve("model_alias.csv")).doesNotExist();
        try (Warehouse warehouse = reference.open()) {
            assertThat(warehouse.read("model_alias")).isEmpty();
        }
    }
}
