package io.tokenyield.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.ledger.PlanAllowance.CreditUse;
import io.tokenyield.model.Period;
import io.tokenyield.reference.Directory;
import io.tokenyield.reference.Directory.PersonRow;
import io.tokenyield.reference.Plan;
import io.tokenyield.reference.Seat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is used first is free first, request by request; only the rest is charged (DESIGN 4.7). */
class PlanAllowanceTest {
    private static final SeatProviders PROVIDERS = new SeatProviders(Map.of());

    private final Directory directory = new Directory()
            .addIdentity("kiro", "ann", "P001")
            .addIdentity("kiro", "ben", "P002")
            .addIdentity("kiro", "cleo", "P003")
            .addPerson(new PersonRow("P001", day("2026-01-01"), null, "Blue", "CC-1"))
            .addPerson(new PersonRow("P002", day("2026-01-01"), null, "Blue", "CC-1"))
            .addPerson(new PersonRow("P003", day("2026-01-01"), day("2026-10-15"), "Blue", "CC-1"));

    private final List<Seat> seats = new ArrayList<>(List.of(seat("P001", "pro"), seat("P002", "pro")));
    private final List<Plan> plans = new ArrayList<>();

    @Test
    void without_a_row_of_the_plan_every_credit_is_charged() {
        assertThat(included(use("2026-10-01T09:00", "ann", "5"))).isEmpty();
    }

    @Test
    void each_seat_has_its_own_credits_and_what_it_leaves_is_nobody_s() {
        plans.add(plan("pro", "100", false));

        assertThat(included(
                        use("2026-10-01T09:00", "ann", "80"),
                        use("2026-10-02T09:00", "ann", "50"),
                        use("2026-10-03T09:00", "ann", "10"),
                        use("2026-10-03T09:00", "ben", "30.5")))
                .containsExactly(
                        "2026-10-01 kiro ann pro 80", "2026-10-02 kiro ann pro 20", "2026-10-03 kiro ben pro 30.5");
    }

    @Test
    void seats_of_a_plan_that_pools_share_what_they_include() {
        plans.add(plan("pro", "100", true));

        assertThat(included(
                        use("2026-10-01T09:00", "ann", "150"),
                        use("2026-10-02T09:00", "ben", "80"),
                        use("2026-10-03T09:00", "ann", "1")))
                .containsExactly("2026-10-01 kiro ann pro 150", "2026-10-02 kiro ben pro 50");
    }

    @Test
    void requests_of_two_people_that_alternate_are_free_one_by_one() {
        plans.add(plan("pro", "5", true));

        assertThat(included(
                        use("2026-10-01T09:00", "ann", "3"),
                        use("2026-10-01T09:10", "ben", "4"),
                        use("2026-10-01T09:20", "ann", "5"),
                        use("2026-10-01T09:30", "ben", "6")))
                .containsExactly("2026-10-01 kiro ann pro 6", "2026-10-01 kiro ben pro 4");
    }

    @Test
    void two_models_of_one_account_that_alternate_are_free_one_by_one() {
        plans.add(plan("pro", "10", false));

        assertThat(linesOf(
                        use(1, "2026-10-01T09:00", "ann", "auto", "3"),
                        use(2, "2026-10-01T09:10", "ann", "opus", "4"),
                        use(3, "2026-10-01T09:20", "ann", "auto", "5"),
                        use(4, "2026-10-01T09:30", "ann", "opus", "6")))
                .containsExactly("ann auto 6", "ann opus 4");
    }

    @Test
    void what_began_at_the_same_instant_is_free_in_the_order_of_its_numbers() {
        plans.add(plan("pro", "5", true));
        CreditUse ben = use(1, "2026-10-01T09:00:00.000001", "ben", "auto", "7");
        CreditUse ann = use(2, "2026-10-01T09:00:00.000001", "ann", "auto", "6");
        CreditUse before = use(3, "2026-10-01T09:00:00", "ann", "opus", "1");

        assertThat(linesOf(ann, ben, before)).containsExactly("ann auto 2", "ann opus 1", "ben auto 7");
    }

    @Test
    void use_whose_time_of_day_is_not_known_comes_before_that_whose_is() {
        plans.add(plan("pro", "30", true));
        CreditUse timeless =
                new CreditUse(line("2026-10-01", "2026-10-01", "ben", "auto"), null, 9, new BigDecimal("50"));

        assertThat(included(use("2026-10-01T00:00", "ann", "60"), timeless))
                .containsExactly("2026-10-01 kiro ann pro 10", "2026-10-01 kiro ben pro 50");
    }

    @Test
    void a_row_that_comes_late_is_free_before_those_behind_it() {
        plans.add(plan("pro", "100", false));
        CreditUse first = use("2026-10-05T09:00", "ann", "90");
        CreditUse second = use("2026-10-06T09:00", "ann", "90");
        CreditUse late = use("2026-10-01T09:00", "ann", "30");

        assertThat(included(first, second)).containsExactly("2026-10-05 kiro ann pro 90", "2026-10-06 kiro ann pro 10");
        assertThat(included(first, second, late))
                .containsExactly("2026-10-01 kiro ann pro 30", "2026-10-05 kiro ann pro 70");
    }

