package io.tokenyield.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tokenyield.model.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the score promises, on made-up people; the seed in the name repeats them. */
class ScoreAxiomsTest {
    private static final ScoreParameters STANDARD = ScoreParameters.STANDARD;
    private static final ScoreWindow MARCH = ScoreWindow.of(Period.parse("2027-03"), STANDARD);
    private static final ScoreWindow FEBRUARY = ScoreWindow.of(Period.parse("2027-02"), STANDARD);
    private static final int TRIALS = 500;

    /** A1: spend added on any day, any amount. With February's close, because bands look back on it. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5})
    void spending_more_raises_nothing(long seed) {
        Spending spending = new Spending(seed);
        Random random = spending.random();
        int leftTheTop = 0;
        int lowerScores = 0;
        int otherBands = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            TestFacts person = anyPerson(random);
            double februaryValue = random.nextInt(15) * random.nextInt(2);
            double marchValue = februaryValue + random.nextDouble() * 5;
            SortedMap<LocalDate, BigDecimal> days = spending.days(MARCH, random.nextInt(60));
            if (random.nextInt(4) == 0) {
                // New with the tools: March is scored, and February has nothing to explain.
                days.headMap(LocalDate.of(2027, 3, 30)).clear();
            }
            SortedMap<LocalDate, BigDecimal> more = new TreeMap<>(days);
            BigDecimal total = days.values().stream().reduce(BigDecimal.ONE, BigDecimal::add);
            more.merge(spending.anyDay(MARCH), total.multiply(spending.logUniform(1e-6, 50)), BigDecimal::add);

            Standing before = standing(person, days, februaryValue, marchValue);
            Standing after = standing(person, more, februaryValue, marchValue);

            String which = "trial " + trial + ": " + before + " became " + after;
            assertThat(after.isInAnyWayAbove(before)).as(which).isFalse();
            if (before.isScored()) {
                assertThat(after.isScored()).as(which).isTrue();
                assertThat(after.score().unexplainedUsd())
                        .as(which)
                        .isGreaterThanOrEqualTo(before.score().unexplainedUsd());
                lowerScores += after.score().s() < before.score().s() ? 1 : 0;
                otherBands += after.band() != before.band() ? 1 : 0;
            } else if (!before.isTop()) {
                assertThat(after).as(which).isEqualTo(before);
            } else {
                leftTheTop += after.isTop() ? 0 : 1;
            }
        }
        assertThat(List.of(leftTheTop, lowerScores, otherBands))
                .as("standings that changed")
                .allSatisfy(changed -> assertThat(changed).isGreaterThan(5));
    }

    /** A1 to machine precision: the next number that a double can be. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5})
    void the_smallest_spend_that_there_is_raises_nothing(long seed) {
        Spending spending = new Spending(seed);
        Random random = spending.random();
        for (int trial = 0; trial < 10 * TRIALS; trial++) {
            double v = random.nextDouble() * random.nextInt(200);
            double cstd = spending.logUniform(0.01, 10_000).doubleValue();
            double c = cstd * spending.logUniform(0.01, 1_000).doubleValue();

            Score less = Score.of(v, c, cstd, STANDARD);
            for (double more = Math.nextUp(c); more < c * (1 + 1e-15); more = Math.nextUp(more)) {
                Score score = Score.of(v, more, cstd, STANDARD);

                String which = "V " + v + ", C " + c + ", standard " + cstd;
                assertThat(score.s()).as(which).isLessThanOrEqualTo(less.s());
                assertThat(score.lo()).as(which).isLessThanOrEqualTo(less.lo());
                assertThat(score.hi()).as(which).isLessThanOrEqualTo(less.hi());
                assertThat(score.e()).as(which).isGreaterThanOrEqualTo(less.e());
                assertThat(score.unexplainedUsd()).as(which).isGreaterThanOrEqualTo(less.unexplainedUsd());
                less = score;
            }
        }
    }

    /** A6. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5})
    void no_score_is_over_one_and_who_spends_nothing_has_nothing_to_explain(long seed) {
        Spending spending = new Spending(seed);
        Random random = spending.random();
        for (int trial = 0; trial < TRIALS; trial++) {
            TestFacts person = new TestFacts();
            double v = random.nextDouble() * 300;
            person.cost = 0;
            person.standardCost = anyStandard(random);

            Standing idle = Standing.of(person.facts(), v, new TreeMap<>(), STANDARD);
            Score busy = Score.of(v, random.nextDouble() * 5_000, 1 + random.nextDouble() * 500, STANDARD);
            Score none = Score.of(v, 0, 1 + random.nextDouble() * 500, STANDARD);

            assertThat(idle.isTop()).isTrue();
            assertThat(none.s()).isEqualTo(1);
            assertThat(none.unexplainedUsd()).isZero();
            assertThat(busy.s()).isBetween(0.0, 1.0);
            assertThat(busy.lo()).isBetween(0.0, busy.s());
            assertThat(busy.hi()).isBetween(busy.s(), 1.0);
        }
    }

    /** A9: what the money is called, and what the vendor asks for it, cancels out. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5})
    void a_factor_on_all_costs_changes_no_score(long seed) {
        Random random = new Random(seed);
        for (int trial = 0; trial < TRIALS; trial++) {
            List<BaselineRow> rows = BaselineAxiomsTest.anyRows(random, 21 + random.nextInt(20));
            String person = "q" + random.nextInt(rows.size());
            double v = random.nextInt(30);
            double c = random.nextDouble() * 5_000;
            Score score = Score.of(v, c, new Baseline(rows, STANDARD).of(person).usd(), STANDARD);
            for (double factor : new double[] {0.01, 83, Math.exp(random.nextGaussian() * 5)}) {
                List<BaselineRow> other = new ArrayList<>();
                rows.forEach(row -> other.add(new BaselineRow(row.person(), row.cost() * factor, row.value())));
                Collections.shuffle(other, random);
                double cstd = new Baseline(other, STANDARD).of(person).usd();

                Score same = Score.of(v, c * factor, cstd, STANDARD);

                assertThat(same.s()).isCloseTo(score.s(), within(1e-13));
                assertThat(same.lo()).isCloseTo(score.lo(), within(1e-13));
                assertThat(same.hi()).isCloseTo(score.hi(), within(1e-13));
                assertThat(same.e() / score.e()).isCloseTo(1, within(1e-13));
            }
        }
    }

    /** Mostly with all in order, now and then without colleagues, new in the group, or with a source that failed. */
    private static TestFacts anyPerson(Random random) {
        TestFacts person = new TestFacts();
        person.asOf = LocalDate.of(2027, 5, 1);
        person.standardCost = anyStandard(random);
        person.since = random.nextInt(20) == 0 ? LocalDate.of(2027, 3, 1) : person.since;
        person.meter = random.nextInt(20) == 0 ? Meter.of(null, List.of("cursor")) : person.meter;
        return person;
    }

    private static StandardCost anyStandard(Random random) {
        return random.nextInt(20) == 0
                ? new StandardCost(null, 12)
                : new StandardCost(5 * Math.exp(random.nextDouble() * 4), 25);
    }

    private static Standing standing(
            TestFacts person, SortedMap<LocalDate, BigDecimal> days, double februaryValue, double marchValue) {
        SortedMap<Period, Band> earlier = new TreeMap<>();
        person.window = FEBRUARY;
        person.cost = Lags.of(days, FEBRUARY).cost().doubleValue();
        Standing february = Standing.of(person.facts(), februaryValue, earlier, STANDARD);
        if (february.isScored()) {
            earlier.put(FEBRUARY.period(), february.bandOfClose());
        }
        person.window = MARCH;
        person.cost = Lags.of(days, MARCH).cost().doubleValue();
        return Standing.of(person.facts(), marchValue, earlier, STANDARD);
    }
}
