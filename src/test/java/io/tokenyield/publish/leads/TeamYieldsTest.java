package io.tokenyield.publish.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What leads see of September, and what is held back: no figure of fewer than five people, also not by subtraction. */
class TeamYieldsTest {
    private final LeadsWorld world = new LeadsWorld();

    private void team(String team, int people, String cost) {
        for (int i = 1; i <= people; i++) {
            world.verified(team + i, team, "T-1", cost);
        }
    }

    @Test
    void teams_under_five_people_are_shown_as_one() {
        team("Blue", 6, "10");
        team("Red", 3, "10");
        team("Green", 2, "10");

        assertThat(spend())
                .containsExactly(
                        "Blue: Blue 6 60.00, Company 11 110.00", "Other teams: Other teams 5 50.00, Company 11 110.00");
    }

    @Test
    void where_the_small_ones_are_too_few_together_the_smallest_of_the_others_is_put_to_them() {
        team("Blue", 6, "10");
        team("Red", 5, "10");
        team("Green", 1, "70");

        // Otherwise the company less Blue and Red were Green's one person.
        assertThat(spend())
                .containsExactly(
                        "Blue: Blue 6 60.00, Company 12 180.00",
                        "Other teams: Other teams 6 120.00, Company 12 180.00");
    }

    @Test
    void a_company_under_five_people_has_no_workbook() {
        team("Blue", 4, "10");

        assertThat(TeamYields.of(world.told())).isEmpty();
    }

    @Test
    void who_changes_the_team_counts_once() {
        team("Blue", 5, "10");
        world.verified("Blue1", "Red", "T-1", "10");
        for (int i = 2; i <= 5; i++) {
            world.verified("Red" + i, "Red", "T-1", "10");
        }

        assertThat(spend())
                .containsExactly("Blue: Blue 5 50.00, Company 9 100.00", "Red: Red 5 50.00, Company 9 100.00");
    }

    @Test
    void an_earlier_month_in_which_a_team_was_too_small_is_left_out_and_the_rest_stays_large_enough() {
        team("Blue", 6, "10");
        team("Red", 5, "10");
        world.earlier("2026-08", "Blue", 3, "7").earlier("2026-08", "Red", 9, "7");

        // The company of August is Red and the three of Blue: Red is left out too, or Blue would be the difference.
        assertThat(TeamYields.of(world.told()).get(1).spend())
                .extracting(spend -> spend.who() + " " + spend.month() + " " + spend.people() + " " + spend.cost())
                .containsExactly(
                        "Red 2026-08 null null",
                        "Red 2026-09 5 50.00",
                        "Company 2026-08 12 84.00",
                        "Company 2026-09 11 110.00");
    }

    @Test
    void a_ticket_that_fewer_than_five_worked_on_has_no_line_of_its_own() {
        team("Blue", 6, "10");
        world.verified("Blue1", "Blue", "T-2", "99");
        world.verified("Blue1", "Blue", "T-3", "1");
        for (int i = 2; i <= 6; i++) {
            world.without("Blue" + i, "Blue", "1");
        }

        // T-1 would be six people, but what is left of the epic would be one: so the epic is shown as a whole.
        assertThat(work())
                .containsExactly("verified | EPIC-1 |  | 160.00", "not attributed to any ticket |  |  | 5.00");
    }

    @Test
    void cost_is_told_apart_by_tickets_only_where_both_parts_are_of_enough_people_or_nobody() {
        team("Blue", 6, "10");
        world.without("Blue2", "Blue", "5");

        // Five dollars without a ticket would be what Blue2 spent on none.
        assertThat(work()).isEmpty();
        assertThat(only().spend())
                .extracting(spend -> spend.who() + " " + spend.cost() + " " + spend.attributed())
                .containsExactly("Blue 65.00 null", "Company 65.00 null");
    }

