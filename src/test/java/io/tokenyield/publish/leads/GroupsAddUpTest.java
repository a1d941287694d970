package io.tokenyield.publish.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three teams of five people at a third of a dollar each: 1.6675 a team, 5.0025 in all. Rounded alone, 3 x 1.67 were 5.01. */
class GroupsAddUpTest {
    private final LeadsWorld world = new LeadsWorld();

    @BeforeEach
    void three_teams_whose_work_has_tickets() {
        for (String team : List.of("Blue", "Green", "Red")) {
            for (int i = 1; i <= 5; i++) {
                String person = team + i;
                world.verified(person, team, "T-1", "0.3335");
                world.seat(person, team, "cursor", "0.3335", true);
                world.scored("2026-09", person, team, "0.3335", "0.3335", "0.3335", "Explained");
            }
        }
    }

    @Test
    void costs_of_teams_weeks_and_models_add_up_to_the_company() {
        SpendRelease told = spend();

        assertThat(company(
                        told.months(),
                        SpendRelease.Month::group,
                        month -> month.amounts().usageCost()))
                .containsExactly(new BigDecimal("5.00"));
        assertThat(teams(
                        told.months(),
                        SpendRelease.Month::group,
                        month -> month.amounts().usageCost()))
                .isEqualTo(new BigDecimal("5.00"));
        assertThat(teams(
                        told.weeks(),
                        SpendRelease.Week::group,
                        week -> week.amounts().usageCost()))
                .isEqualTo(new BigDecimal("5.00"));
        assertThat(teams(told.models(), SpendRelease.Model::group, SpendRelease.Model::cost))
                .isEqualTo(new BigDecimal("5.00"));
    }

    @Test
    void costs_of_seats_add_up_to_the_company_and_no_seat_is_idle() {
        List<SeatRelease> seats = spend().seats();

        assertThat(company(seats, SeatRelease::group, SeatRelease::seatCost)).containsExactly(new BigDecimal("5.00"));
        assertThat(teams(seats, SeatRelease::group, SeatRelease::seatCost)).isEqualTo(new BigDecimal("5.00"));
        assertThat(teams(seats, SeatRelease::group, SeatRelease::idleCost)).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void what_has_a_ticket_is_all_of_each_cost_and_its_parts_add_up() {
        YieldRelease told = told();

        assertThat(company(told.splits(), YieldRelease.Split::group, YieldRelease.Split::attributedCost))
                .containsExactly(new BigDecimal("5.00"));
        assertThat(teams(told.splits(), YieldRelease.Split::group, YieldRelease.Split::attributedCost))
                .isEqualTo(new BigDecimal("5.00"));
        assertThat(teams(told.work(), YieldRelease.Work::group, YieldRelease.Work::usageCost))
                .isEqualTo(new BigDecimal("5.00"));
    }

    @Test
    void what_came_of_the_spend_of_teams_adds_up_to_the_company() {
        List<YieldRelease.Result> results = told().results();

        for (Function<YieldRelease.Result, BigDecimal> figure : List.<Function<YieldRelease.Result, BigDecimal>>of(
                YieldRelease.Result::spendUsd,
                YieldRelease.Result::verifiedValue,
                YieldRelease.Result::unexplainedUsd)) {
            assertThat(company(results, YieldRelease.Result::group, figure)).containsExactly(new BigDecimal("5.00"));
            assertThat(teams(results, YieldRelease.Result::group, figure)).isEqualTo(new BigDecimal("5.00"));
        }
    }

    private SpendRelease spend() {
        return SpendRelease.of(world.spend(LeadsWorld.SEPTEMBER));
    }

    private YieldRelease told() {
        return YieldRelease.of(world.yields(LeadsWorld.SEPTEMBER, spend()));
    }

    private static <T> List<BigDecimal> company(
            List<T> rows, Function<T, Group> group, Function<T, BigDecimal> figure) {
        return rows.stream()
                .filter(row -> group.apply(row).equals(Group.COMPANY))
                .map(figure)
                .toList();
    }

    private static <T> BigDecimal teams(List<T> rows, Function<T, Group> group, Function<T, BigDecimal> figure) {
        Predicate<T> isCompany = row -> group.apply(row).equals(Group.COMPANY);
        return rows.stream().filter(isCompany.negate()).map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
