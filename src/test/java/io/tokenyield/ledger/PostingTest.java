package io.tokenyield.ledger;

import static io.tokenyield.ledger.Books.charge;
import static io.tokenyield.ledger.Books.inShort;
import static io.tokenyield.ledger.Books.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.model.ContractBroken;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Histories of one posting: a million tokens cost what the price says. */
class PostingTest {
    private static final long MILLION = 1_000_000;

    private final Books books = Books.open("2026-09", "2026-10");

    @Test
    void a_first_charge_is_booked_in_the_period_of_its_day() {
        List<Entry> entries = books.book("2026-10-25", input("2026-10-24", MILLION, "3"));

        assertThat(inShort(entries)).containsExactly("#1 2026-10 1000000 x 0.000003 = 3 expense:CC-1");
        assertThat(entries.get(0).postedOn()).isEqualTo("2026-10-25");
        assertThat(entries.get(0).chargeClass()).isNull();
        assertThat(entries.get(0).reversesEntryId()).isNull();
    }

    @Test
    void booking_the_same_again_posts_nothing() {
        books.book("2026-10-25", input("2026-10-24", MILLION, "3"));

        assertThat(books.book("2026-10-26", input("2026-10-24", MILLION, "3"))).isEmpty();
        assertThat(books.book("2026-10-27", input("2026-10-24", MILLION, "3.00")))
                .isEmpty();
    }

    @Test
    void another_wording_of_the_reason_is_no_change() {
        Charge charge = input("2026-10-24", MILLION, null);
        books.book("2026-10-25", charge);
        Charge reworded = charge.negated("x").negated("UNPRICED: still no rate");

        assertThat(books.book("2026-10-26", reworded)).isEmpty();
    }

    @Test
    void more_tokens_are_posted_as_a_reversal_and_a_new_charge() {
        Entry first =
                books.book("2026-10-25", input("2026-10-24", MILLION, "3")).get(0);
        List<Entry> entries = books.book("2026-10-26", input("2026-10-24", 2 * MILLION, "3"));

        assertThat(inShort(entries))
                .containsExactly(
                        "#2 2026-10 -1000000 x 0.000003 = -3 expense:CC-1 (replaced: quantity)",
                        "#3 2026-10 2000000 x 0.000003 = 6 expense:CC-1");
        assertThat(entries.get(0).reversesEntryId()).isEqualTo(first.entryId());
        assertThat(entries.get(1).reversesEntryId()).isNull();
    }

    @Test
    void a_reversal_has_the_accounts_and_keys_of_what_it_reverses() {
        Charge first = books.book("2026-10-25", input("2026-10-24", MILLION, "3"))
                .get(0)
                .charge();
        Charge reversal = books.book("2026-10-26").get(0).charge();

        assertThat(reversal)
                .usingRecursiveComparison()
                .ignoringFields("quantity", "amount", "amountBase", "reason")
                .isEqualTo(first);
        assertThat(reversal.quantity()).isEqualByComparingTo("-1000000");
        assertThat(reversal.amount()).isEqualByComparingTo("-3");
        assertThat(reversal.amountBase()).isEqualByComparingTo("-3");
    }

    @Test
    void a_corrected_price_is_posted_as_a_reversal_and_a_new_charge() {
        books.book("2026-10-25", input("2026-10-24", MILLION, "3"));

        assertThat(inShort(books.book("2026-10-26", input("2026-10-24", MILLION, "2.5"))))
                .containsExactly(
                        "#2 2026-10 -1000000 x 0.000003 = -3 expense:CC-1 (replaced: rate)",
                        "#3 2026-10 1000000 x 0.0000025 = 2.5 expense:CC-1");
    }

    @Test
    void another_person_moves_the_cost_from_one_cost_centre_to_the_other() {
        books.book("2026-10-25", input("2026-10-24", MILLION, "3"));

        assertThat(inShort(
                        books.book("2026-10-26", charge("input", "2026-10-24", "P002", "Green", "CC-2", MILLION, "3"))))
                .containsExactly(
                        "#2 2026-10 -1000000 x 0.000003 = -3 expense:CC-1 (replaced: person, team, cost centre)",
                        "#3 2026-10 1000000 x 0.000003 = 3 expense:CC-2");
    }

    @Test
    void what_is_no_longer_in_the_source_is_taken_back() {
        books.book("2026-10-25", input("2026-10-24", MILLION, "3"));

        assertThat(inShort(books.book("2026-10-26")))
                .containsExactly("#2 2026-10 -1000000 x 0.000003 = -3 expense:CC-1 (no longer in the source)");
        assertThat(books.book("2026-10-27")).isEmpty();
    }

