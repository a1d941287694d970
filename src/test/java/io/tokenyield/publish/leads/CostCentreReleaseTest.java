package io.tokenyield.publish.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What finance is told of cost centres, while leads are told the same people's sums by team. Five people are enough. */
class CostCentreReleaseTest {
    @Test
    void a_cost_centre_whose_teams_are_all_its_own_is_told_by_itself() {
        CostCentreRelease told = new CostCentreWorld()
                .scored(6, "Blue", "CC-1")
                .scored(5, "Green", "CC-1")
                .scored(5, "Red", "CC-2")
                .told();

        assertThat(told.toldWith()).isEqualTo(Map.of("CC-1", "CC-1", "CC-2", "CC-2"));
        assertThat(lines(told)).containsExactly("CC-1 11 1100.00 275.00 + 0 0.00", "CC-2 5 500.00 125.00 + 0 0.00");
        assertThat(told.reasons()).isEmpty();
    }

    @Test
    void one_person_of_a_team_in_another_cost_centre_ties_the_two_because_the_team_less_one_of_them_is_that_person() {
        CostCentreRelease told = new CostCentreWorld()
                .scored(6, "Blue", "CC-1")
                .scored("Anna", "Blue", "CC-2", "900", "900")
                .scored(6, "Red", "CC-2")
                .scored(6, "Grey", "CC-3")
                .told();

        assertThat(told.toldWith()).isEqualTo(Map.of("CC-1", "CC-1", "CC-2", "CC-1", "CC-3", "CC-3"));
        assertThat(lines(told)).containsExactly("CC-1 13 2100.00 1200.00 + 0 0.00", "CC-3 6 600.00 150.00 + 0 0.00");
    }

    @Test
    void four_people_across_tie_two_cost_centres_and_five_do_not_whichever_way_they_go() {
        CostCentreWorld four = new CostCentreWorld()
                .scored(9, "Blue", "CC-1")
                .scored(2, "Blue", "CC-2")
                .scored(9, "Red", "CC-2")
                .scored(2, "Red", "CC-1");
        assertThat(four.told().toldWith()).isEqualTo(Map.of("CC-1", "CC-1", "CC-2", "CC-1"));

        CostCentreWorld five = four.scored(1, "Blue", "CC-2");
        assertThat(five.told().toldWith())
                .as("Blue less CC-1 is three of Blue less two of Red")
                .isEqualTo(Map.of("CC-1", "CC-1", "CC-2", "CC-2"));
    }

    @Test
    void a_cost_centre_that_is_too_small_is_told_with_the_smallest_that_it_shares_a_team_with() {
        CostCentreRelease told = new CostCentreWorld()
                .scored(9, "Blue", "CC-1")
                .scored(4, "Blue", "CC-2")
                .scored(6, "Blue", "CC-3")
                .scored(6, "Red", "CC-4")
                .told();

        assertThat(told.toldWith()).isEqualTo(Map.of("CC-1", "CC-1", "CC-2", "CC-2", "CC-3", "CC-2", "CC-4", "CC-4"));
    }

    @Test
    void teams_too_small_to_be_told_by_themselves_are_one_team_here_too() {
        CostCentreRelease told = new CostCentreWorld()
                .scored(6, "Blue", "CC-1")
                .scored(3, "Ants", "CC-1")
                .scored(3, "Bees", "CC-2")
                .scored(6, "Red", "CC-2")
                .told();

        assertThat(told.toldWith())
                .as("CC-1 less Blue would be the three Ants")
                .isEqualTo(Map.of("CC-1", "CC-1", "CC-2", "CC-1"));
    }

    @Test
    void what_is_not_scored_has_its_reasons_where_each_is_of_enough_people() {
        CostCentreRelease told = new CostCentreWorld()
                .scored(6, "Blue", "CC-1")
                .notScored(5, "Blue", "CC-1", "too little spend")
                .notScored(6, "Blue", "CC-1", "no comparable group")
                .scored(6, "Red", "CC-2")
                .notScored(4, "Red", "CC-2", "too little spend")
                .scored(6, "Grey", "CC-3")
                .notScored(5, "Grey", "CC-3", "too little spend")
                .notScored(1, "Grey", "CC-3", "work not visible here")
                .told();

        assertThat(lines(told))
                .containsExactly(
                        "CC-1 6 600.00 150.00 + 11 220.00",
                        "CC-2 6 600.00 150.00 + null null",
                        "CC-3 6 600.00 150.00 + 6 120.00");
        assertThat(told.reasons().stream()
                        .map(row -> String.join(
                                " ", row.costCentre(), row.reason(), row.people() + "", row.spendUsd() + "")))
                .containsExactly(
                        "CC-1 no comparable group 6 120.00",
                        "CC-1 too little spend 5 100.00",
                        "CC-3 all others together 6 120.00");
    }

    @Test
    void without_any_score_finance_hears_why_and_too_few_people_are_not_told_of() {
        CostCentreRelease told = new CostCentreWorld()
                .notScored(7, "Blue", "CC-1", "no comparable group")
                .notScored(3, "Red", "CC-2", "no comparable group")
                .told();

        assertThat(lines(told)).containsExactly("CC-1 0 0.00 0.00 + 7 140.00");
        assertThat(told.costCentres()).containsExactly("CC-1", "CC-2");
        assertThat(told.toldWith()).isEqualTo(Map.of("CC-1", "CC-1"));
    }

    @Test
    void where_leads_are_told_no_results_because_too_few_have_scores_finance_is_not_either() {
        CostCentreRelease told = new CostCentreWorld()
                .scored(4, "Blue", "CC-1")
                .notScored(5, "Blue", "CC-1", "too little spend")
                .told();

        assertThat(lines(told)).containsExactly("CC-1 null null null + 5 100.00");
    }

    @Test
    void who_is_in_no_sum_that_leads_see_is_in_no_share_but_among_those_not_scored() {
        CostCentreWorld world = new CostCentreWorld().scored(6, "Blue", "CC-1");
        for (int i = 1; i <= 5; i++) {
            world.scoredWithoutUse("new" + i, "Just founded", "CC-1", "300", "300");
        }

        CostCentreRelease told = world.told();

        assertThat(lines(told)).containsExactly("CC-1 6 600.00 150.00 + 5 1500.00");
        assertThat(told.reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.reason()).isEqualTo("team without use in the month"));
    }

    @Test
    void cents_of_cost_centres_add_up_to_what_leads_are_told_of_the_company() {
        CostCentreWorld world = new CostCentreWorld();
        for (int i = 1; i <= 5; i++) {
            world.scored("b" + i, "Blue", "CC-1", "0.0017", "0").scored("r" + i, "Red", "CC-2", "0.0017", "0");
        }

        // Twice 0.0085, together 0.0170.
        assertThat(lines(world.told())).containsExactly("CC-1 5 0.01 0.00 + 0 0.00", "CC-2 5 0.01 0.00 + 0 0.00");
        assertThat(world.facts().results())
                .filteredOn(result -> result.group().equals(Group.COMPANY))
                .singleElement()
                .satisfies(company -> assertThat(company.spendUsd()).isEqualByComparingTo("0.02"));
    }

    private static List<String> lines(CostCentreRelease told) {
        return told.rows().stream()
                .map(row -> row.costCentre() + " " + row.people() + " " + row.spendUsd() + " " + row.unexplainedUsd()
                        + " + " + row.peopleNotScored() + " " + row.notScoredUsd())
                .toList();
    }
}
