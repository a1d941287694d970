package io.tokenyield.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.publish.finance.BilledSum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BilledDaysTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final LocalDate SECOND = LocalDate.of(2026, 9, 2);

    @Test
    void entries_of_a_day_that_differ_in_the_person_alone_become_one_sum() {
        assertThat(sums(
                        entry(FIRST, "claude-sonnet", null, "1000"),
                        entry(FIRST, "claude-sonnet", null, "500"),
                        entry(SECOND, "claude-sonnet", null, "20")))
                .containsExactly(
                        "2026-09-01 claude-sonnet null: 1500 tokens, 0.0030000 USD, 2 entries",
                        "2026-09-02 claude-sonnet null: 20 tokens, 0.0000400 USD, 1 entries");
    }

    @Test
    void what_cancels_out_is_left_out() {
        assertThat(sums(
                        entry(FIRST, "claude-sonnet", null, "1000"),
                        entry(FIRST, "claude-sonnet", null, "-1000"),
                        entry(FIRST, "gpt", null, "3")))
                .containsExactly("2026-09-01 gpt null: 3 tokens, 0.0000060 USD, 1 entries");
    }

    @Test
    void sums_of_a_day_are_sorted_as_the_mart_sorts_text_and_what_has_no_class_comes_first() {
        String beyond = "\uD83D\uDE00-model";
        String fullWidth = "\uFF4Dodel";

        assertThat(sums(
                        entry(FIRST, beyond, null, "1"),
                        entry(FIRST, fullWidth, "Correction", "1"),
                        entry(FIRST, fullWidth, null, "1"),
                        entry(FIRST, "Zeta", null, "1"),
                        entry(FIRST, "alpha", null, "1")))
                .extracting(line -> line.substring(11, line.indexOf(':')))
                .containsExactly(
                        "Zeta null", "alpha null", fullWidth + " null", fullWidth + " Correction", beyond + " null");
    }

    private static List<String> sums(BilledSum... entries) {
        List<String> lines = new ArrayList<>();
        BilledDays days = new BilledDays(sum -> lines.add(sum.serviceDate() + " " + sum.model() + " "
                + sum.chargeClass() + ": " + sum.quantity() + " tokens, " + sum.amount() + " USD, " + sum.entries()
                + " entries"));
        List.of(entries).forEach(days::add);
        days.finish();
        return lines;
    }

    private static BilledSum entry(LocalDate day, String model, String chargeClass, String tokens) {
        BigDecimal quantity = new BigDecimal(tokens);
        BigDecimal price = new BigDecimal("0.0000020");
        return new BilledSum(
                day,
                "anthropic",
                "claude_code",
                model,
                "core",
                "1100",
                "expense:1100",
                chargeClass,
                "USD",
                "Usage",
                "input",
                "tokens",
                price,
                "rate-1",
                quantity,
                quantity.multiply(price),
                1);
    }
}
