package io.tokenyield.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.model.AccountingZone;
import io.tokenyield.model.Period;
import io.tokenyield.score.Lags;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.score.ScoreWindow;
import io.tokenyield.testing.TestMart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScoreFactsTest {
    /** 2027-01-01 to 2027-03-31; shifted 2026-12-02 to 2027-03-01 and 2027-01-31 to 2027-04-30. */
    private static final ScoreWindow MARCH = ScoreWindow.of(Period.parse("2027-03"), ScoreParameters.STANDARD);

    private final TestMart mart = TestMart.fresh();
    private final ScoreFacts facts = new ScoreFacts(mart.dataSource(), AccountingZone.UTC);

    @AfterEach
    void close() {
        mart.close();
    }

    @Test
    void each_window_sums_up_its_own_days() {
        LocalDate[] days = {
            LocalDate.of(2026, 12, 1),
            LocalDate.of(2026, 12, 2),
            LocalDate.of(2027, 1, 1),
            LocalDate.of(2027, 1, 31),
            LocalDate.of(2027, 3, 2),
            LocalDate.of(2027, 4, 1),
            LocalDate.of(2027, 4, 30),
            LocalDate.of(2027, 5, 1)
        };
        for (int i = 0; i < days.length; i++) {
            use("P001", days[i], i, BigDecimal.valueOf(1L << i), "USD");
        }
        use("P001", LocalDate.of(2027, 2, 1), 90, BigDecimal.valueOf(5000), "EUR");
        use("SHARED", LocalDate.of(2027, 2, 1), 91, BigDecimal.valueOf(7000), "USD");

        assertThat(facts.costs(MARCH)).hasSize(1).hasEntrySatisfying("P001", lags -> {
            assertThat(lags.earlier()).isEqualByComparingTo("14"); // 2+4+8
            assertThat(lags.own()).isEqualByComparingTo("28"); // 4+8+16
            assertThat(lags.later()).isEqualByComparingTo("120"); // 8+16+32+64
        });
    }

    @Test
    void sums_of_the_database_are_those_of_the_rule_to_the_last_digit() {
        Random random = new Random(7);
        SortedMap<String, SortedMap<LocalDate, BigDecimal>> daily = new TreeMap<>();
        for (int row = 0; row < 400; row++) {
            String person = "P00" + random.nextInt(5);
            LocalDate day = LocalDate.of(2026, 11, 25).plusDays(random.nextInt(165));
            BigDecimal cost = BigDecimal.valueOf(random.nextLong(1, 1_000_000_000_000L), 16);
            use(person, day, row, cost, "USD");
            daily.computeIfAbsent(person, key -> new TreeMap<>()).merge(day, cost, BigDecimal::add);
        }

        SortedMap<String, Lags> costs = facts.costs(MARCH);

        assertThat(costs).hasSize(5);
        costs.forEach((person, lags) -> assertThat(lags).as(person).isEqualTo(Lags.of(daily.get(person), MARCH)));
    }

    private void use(String person, LocalDate day, int line, BigDecimal cost, String currency) {
        mart.jdbc()
                .sql("INSERT INTO usage_cost (accounting_day, bucket, line_no, account, person_id, team, cost_centre,"
                        + " tool, provider, model, billed_by, priced, currency, requests, input_tokens, output_tokens,"
                        + " cache_read_tokens, cache_write_tokens, credits, included_credits, amount, constant_amount,"
                        + " constant_currency, reason) VALUES (?, 0, ?, 'a', ?, 'Blue', 'CC-1', 'tool', 'provider',"
                        + " 'model', 'tokens', TRUE, ?, 1, 1, 0, 0, 0, 0, 0, ?, ?, ?, '')")
                .params(day, line, person, currency, cost, cost, currency)
                .update();
    }
}