    @Test
    void what_comes_back_is_charged_again_under_the_next_number() {
        books.book("2026-10-25", input("2026-10-24", MILLION, "3"));
        books.book("2026-10-26");

        assertThat(inShort(books.book("2026-10-27", input("2026-10-24", MILLION, "3"))))
                .containsExactly("#3 2026-10 1000000 x 0.000003 = 3 expense:CC-1");
        assertThat(books.entries()).extracting(Entry::entryId).doesNotHaveDuplicates();
    }

    @Test
    void unpriced_usage_is_booked_without_an_amount_and_priced_once_there_is_a_rate() {
        assertThat(inShort(books.book("2026-10-25", input("2026-10-24", MILLION, null))))
                .containsExactly("#1 2026-10 1000000 x null = null expense:CC-1 (UNPRICED: no rate)");
        assertThat(inShort(books.book("2026-10-26", input("2026-10-24", MILLION, "3"))))
                .containsExactly(
                        "#2 2026-10 -1000000 x null = null expense:CC-1 (replaced: rate)",
                        "#3 2026-10 1000000 x 0.000003 = 3 expense:CC-1");
    }

    @Test
    void late_usage_of_a_closed_period_is_a_correction_in_the_oldest_open_one_under_its_own_day() {
        books.openPeriod("2026-11");
        books.close("2026-09");
        Entry late = books.book("2026-10-25", input("2026-09-30", MILLION, "3")).get(0);

        assertThat(inShort(List.of(late))).containsExactly("#1 2026-10 Correction 1000000 x 0.000003 = 3 expense:CC-1");
        assertThat(late.charge().serviceDate()).isEqualTo("2026-09-30");
    }

    @Test
    void a_change_of_what_a_closed_period_says_leaves_that_period_as_it_is() {
        books.book("2026-09-30", input("2026-09-30", MILLION, "3"));
        books.close("2026-09");

        assertThat(inShort(books.book("2026-10-25", input("2026-09-30", MILLION, "2"))))
                .containsExactly(
                        "#2 2026-10 Correction -1000000 x 0.000003 = -3 expense:CC-1 (replaced: rate)",
                        "#3 2026-10 Correction 1000000 x 0.000002 = 2 expense:CC-1");
        assertThat(books.entries().get(0).period()).hasToString("2026-09");
    }

    @Test
    void a_correction_that_is_changed_again_in_its_open_period_is_a_correction_still() {
        books.close("2026-09");
        books.book("2026-10-25", input("2026-09-30", MILLION, "3"));

        assertThat(inShort(books.book("2026-10-26", input("2026-09-30", MILLION, "2"))))
                .containsExactly(
                        "#2 2026-10 Correction -1000000 x 0.000003 = -3 expense:CC-1 (replaced: rate)",
                        "#3 2026-10 Correction 1000000 x 0.000002 = 2 expense:CC-1");
    }

    @Test
    void without_an_open_period_nothing_can_be_booked_and_the_message_says_what_to_do() {
        books.close("2026-09");
        books.close("2026-10");

        assertThatThrownBy(() -> books.book("2026-10-25", input("2026-10-24", MILLION, "3")))
                .isInstanceOf(ContractBroken.class)
                .hasMessage("no period is open to take the entries of 2026-10-24; run a night of the current month"
                        + " first, which opens it");
        assertThat(books.entries()).isEmpty();
    }

    @Test
    void two_charges_of_one_posting_are_an_error() {
        assertThatThrownBy(() -> books.book("2026-10-25", input("2026-10-24", 1, "3"), input("2026-10-24", 2, "3")))
                .hasMessage("two charges for posting input");
    }

    @Test
    void a_ledger_with_two_entries_of_a_posting_that_are_not_reversed_is_not_built_upon() {
        Entry one = books.book("2026-10-25", input("2026-10-24", 1, "3")).get(0);
        Entry other = Books.open("2026-10")
                .book("2026-10-25", input("2026-10-24", 1, "3"))
                .get(0);

        assertThatThrownBy(() -> Posting.live(List.of(one, other)))
                .hasMessage("posting input has two entries that are not reversed");
    }

    @Test
    void entries_come_in_the_order_of_their_postings_whatever_the_order_of_the_charges() {
        Charge a = charge("a", "2026-10-24", "P001", "Blue", "CC-1", 1, "3");
        Charge b = charge("b", "2026-10-24", "P001", "Blue", "CC-1", 2, "3");

        assertThat(Books.open("2026-10").book("2026-10-25", b, a))
                .isEqualTo(Books.open("2026-10").book("2026-10-25", a, b))
                .extracting(entry -> entry.charge().postingId())
                .containsExactly("a", "b");
    }

    @Test
    void a_difference_in_any_field_that_is_booked_is_a_change() {
        Charge charge = input("2026-10-24", MILLION, "3");
        books.book("2026-10-25", charge);
        Charge otherRate = charge.withAmountBase(new BigDecimal("2.9"));

        assertThat(inShort(books.book("2026-10-26", otherRate)))
                .element(0)
                .asString()
                .endsWith("(replaced: exchange rate)");
    }
}
