package io.tokenyield.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.outcome.Unit;
import io.tokenyield.score.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The made-up company is like the one of SCORE 4, as far as that matters for attacks. */
class OrganisationTest {
    private static final Organisation COMPANY = Organisation.small();

    @Test
    void three_quarters_of_units_and_more_verify() {
        List<Unit> units = COMPANY.honest().outcomes().units().stream()
                .filter(unit -> unit.firstResolvedAt() != null && Season.isInWindow(unit.firstResolvedAt()))
                .toList();

        assertThat((double) units.size() / COMPANY.results().size()).isBetween(10.0, 18.0);
        assertThat((double) units.stream().filter(Unit::counts).count() / units.size())
                .isBetween(0.74, 0.84);
        assertThat((double) units.stream().filter(Unit::isRepair).count() / units.size())
                .isBetween(0.05, 0.18);
    }

    @Test
    void spend_has_a_long_tail() {
        double[] usd = COMPANY.results().stream()
                .mapToDouble(result -> result.cost().doubleValue())
                .sorted()
                .toArray();

        assertThat(usd[usd.length / 10]).isBetween(150.0, 350.0);
        assertThat(usd[usd.length / 2]).isBetween(500.0, 900.0);
        assertThat(usd[usd.length * 9 / 10]).isBetween(1_400.0, 2_700.0);
    }

    @Test
    void most_people_have_a_score_and_half_of_them_one() {
        List<Result> scored = COMPANY.results().stream()
                .filter(result -> result.standing().isScored())
                .toList();

        assertThat((double) scored.size() / COMPANY.results().size()).isBetween(0.85, 0.98);
        assertThat((double) scored.stream()
                                .filter(result -> result.open().s() == 1)
                                .count()
                        / scored.size())
                .isBetween(0.35, 0.60);
        assertThat(COMPANY.results())
                .filteredOn(result -> !result.standing().isScored())
                .allSatisfy(result ->
                        assertThat(result.standing().notScored().reason()).isEqualTo(Reason.TOO_LITTLE_SPEND));
    }

    @Test
    void the_same_seed_is_the_same_company() {
        Organisation again = Organisation.of(1, 15);

        assertThat(again.honest()).isEqualTo(COMPANY.honest());
        assertThat(again.boards()).isEqualTo(COMPANY.boards());
        assertThat(Organisation.of(2, 15).honest()).isNotEqualTo(COMPANY.honest());
    }
}
