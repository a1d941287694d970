package io.tokenyield.score;

import io.tokenyield.model.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Facts of a person who has a score: 1,000 USD in the window of 2027-03 at 100 USD a unit, and all else in order. */
final class TestFacts {
    static final ScoreParameters STANDARD = ScoreParameters.STANDARD;

    ScoreWindow window = ScoreWindow.of(Period.parse("2027-03"), STANDARD);
    LocalDate asOf = LocalDate.of(2027, 5, 1);
    LocalDate firstDay = LocalDate.of(2026, 8, 17);
    LocalDate since = LocalDate.of(2020, 1, 1);
    LocalDate until;
    double cost = 1_000;
    StandardCost standardCost = new StandardCost(100.0, 24);
    CohortFacts group = new CohortFacts(LocalDate.of(2027, 5, 1), 100, 60, 200, 120);
    TeamSpend team = new TeamSpend(new BigDecimal("600"), 10, new BigDecimal("600"));
    Meter meter = Meter.of(new BigDecimal("-0.02"), List.of());
    TrustBase trust = TrustBase.WHOLE;

    GateFacts facts() {
        return new GateFacts(window, asOf, firstDay, since, until, cost, standardCost, group, team, meter, trust);
    }

    TestFacts window(String month) {
        window = ScoreWindow.of(Period.parse(month), STANDARD);
        return this;
    }
}
