package io.tokenyield.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Seats and plans, from the warehouse to the store. */
class SeatsAndPlansTest {
    @RegisterExtension
    private final NightlyReference reference = new NightlyReference();

    @Test
    void seats_are_those_known_now_with_who_bills_them() {
        reference.seat("copilot", "P001", "business", "19.00", "2026-01-01", "2026-10-01", "github-copilot");
        reference.seat("claude_code", "P002", "team", "125.50", "2026-02-01", "", "");
        reference.importOn("2026-10-01");
        reference.warehouse().without("seat", "tool", "copilot");
        reference.seat("copilot", "P001", "business", "21.00", "2026-01-01", "2026-10-01", "github-copilot");
        reference.importOn("2026-10-02");

        assertThat(reference.store().seats())
                .containsExactly(
                        new Seat(
                                "claude_code",
                                "P002",
                                "team",
                                LocalDate.of(2026, 2, 1),
                                null,
                                new BigDecimal("125.5"),
                                "USD",
                                ""),
                        new Seat(
                                "copilot",
                                "P001",
                                "business",
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 10, 1),
                                new BigDecimal("21"),
                                "USD",
                                "github-copilot"));
    }

    @Test
    void a_seat_without_the_column_for_its_biller_is_read() {
        reference
                .warehouse()
                .row(
                        "seat",
                        "tool=copilot",
                        "person_id=P001",
                        "plan=business",
                        "monthly_fee=19",
                        "currency=USD",
                        "valid_from=2026-01-01");
        reference.importOn("2026-10-01");

        assertThat(reference.store().seats()).extracting(Seat::provider).containsExactly("");
    }

    @Test
    void plans_say_what_they_include_and_for_whom() {
        reference.plan("copilot", "business", "300", "1", "2026-01-01", "2026-09-01");
        reference.plan("copilot", "business", "350.5", "0", "2026-09-01", "");
        reference.importOn("2026-10-01");

        assertThat(reference.store().plans())
                .containsExactly(
                        new Plan(
                                "copilot",
                                "business",
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 9, 1),
                                new BigDecimal("300"),
                                true),
                        new Plan(
                                "copilot", "business", LocalDate.of(2026, 9, 1), null, new BigDecimal("350.5"), false));
    }

    @Test
    void of_plans_that_overlap_the_later_one_is_rejected_whatever_their_order() {
        reference.plan("copilot", "business", "500", "1", "2026-06-01", "");
        reference.plan("copilot", "business", "300", "1", "2026-01-01", "2026-07-01");
        reference.plan("copilot", "business", "400", "1", "2026-07-01", "");
        reference.plan("cursor", "business", "9", "1", "2026-06-01", "");
        reference.importOn("2026-10-01");

        assertThat(reference.store().plans())
                .extracting(Plan::tool, Plan::validFrom)
                .containsExactly(
                        tuple("copilot", LocalDate.of(2026, 1, 1)),
                        tuple("copilot", LocalDate.of(2026, 7, 1)),
                        tuple("cursor", LocalDate.of(2026, 6, 1)));
        assertThat(reference.rejected())
                .containsExactly("plan | copilot/business/2026-06-01 | valid_from | 2026-06-01"
                        + " | overlaps the row from 2026-01-01; let that row end on this day | 1");
    }

    @Test
    void two_plans_from_the_same_day_are_not_chosen_from() {
        reference.plan("copilot", "business", "300", "1", "2026-01-01", "");
        reference.plan("copilot", "business", "400", "1", "2026-01-01", "2026-02-01");
        reference.importOn("2026-10-01");

        assertThat(reference.store().plans()).isEmpty();
        assertThat(reference.rejected())
                .containsExactly("plan | copilot/business/2026-01-01 | tool | copilot"
                        + " | contradicts a row of the same key | 2");
    }
}
