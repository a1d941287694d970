package io.tokenyield.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.model.Bucket;
import io.tokenyield.model.Period;
import io.tokenyield.model.WrongUsage;
import io.tokenyield.reference.Directory;
import io.tokenyield.reference.Directory.PersonRow;
import io.tokenyield.reference.Seat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A month with a seat costs its whole fee, on the days on which the seat is there (DESIGN 4.7). */
class SeatChargesTest {
    private static final SeatProviders PROVIDERS = SeatProviders.parse("claude_code=anthropic,copilot=github-copilot");

    private final Directory directory = new Directory()
            .addPerson(new PersonRow("P001", day("2026-01-01"), null, "Blue", "CC-1"))
            .addPerson(new PersonRow("P002", day("2026-01-01"), day("2026-10-11"), "Blue", "CC-1"))
            .addPerson(new PersonRow("P003", day("2026-01-01"), day("2026-10-16"), "Blue", "CC-1"))
            .addPerson(new PersonRow("P003", day("2026-10-16"), null, "Green", "CC-2"));

    @Test
    void a_seat_of_125_dollars_costs_its_31st_part_on_each_day_of_october() {
        Seat seat = seat("P001", "2026-01-01", "");

        assertThat(inShort(charges("2026-10-25", seat)))
                .containsExactly("P001 Blue expense:CC-1 1 seat-days x 4.0322580645 USD from payable:anthropic"
                        + " seat:claude_code/premium/P001/2026-01-01");
        assertThat(charges("2026-10-25", seat)).allSatisfy(charge -> {
            assertThat(charge.chargeCategory()).isEqualTo("Purchase");
            assertThat(charge.priceClass()).isEqualTo("seat");
            assertThat(charge.amount()).isEqualByComparingTo(charge.unitPrice());
            assertThat(charge.model()).isEmpty();
            assertThat(charge.reason()).isEmpty();
        });
        assertThat(days("2026-10", seat)).isEqualTo(31);
        assertThat(month("2026-10", seat)).isEqualTo("125");
    }

    @Test
    void the_rounded_parts_of_a_month_come_to_the_fee_exactly() {
        Seat seat = seat("P001", "2026-01-01", "");

        assertThat(amounts("2026-10", seat))
                .startsWith("4.0322580645", "4.0322580645", "4.0322580645", "4.0322580646")
                .containsOnly("4.0322580645", "4.0322580646");
        assertThat(Stream.of("2026-08", "2026-09", "2027-02", "2028-02").map(month -> month(month, seat)))
                .containsOnly("125");
    }

    @Test
    void february_has_fewer_days_and_they_cost_more() {
        Seat seat = seat("P001", "2026-01-01", "");

        assertThat(amounts("2027-02", seat)).hasSize(28).contains("4.4642857143");
        assertThat(amounts("2028-02", seat)).hasSize(29).contains("4.3103448276");
    }

    @Test
    void a_seat_that_begins_on_the_16th_pays_the_whole_fee_over_its_15_days() {
        Seat seat = seat("P001", "2026-09-16", "");

        assertThat(charges("2026-09-15", seat)).isEmpty();
        assertThat(amounts("2026-09", seat)).hasSize(15).contains("8.3333333333", "8.3333333334");
        assertThat(month("2026-09", seat)).isEqualTo("125");
    }

    @Test
    void a_seat_that_ends_pays_the_whole_fee_of_its_last_month_over_the_days_before_its_end() {
        Seat seat = seat("P001", "2026-01-01", "2026-10-05");

        assertThat(amounts("2026-10", seat)).containsExactly("31.25", "31.25", "31.25", "31.25");
        assertThat(charges("2026-10-05", seat)).isEmpty();
        assertThat(month("2026-11", seat)).isEqualTo("0");
    }

    @Test
    void two_seats_of_one_person_are_two_fees() {
        Seat claude = seat("P001", "2026-01-01", "");
        Seat copilot =
                new Seat("copilot", "P001", "business", day("2026-01-01"), null, new BigDecimal("19"), "USD", "");

        assertThat(inShort(charges("2026-09-01", claude, copilot)))
                .containsExactly(
                        "P001 Blue expense:CC-1 1 seat-days x 4.1666666667 USD from payable:anthropic"
                                + " seat:claude_code/premium/P001/2026-01-01",
                        "P001 Blue expense:CC-1 1 seat-days x 0.6333333333 USD from payable:github-copilot"
                                + " seat:copilot/business/P001/2026-01-01");
        assertThat(month("2026-09", claude, copilot)).isEqualTo("144");
        assertThat(charges("2026-09-01", claude, copilot))
                .extracting(Charge::postingId)
                .doesNotHaveDuplicates();
    }

    @Test
    void rows_that_touch_or_overlap_are_one_seat_and_one_fee() {
        Seat first = seat("P001", "2026-01-01", "2026-10-11");
        Seat touching = seat("P001", "2026-10-11", "2026-10-25");
        Seat overlapping = seat("P001", "2026-10-20", "");

        assertThat(month("2026-10", touching, overlapping, first)).isEqualTo("125");
        assertThat(charges("2026-10-22", touching, overlapping, first))
                .singleElement()
                .extracting(Charge::rateId)
                .isEqualTo("seat:claude_code/premium/P001/2026-01-01");
    }

