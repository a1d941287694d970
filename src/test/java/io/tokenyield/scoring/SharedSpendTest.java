package io.tokenyield.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.model.Period;
import io.tokenyield.score.CohortFacts;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.score.ScoreWindow;
import io.tokenyield.score.TeamSpend;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Developers usually cost 600 dollars a window, testers 300; sellers use no AI and have no budget. */
class SharedSpendTest {
    private static final ScoreWindow MARCH = ScoreWindow.of(Period.parse("2027-03"), ScoreParameters.STANDARD);
    private static final LocalDate FROZEN_ON = LocalDate.parse("2027-05-01");

    private final List<ScoreFacts.Member> members = new ArrayList<>();

    @Test
    void who_uses_no_ai_does_not_thin_out_the_spend_of_a_cost_centre() {
        add(10, "developer", "CC-1");
        add(90, "seller", "CC-1");

        TeamSpend team = spend(Map.of("CC-1", new BigDecimal("700"))).of("CC-1", new BigDecimal("600"));

        // 70 dollars a head, where 60 are allowed; by 100 heads it would have been 7.
        assertThat(team.unattributedUsd()).isEqualByComparingTo("700");
        assertThat(team.heads()).isEqualTo(10);
        assertThat(team.standardBudgetUsdPerHead()).isEqualByComparingTo("600");
    }

    @Test
    void the_budget_of_a_cost_centre_is_that_of_all_its_people() {
        add(1, "developer", "CC-1");
        add(3, "tester", "CC-1");

        TeamSpend team = spend(Map.of()).of("CC-1", new BigDecimal("600"));

        // 600 + 3 x 300 = 1,500 for four
        assertThat(team.heads()).isEqualTo(4);
        assertThat(team.standardBudgetUsdPerHead()).isEqualByComparingTo("375");
    }

    @Test
    void what_nobody_has_is_shared_by_those_who_have_a_budget() {
        add(2, "developer", "CC-1");
        add(6, "tester", "CC-2");
        add(92, "seller", "CC-2");

        SharedSpend spend = spend(Map.of("", new BigDecimal("800"), "CC-1", new BigDecimal("50")));

        assertThat(spend.of("CC-1", new BigDecimal("600")).unattributedUsd()).isEqualByComparingTo("250");
        assertThat(spend.of("CC-2", new BigDecimal("300")).unattributedUsd()).isEqualByComparingTo("600");
    }

    @Test
    void who_left_before_the_end_of_the_window_stands_alone_with_the_own_budget() {
        members.add(new ScoreFacts.Member(
                "P1", "developer", "CC-1", LocalDate.parse("2020-01-01"), LocalDate.parse("2027-03-15")));

        TeamSpend team = spend(Map.of()).of("CC-1", new BigDecimal("600"));

        assertThat(team.heads()).isEqualTo(1);
        assertThat(team.standardBudgetUsdPerHead()).isEqualByComparingTo("600");
    }

    private void add(int people, String cohort, String costCentre) {
        for (int i = 0; i < people; i++) {
            members.add(new ScoreFacts.Member(
                    costCentre + cohort + i, cohort, costCentre, LocalDate.parse("2020-01-01"), null));
        }
    }

    private SharedSpend spend(Map<String, BigDecimal> spend) {
        TreeMap<String, FrozenBaseline.Group> groups = new TreeMap<>();
        CohortFacts facts = new CohortFacts(FROZEN_ON, 0, 0, 0, 0);
        groups.put("developer", new FrozenBaseline.Group(30, 60.0, new BigDecimal("600"), facts));
        groups.put("tester", new FrozenBaseline.Group(30, 60.0, new BigDecimal("300"), facts));
        return new SharedSpend(
                spend,
                members,
                MARCH,
                Optional.of(new FrozenBaseline(Period.parse("2026-12"), FROZEN_ON, Map.of(), groups)));
    }
}
