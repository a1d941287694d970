package io.tokenyield.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tokenyield.score.Days;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.score.StandardCost;
import io.tokenyield.scoring.ScoreRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Attacks by spend that the rules leave no way to (SCORE 2, last paragraph). */
class NoWayBySpendTest {
    private static final Organisation COMPANY = Organisation.small();

    @Test
    void gate_dancing_too_little_spend_is_the_top_already_so_no_spend_leads_higher() {
        List<Result> little = COMPANY.results().stream()
                .filter(result -> result.standing().isTop())
                .toList();
        assertThat(little).isNotEmpty();
        int scored = 0;
        for (Result before : little) {
            for (double factor : new double[] {1.1, 2, 5, 20}) {
                Play play = new Play(COMPANY);
                play.play(
                        teamOf(before.person()),
                        before.person(),
                        new Random(1),
                        List.of(game -> game.spendMore(before.person(), factor)));
                Gain gain = play.end(0).gains().get(0);

                assertThat(Bounds.invented(gain)).isEmpty();
                scored += gain.after().standing().isScored() ? 1 : 0;
            }
        }
        assertThat(scored).as("people who have a score after it").isPositive();
    }

    @Test
    void a_whole_stack_that_burns_before_a_rebase_moves_its_standard_cost_by_five_percent() {
        List<Team> burnt = new ArrayList<>();
        Days days = new Days(
                Season.BASELINE.t0().minusDays(30), Season.BASELINE.t1().plusDays(30));
        for (Team team : COMPANY.teams()) {
            Team copy = team.copy();
            copy.ids()
                    .forEach(person -> copy.spend
                            .get(person)
                            .subMap(days.from(), days.to())
                            .replaceAll((day, usd) -> Team.rounded(20 * usd.doubleValue())));
            burnt.add(copy);
        }
        ScoreParameters parameters = COMPANY.parameters();
        Frozen rebased = Frozen.of(burnt, COMPANY.honest().outcomes(), ScoreRules.outcome(parameters), parameters);
        for (Result result : COMPANY.results()) {
            String stack = teamOf(result.person()).stack();
            StandardCost was = COMPANY.frozen().standardCost(stack, result.person());
            StandardCost wanted = rebased.standardCost(stack, result.person());
            StandardCost is = wanted.rebasedFrom(was, parameters);

            assertThat(wanted.usd()).isGreaterThan(10 * was.usd());
            assertThat(is.usd() / was.usd()).isCloseTo(1.05, within(1e-12));
        }
    }

    private static Team teamOf(String person) {
        return COMPANY.teams().stream()
                .filter(team -> team.ids().contains(person))
                .findFirst()
                .orElseThrow();
    }
}
