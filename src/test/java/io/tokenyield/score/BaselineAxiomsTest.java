package io.tokenyield.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.model.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A8: what others spend changes no score, and what oneself spends not the own standard cost. */
class BaselineAxiomsTest {
    private static final ScoreParameters STANDARD = ScoreParameters.STANDARD;
    private static final ScoreWindow MARCH = ScoreWindow.of(Period.parse("2027-03"), STANDARD);
    private static final ScoreWindow DECEMBER =
            MARCH.baseline(LocalDate.of(2026, 8, 17), STANDARD).orElseThrow();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5})
    void one_s_own_numbers_change_nothing_of_one_s_own_standard(long seed) {
        Random random = new Random(seed);
        for (int trial = 0; trial < 500; trial++) {
            List<BaselineRow> rows = anyRows(random, 20 + random.nextInt(20));
            int number = random.nextInt(rows.size());
            String person = rows.get(number).person();
            StandardCost standard = new Baseline(rows, STANDARD).of(person);

            rows.set(number, new BaselineRow(person, Math.exp(random.nextGaussian() * 10), random.nextInt(40)));
            Collections.shuffle(rows, random);
            assertThat(new Baseline(rows, STANDARD).of(person))
                    .as("other numbers")
                    .isEqualTo(standard);
            rows.removeIf(row -> row.person().equals(person));
            assertThat(new Baseline(rows, STANDARD).of(person)).as("not there").isEqualTo(standard);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5})
    void at_a_rebase_a_colleague_who_burns_moves_others_by_five_percent_at_most(long seed) {
        Random random = new Random(seed);
        int clamped = 0;
        for (int trial = 0; trial < 500; trial++) {
            List<BaselineRow> rows = anyRows(random, 21 + random.nextInt(10));
            Baseline last = new Baseline(rows, STANDARD);
            int burner = random.nextInt(rows.size());
            BaselineRow row = rows.get(burner);
            rows.set(burner, new BaselineRow(row.person(), row.cost() * 20, row.value()));
            Baseline burnt = new Baseline(rows, STANDARD);
            for (BaselineRow other : rows) {
                StandardCost was = last.of(other.person());
                StandardCost is = burnt.of(other.person()).rebasedFrom(was, STANDARD);

                double change = is.usd() / was.usd();
                assertThat(change).isBetween(0.95 - 1e-15, 1.05 + 1e-15);
                if (other.person().equals(row.person())) {
                    assertThat(is).isEqualTo(was);
                }
                clamped += burnt.of(other.person()).usd() > is.usd() ? 1 : 0;
            }
        }
        assertThat(clamped).as("standards that the clamp held").isPositive();
    }

    /**
     * Days from when the baseline window and its shifts are over: what is spent on them is in no standard cost. Because
     * all others stand where they were and the burner no higher, the burner's place among them does not rise either.
     */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5})
    void what_a_colleague_burns_after_the_baseline_changes_nobody_else(long seed) {
        Spending spending = new Spending(seed);
        Random random = spending.random();
        int lower = 0;
        for (int trial = 0; trial < 250; trial++) {
            Map<String, SortedMap<LocalDate, BigDecimal>> usage = new TreeMap<>();
            for (int i = 0; i < 22; i++) {
                SortedMap<LocalDate, BigDecimal> days = spending.days(DECEMBER, 8);
                spending.days(MARCH, 8).forEach((day, cost) -> days.merge(day, cost, BigDecimal::add));
                usage.put("q" + i, days);
            }
            Map<String, Standing> before = standings(usage);
            String burner = "q" + random.nextInt(22);
            LocalDate day = DECEMBER.evaluatedOn().plusDays(random.nextInt(90));
            usage.get(burner).merge(day, spending.logUniform(100, 1e6), BigDecimal::add);

            Map<String, Standing> after = standings(usage);

            assertThat(after.get(burner).isInAnyWayAbove(before.get(burner))).isFalse();
            lower += after.remove(burner).equals(before.remove(burner)) ? 0 : 1;
            assertThat(after).as("trial " + trial + ", " + burner).isEqualTo(before);
        }
        assertThat(lower).as("burners who are lower").isGreaterThan(50);
    }

    private static Map<String, Standing> standings(Map<String, SortedMap<LocalDate, BigDecimal>> usage) {
        List<BaselineRow> rows = new ArrayList<>();
        usage.forEach((person, days) ->
                rows.add(new BaselineRow(person, Lags.of(days, DECEMBER).cost().doubleValue(), 3)));
        Baseline baseline = new Baseline(rows, STANDARD);
        Map<String, Standing> standings = new TreeMap<>();
        usage.forEach((person, days) -> {
            TestFacts facts = new TestFacts();
            facts.standardCost = baseline.of(person);
            facts.cost = Lags.of(days, MARCH).cost().doubleValue();
            standings.put(person, Standing.of(facts.facts(), 3, new TreeMap<>(), STANDARD));
        });
        return standings;
    }

    /** Colleagues q0, q1 ... with costs of a unit that scatter as in SCORE 4, some of them equal. */
    static List<BaselineRow> anyRows(Random random, int people) {
        List<BaselineRow> rows = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            int value = 3 + random.nextInt(20);
            double unit = random.nextInt(4) == 0 ? 50 : 50 * Math.exp(random.nextGaussian() * 0.8);
            rows.add(new BaselineRow("q" + i, unit * value, value));
        }
        return rows;
    }
}