    @Test
    void rows_with_a_gap_or_another_fee_are_billed_a_fee_each() {
        Seat first = seat("P001", "2026-01-01", "2026-10-11");
        Seat again = seat("P001", "2026-10-12", "");
        Seat dearer =
                new Seat("claude_code", "P001", "premium", day("2026-10-11"), null, new BigDecimal("150"), "USD", "");

        assertThat(month("2026-10", first, again)).isEqualTo("250");
        assertThat(month("2026-10", first, dearer)).isEqualTo("275");
    }

    @Test
    void a_seat_in_euros_stays_in_euros_and_a_tool_without_a_provider_bills_itself() {
        Seat seat = new Seat("cursor", "P001", "teams", day("2026-01-01"), null, new BigDecimal("40"), "EUR", "");

        assertThat(inShort(charges("2026-09-01", seat)))
                .containsExactly("P001 Blue expense:CC-1 1 seat-days x 1.3333333333 EUR from payable:cursor"
                        + " seat:cursor/teams/P001/2026-01-01");
        assertThat(charges("2026-09-01", seat).get(0).amountBase()).isNull();
    }

    @Test
    void a_seat_that_says_who_bills_it_is_owed_to_that_provider() {
        Seat seat = new Seat(
                "claude_code", "P001", "premium", day("2026-01-01"), null, new BigDecimal("125"), "USD", "reseller");

        assertThat(charges("2026-09-01", seat).get(0).creditAccount()).isEqualTo("payable:reseller");
    }

    @Test
    void the_seat_of_somebody_who_left_is_paid_and_waits_on_the_suspense_account() {
        Seat seat = seat("P002", "2026-01-01", "");

        assertThat(charges("2026-10-10", seat).get(0).debitAccount()).isEqualTo("expense:CC-1");
        Charge after = charges("2026-10-11", seat).get(0);
        assertThat(after.debitAccount()).isEqualTo("suspense:unidentified");
        assertThat(after.personId()).isEqualTo("UNIDENTIFIED");
        assertThat(after.reason()).isEqualTo("UNIDENTIFIED: P002 has no valid person row on that day");
        assertThat(month("2026-10", seat)).isEqualTo("125");
    }

    @Test
    void somebody_who_moves_takes_the_seat_along_from_that_day_on() {
        Seat seat = seat("P003", "2026-01-01", "");

        assertThat(inShort(charges("2026-10-15", seat)).get(0)).startsWith("P003 Blue expense:CC-1 ");
        assertThat(inShort(charges("2026-10-16", seat)).get(0)).startsWith("P003 Green expense:CC-2 ");
        assertThat(month("2026-10", seat)).isEqualTo("125");
    }

    @Test
    void providers_of_seats_are_pairs_and_anything_else_is_refused() {
        assertThat(SeatProviders.parse(" a=b , c=d ").byTool())
                .containsEntry("a", "b")
                .containsEntry("c", "d");
        assertThat(SeatProviders.parse("").byTool()).isEmpty();
        for (String text : List.of("a", "a=", "=b", "a=b,", "a=b=c", "a=b,a=c")) {
            assertThatThrownBy(() -> SeatProviders.parse(text))
                    .isInstanceOf(WrongUsage.class)
                    .hasMessageContaining("TOKENYIELD_SEAT_PROVIDERS is '" + text + "'");
        }
    }

    private static Seat seat(String person, String from, String to) {
        return new Seat(
                "claude_code",
                person,
                "premium",
                day(from),
                to.isEmpty() ? null : day(to),
                new BigDecimal("125.00"),
                "USD",
                "");
    }

    private List<Charge> charges(String day, Seat... seats) {
        SeatCharges charges = new SeatCharges(BilledSeat.of(List.of(seats), PROVIDERS), directory);
        return IntStream.range(0, Bucket.COUNT)
                .mapToObj(bucket -> charges.of(day(day), bucket))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> amounts(String month, Seat... seats) {
        return ofMonth(month, seats)
                .map(charge -> Charge.plain(charge.amount()))
                .toList();
    }

    private int days(String month, Seat... seats) {
        return amounts(month, seats).size();
    }

    private String month(String month, Seat... seats) {
        return Charge.plain(ofMonth(month, seats).map(Charge::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private Stream<Charge> ofMonth(String month, Seat... seats) {
        Period period = Period.parse(month);
        return period.firstDay()
                .datesUntil(period.next().firstDay())
                .flatMap(day -> charges(day.toString(), seats).stream());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static List<String> inShort(List<Charge> charges) {
        return charges.stream()
                .map(charge -> "%s %s %s %s %s x %s %s from %s %s"
                        .formatted(
                                charge.personId(),
                                charge.team(),
                                charge.debitAccount(),
                                Charge.plain(charge.quantity()),
                                charge.unit(),
                                Charge.plain(charge.unitPrice()),
                                charge.currency(),
                                charge.creditAccount(),
                                charge.rateId()))
                .toList();
    }
}