    @Test
    void a_seat_that_is_added_mid_month_enlarges_the_pool_of_the_whole_month() {
        plans.add(plan("pro", "100", true));
        CreditUse use = use("2026-10-01T09:00", "ann", "500");

        assertThat(included(use)).containsExactly("2026-10-01 kiro ann pro 200");
        seats.add(new Seat("kiro", "P009", "pro", day("2026-10-31"), null, BigDecimal.TEN, "USD", ""));
        assertThat(included(use)).containsExactly("2026-10-01 kiro ann pro 300");
        seats.add(new Seat("kiro", "P010", "pro", day("2026-11-01"), null, BigDecimal.TEN, "USD", ""));
        seats.add(new Seat("kiro", "P011", "pro", day("2026-01-01"), day("2026-10-01"), BigDecimal.TEN, "USD", ""));
        assertThat(included(use)).containsExactly("2026-10-01 kiro ann pro 300");
    }

    @Test
    void a_seat_that_begins_later_in_the_month_counts_for_use_before_it() {
        plans.add(plan("pro", "100", false));
        seats.clear();
        seats.add(new Seat("kiro", "P001", "pro", day("2026-10-20"), null, BigDecimal.TEN, "USD", ""));

        assertThat(included(use("2026-10-05T09:00", "ann", "120"))).containsExactly("2026-10-05 kiro ann pro 100");
    }

    @Test
    void somebody_who_changes_the_plan_uses_that_of_the_day() {
        plans.add(plan("pro", "100", false));
        plans.add(plan("power", "1000", false));
        seats.clear();
        seats.add(new Seat("kiro", "P001", "pro", day("2026-01-01"), day("2026-10-10"), BigDecimal.TEN, "USD", ""));
        seats.add(new Seat("kiro", "P001", "power", day("2026-10-10"), null, BigDecimal.TEN, "USD", ""));

        assertThat(included(use("2026-10-09T09:00", "ann", "300"), use("2026-10-10T09:00", "ann", "300")))
                .containsExactly("2026-10-09 kiro ann pro 100", "2026-10-10 kiro ann power 300");
    }

    @Test
    void a_plan_that_includes_more_from_a_day_on_gives_the_difference_from_that_day_on() {
        plans.add(new Plan("kiro", "pro", day("2026-01-01"), day("2026-10-10"), new BigDecimal("100"), false));
        plans.add(new Plan("kiro", "pro", day("2026-10-10"), null, new BigDecimal("150"), false));

        assertThat(included(use("2026-10-09T09:00", "ann", "300"), use("2026-10-10T09:00", "ann", "300")))
                .containsExactly("2026-10-09 kiro ann pro 100", "2026-10-10 kiro ann pro 50");
    }

    @Test
    void an_account_that_is_nobody_s_or_whose_person_has_no_seat_gets_nothing() {
        plans.add(plan("pro", "100", true));

        assertThat(included(
                        use("2026-10-01T09:00", "stranger", "5"),
                        use("2026-10-01T09:00", "cleo", "5"),
                        use("2026-10-01T09:00", "", "5")))
                .isEmpty();
    }

    @Test
    void an_accounting_day_of_two_utc_days_is_a_line_each_and_the_earlier_one_is_free_first() {
        plans.add(plan("pro", "100", false));
        CreditUse evening = new CreditUse(
                line("2026-10-01", "2026-10-02", "ann", "auto"),
                LocalDateTime.parse("2026-10-01T23:00"),
                1,
                new BigDecimal("70"));

        assertThat(included(use("2026-10-02T09:00", "ann", "70"), evening))
                .containsExactly("2026-10-02 kiro ann pro 70", "2026-10-02 kiro ann pro 30");
    }

    private List<String> included(CreditUse... uses) {
        return rows(uses).stream()
                .map(row -> "%s %s %s %s %s"
                        .formatted(
                                row.line().accountingDay(),
                                row.line().tool(),
                                row.line().account(),
                                row.plan(),
                                Charge.plain(row.credits())))
                .toList();
    }

    private List<String> linesOf(CreditUse... uses) {
        return rows(uses).stream()
                .map(row -> row.line().account() + " " + row.line().model() + " " + Charge.plain(row.credits()))
                .toList();
    }

    private List<IncludedCredits> rows(CreditUse... uses) {
        return new PlanAllowance(BilledSeat.of(seats, PROVIDERS), new PlanBook(plans), directory)
                .of(Period.parse("2026-10"), Stream.of(uses).sorted(CreditUse.IN_TIME));
    }

    private static CreditUse use(String at, String account, String credits) {
        return use(1, at, account, "auto", credits);
    }

    private static CreditUse use(long useNo, String at, String account, String model, String credits) {
        String day = at.substring(0, 10);
        return new CreditUse(line(day, day, account, model), LocalDateTime.parse(at), useNo, new BigDecimal(credits));
    }

    private static UsageLine line(String usageDay, String accountingDay, String account, String model) {
        return new UsageLine(day(usageDay), day(accountingDay), "kiro", "kiro", model, account, "standard", 0);
    }

    private static Plan plan(String name, String credits, boolean isPooled) {
        return new Plan("kiro", name, day("2026-01-01"), null, new BigDecimal(credits), isPooled);
    }

    private static Seat seat(String person, String plan) {
        return new Seat("kiro", person, plan, day("2026-01-01"), null, BigDecimal.TEN, "USD", "");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
