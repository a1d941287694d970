package io.tokenyield.publish.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.publish.finance.CostCentre;
import io.tokenyield.publish.finance.JournalSum;
import io.tokenyield.publish.finance.TextRows;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JournalTest {
    @Test
    void debits_are_rounded_so_that_they_add_up_to_what_the_provider_is_owed() {
        assertThat(lines("""
                        expense:CC-1|payable:anthropic|anthropic|Usage|USD|0.333333|1
                        expense:CC-2|payable:anthropic|anthropic|Usage|USD|0.333333|1
                        suspense:unidentified|payable:anthropic|anthropic|Usage|USD|0.333334|1
                        """))
                .containsExactly(
                        "expense:CC-1 0.34 USD",
                        "expense:CC-2 0.33 USD",
                        "payable:anthropic -1.00 USD",
                        "suspense:unidentified 0.33 USD");
    }

    @Test
    void a_payable_of_several_kinds_of_charges_is_rounded_once() {
        assertThat(lines("""
                        expense:CC-1|payable:anthropic|anthropic|Usage|USD|0.004|1
                        expense:CC-1|payable:anthropic|anthropic|Purchase|USD|19.003|1
                        variance:anthropic|payable:anthropic|anthropic|Adjustment|USD|0.003|1
                        """))
                .containsExactly(
                        "expense:CC-1 19.00 USD",
                        "expense:CC-1 0.01 USD",
                        "payable:anthropic -19.00 USD",
                        "payable:anthropic -0.01 USD");
    }

    @Test
    void currencies_are_never_added() {
        assertThat(lines("""
                        expense:CC-1|payable:cursor|cursor|Purchase|EUR|0.4|1
                        expense:CC-1|payable:cursor|cursor|Purchase|USD|0.6|1
                        """))
                .containsExactly(
                        "expense:CC-1 0.40 EUR",
                        "payable:cursor -0.40 EUR",
                        "expense:CC-1 0.60 USD",
                        "payable:cursor -0.60 USD");
    }

    @Test
    void a_credit_note_stands_on_the_other_side() {
        List<JournalLine> lines = journal("""
                        variance:openai|payable:openai|openai|Credit|USD|-250|1
                        """);

        assertThat(lines).extracting(JournalLine::account).containsExactly("payable:openai", "variance:openai");
        assertThat(lines.get(0).debit()).isEqualTo("250.00");
        assertThat(lines.get(0).credit()).isNull();
        assertThat(lines.get(1).credit()).isEqualTo("250.00");
        assertThat(lines.get(1).debit()).isNull();
    }

    @Test
    void allocations_and_margins_move_cost_and_owe_the_provider_nothing() {
        assertThat(lines("""
                        suspense:unidentified|payable:openai|openai|Usage|USD|10.005|1
                        expense:CC-1|suspense:unidentified|openai|Adjustment|USD|10.005|1
                        expense:CC-1|margin:openai|openai|Adjustment|USD|1.5|1
                        """))
                .containsExactly(
                        "expense:CC-1 11.51 USD",
                        "margin:openai -1.50 USD",
                        "payable:openai -10.01 USD",
                        "suspense:unidentified -10.00 USD",
                        "suspense:unidentified 10.00 USD");
    }

    @Test
    void a_line_that_rounds_to_nothing_is_left_out() {
        assertThat(lines("""
                        expense:CC-1|payable:openai|openai|Usage|USD|0.001|1
                        expense:CC-2|payable:openai|openai|Usage|USD|5|1
                        """)).containsExactly("expense:CC-2 5.00 USD", "payable:openai -5.00 USD");
    }

    @Test
    void accounts_and_entities_come_from_the_cost_centre() {
        JournalLine line = journal("""
                        expense:CC-1|payable:openai|openai|Usage|USD|5|1
                        """).get(0);

        assertThat(line)
                .isEqualTo(new JournalLine(
                        1,
                        "expense:CC-1",
                        "6420",
                        "Example Ltd",
                        "CC-1",
                        "openai",
                        new BigDecimal("5.00"),
                        "USD",
                        "AI tools 2026-09: openai, use, Research",
                        1));
    }

    @Test
    void whatever_the_sums_are_every_currency_balances_and_payables_are_less_than_a_cent_from_the_exact_totals() {
        for (int seed = 0; seed < 200; seed++) {
            List<JournalSum> sums = randomSums(new Random(seed));

            List<JournalLine> lines = journal(sums);

            assertThat(total(lines, "USD", "")).as("seed " + seed).isEqualByComparingTo("0");
            assertThat(total(lines, "EUR", "")).as("seed " + seed).isEqualByComparingTo("0");
            for (String provider : List.of("anthropic", "openai")) {
                for (String currency : List.of("EUR", "USD")) {
                    BigDecimal exact = sums.stream()
                            .filter(sum -> sum.currency().equals(currency))
                            .filter(sum -> sum.creditAccount().equals("payable:" + provider))
                            .map(JournalSum::amount)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    assertThat(total(lines, currency, "payable:" + provider).negate())
                            .as("seed " + seed)
                            .isBetween(exact.setScale(2, RoundingMode.FLOOR), exact.setScale(2, RoundingMode.CEILING));
                }
            }
        }
    }

    private static List<JournalSum> randomSums(Random random) {
        List<JournalSum> sums = new ArrayList<>();
        for (String provider : List.of("anthropic", "openai")) {
            for (String currency : List.of("EUR", "USD")) {
                for (String category : List.of("Adjustment", "Usage")) {
                    for (String debit : List.of("expense:CC-1", "expense:CC-2", "suspense:unidentified")) {
                        BigDecimal amount = BigDecimal.valueOf(random.nextInt(2_000_000) - 500_000, 6);
                        sums.add(new JournalSum(debit, "payable:" + provider, provider, category, currency, amount, 1));
                    }
                    sums.add(new JournalSum(
                            "expense:CC-2",
                            "margin:" + provider,
                            provider,
                            category,
                            currency,
                            BigDecimal.valueOf(random.nextInt(100_000), 6),
                            1));
                }
            }
        }
        return sums;
    }

    private static BigDecimal total(List<JournalLine> lines, String currency, String account) {
        return lines.stream()
                .filter(line ->
                        line.currency().equals(currency) && line.account().startsWith(account))
                .map(JournalLine::net)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** @param sums debit and credit account, provider, category, currency, amount, entries */
    private static List<String> lines(String sums) {
        return journal(sums).stream()
                .map(line -> line.account() + " " + line.net() + " " + line.currency())
                .toList();
    }

    private static List<JournalLine> journal(String sums) {
        return journal(TextRows.of(JournalSum.class, sums));
    }

    private static List<JournalLine> journal(List<JournalSum> sums) {
        List<CostCentre> centres = List.of(new CostCentre("CC-1", "Research", "Example Ltd", "6420"));
        return new Journal(YearMonth.of(2026, 9), centres).lines(sums);
    }
}
