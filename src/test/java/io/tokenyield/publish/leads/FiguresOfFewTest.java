package io.tokenyield.publish.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A cost of seven people may stand beside figures of one of them: of the only one who uses credits, or works in batches. */
class FiguresOfFewTest {
    private final LeadsWorld world = new LeadsWorld();

    private FiguresOfFewTest team(String team, int people) {
        for (int i = 1; i <= people; i++) {
            world.verified(team + i, team, "T-1", "10");
        }
        return this;
    }

    @Test
    void credits_of_too_few_are_left_out_and_what_others_have_stays() {
        team("Blue", 7).team("Green", 7);
        world.credits("Blue1", "Blue", "100");
        for (int i = 1; i <= 5; i++) {
            world.credits("Green" + i, "Green", "10");
        }

        assertThat(told("Blue").amounts().credits()).isNull();
        assertThat(told("Blue").amounts().tokensIn()).isEqualTo(7000);
        assertThat(told("Green").amounts().credits())
                .as("the company's are told for it")
                .isNull();
        assertThat(company().amounts().credits()).isEqualByComparingTo("150");
    }

    @Test
    void what_nobody_has_is_nought_everywhere() {
        team("Blue", 7);

        assertThat(told("Blue").amounts().credits()).isZero();
        assertThat(company().amounts().credits()).isZero();
        assertThat(company().levels().standardMode()).isZero();
    }

    @Test
    void a_figure_is_told_of_all_weeks_of_a_month_or_of_none() {
        team("Blue", 7);
        for (int i = 1; i <= 5; i++) {
            world.credits("Blue" + i, "Blue", "10");
        }
        world.on(LocalDate.parse("2026-09-16"));
        team("Blue", 7);
        world.credits("Blue1", "Blue", "3");

        assertThat(told("Blue").amounts().credits()).isEqualByComparingTo("53");
        assertThat(SpendRelease.of(world.spend(LeadsWorld.SEPTEMBER)).weeks())
                .hasSize(2)
                .allMatch(week -> week.amounts().credits() == null)
                .allMatch(week -> week.amounts().tokensIn() == 7000);
    }

    @Test
    void the_discount_of_the_one_who_works_in_batches_is_not_told() {
        team("Blue", 7);
        for (int i = 1; i <= 7; i++) {
            world.levels("Blue" + i, "Blue", "10", "11", i == 1 ? "20" : "10");
        }

        assertThat(told("Blue").levels().constantUsd()).isEqualByComparingTo("77");
        assertThat(told("Blue").levels().standardMode()).isNull();
        assertThat(company().levels().standardMode()).isNull();
    }

    @Test
    void prices_that_differ_for_two_people_are_not_told() {
        team("Blue", 7);
        for (int i = 1; i <= 7; i++) {
            world.levels("Blue" + i, "Blue", "10", i <= 2 ? "11" : "10", "10");
        }

        assertThat(told("Blue").levels().pricedRequests()).isEqualTo(70);
        assertThat(told("Blue").levels().constantUsd()).isNull();
        assertThat(told("Blue").levels().standardMode()).isNull();
    }

    /** Six have a ticket and one has none: times the company's cost the share would be the cost of the one. */
    @Test
    void the_share_with_a_ticket_is_told_where_the_cost_with_a_ticket_is() {
        team("Blue", 6);
        world.without("Blue7", "Blue", "47.11");
        assertThat(attributedShare()).isEmpty();

        for (int i = 1; i <= 4; i++) {
            world.without("Blue" + i, "Blue", "3.2225");
        }
        assertThat(attributedShare())
                .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("0.5"));
    }

    /** The month tells what all seven cost; the window, what the six with a score did. */
    @Test
    void spend_of_people_with_a_score_is_not_told_where_one_has_none() {
        team("Blue", 7);
        for (int i = 1; i <= 6; i++) {
            world.scored("2026-09", "Blue" + i, "Blue", "10", "1", "4", "Explained");
        }
        assertThat(results()).containsExactly("Blue 6 null 24.00", "Company 6 null 24.00");

        world.scored("2026-09", "Blue7", "Blue", "10", "1", "4", "Explained");
        assertThat(results()).containsExactly("Blue 7 70.00 28.00", "Company 7 70.00 28.00");
    }

    /** Of seven who cost Green something one moved to Blue; her score, with all that she spent, is Blue's. */
    @Test
    void spend_of_people_with_a_score_is_not_told_where_one_came_from_another_team() {
        team("Blue", 7).team("Green", 7);
        for (int i = 1; i <= 7; i++) {
            world.scored("2026-09", "Blue" + i, "Blue", "10", "1", "4", "Explained");
            world.scored("2026-09", "Green" + i, i == 7 ? "Blue" : "Green", "10", "1", "4", "Explained");
        }

        assertThat(results()).containsExactly("Blue 8 null 32.00", "Green 6 null 24.00", "Company 14 140.00 56.00");
    }

    private List<String> results() {
        SpendRelease spend = SpendRelease.of(world.spend(LeadsWorld.SEPTEMBER));
        return YieldRelease.of(world.yields(LeadsWorld.SEPTEMBER, spend)).results().stream()
                .map(row ->
                        row.group().label() + " " + row.people() + " " + row.spendUsd() + " " + row.unexplainedUsd())
                .toList();
    }

    private Optional<BigDecimal> attributedShare() {
        SpendRelease spend = SpendRelease.of(world.spend(LeadsWorld.SEPTEMBER));
        return AttributedShare.of(spend, YieldRelease.of(world.yields(LeadsWorld.SEPTEMBER, spend)));
    }

    private SpendRelease.Month told(String team) {
        return told(Group.team(team));
    }

    private SpendRelease.Month company() {
        return told(Group.COMPANY);
    }

    private SpendRelease.Month told(Group group) {
        return SpendRelease.of(world.spend(LeadsWorld.SEPTEMBER)).months().stream()
                .filter(month -> month.group().equals(group))
                .findFirst()
                .orElseThrow();
    }
}