    @Test
    void the_company_is_not_told_apart_if_that_told_apart_a_team() {
        team("Blue", 6, "10");
        team("Red", 9, "10");
        world.without("Red1", "Red", "5");

        // Company less Blue would be Red, where one person has use without a ticket.
        assertThat(TeamYields.of(world.told()).get(0).spend())
                .extracting(spend -> spend.who() + " " + spend.cost() + " " + spend.attributed())
                .containsExactly("Blue 60.00 null", "Company 155.00 null");
    }

    @Test
    void cost_of_one_person_is_not_shown_by_use_that_cost_the_others_nothing() {
        team("Red", 9, "10");
        world.verified("Blue1", "Blue", "T-1", "137.40");
        for (int i = 2; i <= 6; i++) {
            world.used("2026-09-10", "Blue" + i, "Blue", "0");
        }

        // Six of Blue used AI, one of them at a cost: Blue and Red are one.
        assertThat(spend()).containsExactly("Other teams: Other teams 15 227.40, Company 15 227.40");
    }

    @Test
    void what_came_late_shows_in_no_difference_of_spend_and_yield() {
        team("Blue", 6, "10");
        SpendRelease told = SpendRelease.of(world.spend(LeadsWorld.SEPTEMBER));
        world.verified("Blue1", "Blue", "T-1", "0.40");

        assertThat(YieldRelease.of(world.yields(LeadsWorld.SEPTEMBER, told)).work())
                .as("60.00 were told, and 60.40 have a ticket now")
                .isEmpty();
    }

    @Test
    void weeks_make_up_the_month_and_one_of_too_few_people_is_put_to_its_neighbour() {
        for (int i = 1; i <= 6; i++) {
            world.used("2026-09-02", "Blue" + i, "Blue", "1");
            world.used("2026-09-15", "Blue" + i, "Blue", "2");
        }
        world.used("2026-09-09", "Blue1", "Blue", "50").used("2026-09-30", "Blue2", "Blue", "70");

        assertThat(SpendRelease.of(world.spend(LeadsWorld.SEPTEMBER)).weeks())
                .extracting(week -> week.from() + " to " + week.last() + " " + week.people() + " "
                        + week.amounts().usageCost())
                .containsExactly("2026-09-01 to 2026-09-06 6 6.00", "2026-09-07 to 2026-09-30 6 132.00");
    }

    @Test
    void seats_are_shown_where_holders_users_and_idle_ones_are_enough_or_nobody() {
        for (int i = 1; i <= 12; i++) {
            world.seat("Blue" + i, "Blue", "cursor", "20", i <= 6)
                    .seat("Red" + i, "Red", "cursor", "20", true)
                    .seat("Blue" + i, "Blue", "kiro", "40", i <= 9)
                    .seat("Red" + i, "Red", "kiro", "40", i <= 10);
        }
        team("Blue", 12, "1");
        team("Red", 12, "1");

        // Of Kiro three seats of Blue are idle and two of Red: five of the company.
        assertThat(SpendRelease.of(world.spend(LeadsWorld.SEPTEMBER)).seats())
                .extracting(seat -> seat.group().label() + " " + seat.tool() + " " + seat.seats() + " "
                        + seat.seatsIdle() + " " + seat.seatCost() + " " + seat.idleCost())
                .containsExactly(
                        "Blue cursor 12 6 240.00 120.00",
                        "Red cursor 12 0 240.00 0.00",
                        "Company cursor 24 6 480.00 120.00",
                        "Company kiro 24 5 960.00 200.00");
    }

    @Test
    void tickets_and_epics_of_enough_people_have_lines_and_the_others_are_together() {
        team("Blue", 9, "10");
        for (int i = 1; i <= 5; i++) {
            world.verified("Blue" + i, "Blue", "T-2", "4");
            world.work("Blue" + i, "Blue", "T-9", "T-9", "not verified", "T-9 is not done", "2");
            world.work("Blue" + i, "Blue", "T-" + (20 + i), "T-" + (20 + i), "verified", "", "1");
        }

        assertThat(work())
                .containsExactly(
                        "verified | EPIC-1 | T-1 | 90.00",
                        "verified | EPIC-1 | T-2 | 20.00",
                        "verified | all others together |  | 5.00",
                        "not verified: given up, reopened or not done | T-9 | T-9 | 10.00",
                        "not attributed to any ticket |  |  | 0.00");
    }

    @Test
    void models_of_too_few_people_are_together_and_cents_add_up() {
        team("Blue", 6, "0.335");
        world.verified("Blue1", "Blue", "T-1", "0.005").with("cursor", "gpt-5");
        world.verified("Blue2", "Blue", "T-1", "0.005").with("kiro", "auto");

        assertThat(only().models())
                .extracting(model -> model.tool() + " " + model.model() + " " + model.cost())
                .containsExactly("all others together  2.02");
        assertThat(only().spend().get(0).cost()).isEqualByComparingTo("2.02");
    }

    @Test
    void what_came_of_it_is_a_sum_over_people_with_a_score_and_the_latest_month_has_bands() {
        team("Blue", 6, "10");
        world.earlier("2026-07", "Blue", 6, "1").earlier("2026-08", "Blue", 6, "1");
        for (int i = 1; i <= 6; i++) {
            world.scored("2026-07", "Blue" + i, "Blue", "100", "2", "40", "Explained");
        }
        for (int i = 1; i <= 4; i++) {
            world.scored("2026-08", "Blue" + i, "Blue", "100", "2", "40", "Explained");
        }

        assertThat(only().results())
                .extracting(result -> result.who() + " " + result.month() + " " + result.people() + " "
                        + result.spendUsd() + " " + result.verified() + " " + result.unexplainedUsd())
                .containsExactly(
                        "Blue 2026-07 6 600.00 12.00 240.00",
                        "Blue 2026-08 null null null null",
                        "Blue 2026-09 null null null null",
                        "Company 2026-07 6 600.00 12.00 240.00",
                        "Company 2026-08 null null null null",
                        "Company 2026-09 null null null null");
        assertThat(only().bandsOf()).hasToString("2026-07");
        assertThat(only().bands()).extracting(TeamYield.BandCount::people).containsExactly(6, 0, 0);
    }

    @Test
    void bands_of_too_few_people_are_put_together_or_left_out() {
        assertThat(bands(7, 5, 6)).containsExactly("Explained 7", "Partly explained 5", "Mostly unexplained 6");
        assertThat(bands(7, 4, 1)).containsExactly("Explained 7", "Partly explained or mostly unexplained 5");
        assertThat(bands(7, 6, 2)).containsExactly("Explained 7", "Partly explained or mostly unexplained 8");
        assertThat(bands(7, 1, 0)).isEmpty();
        assertThat(bands(4, 6, 5)).isEmpty();
        assertThat(bands(0, 6, 5))
                .as("who knows the team would know of each that the work is not explained")
                .isEmpty();
        assertThat(bands(6, 0, 0)).containsExactly("Explained 6", "Partly explained 0", "Mostly unexplained 0");
    }

    private static List<String> bands(int explained, int partly, int mostly) {
        return BandCounts.of(
                        Map.of("Explained", explained, "Partly explained", partly, "Mostly unexplained", mostly), 5)
                .stream()
                .map(band -> band.band() + " " + band.people())
                .toList();
    }

    private TeamYield only() {
        List<TeamYield> teams = TeamYields.of(world.told());
        assertThat(teams).hasSize(1);
        return teams.get(0);
    }

    private List<String> work() {
        return only().work().stream()
                .map(row -> row.outcome() + " | " + row.epic() + " | " + row.ticket() + " | " + row.cost())
                .toList();
    }

    private List<String> spend() {
        return TeamYields.of(world.told()).stream()
                .map(team -> team.name() + ": "
                        + String.join(
                                ", ",
                                team.spend().stream()
                                        .map(spend -> spend.who() + " " + spend.people() + " " + spend.cost())
                                        .toList()))
                .toList();
    }
}
