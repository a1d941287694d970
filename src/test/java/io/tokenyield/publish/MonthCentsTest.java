package io.tokenyield.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.publish.finance.JournalSum;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MonthCentsTest {
    private static final String SUSPENSE = "suspense:unidentified";

    @Test
    void cost_centres_and_invoices_both_come_out_to_the_cent() {
        MonthCents month = MonthCents.of(List.of(
                sum("expense:1", "payable:a", "a", "1.004"),
                sum("expense:2", "payable:a", "a", "1.004"),
                sum("variance:a", "payable:a", "a", "0.002"),
                sum("expense:1", "payable:b", "b", "1.004"),
                sum("expense:2", "payable:b", "b", "1.004"),
                sum("variance:b", "payable:b", "b", "0.002")));

        assertThat(month.of("USD", "expense:1", decimal("2.008"))).isEqualTo("2.01");
        assertThat(month.of("USD", "expense:2", decimal("2.008"))).isEqualTo("2.01");
        assertThat(month.of("USD", "payable:a", "a")).isEqualTo("-2.01");
        assertThat(month.of("USD", "payable:b", "b")).isEqualTo("-2.01");
        assertThat(month.of("USD", "variance:a", "a")).isEqualTo("0.00");
        assertThat(month.of("USD", "expense:1", "a").add(month.of("USD", "expense:1", "b")))
                .isEqualTo("2.01");
        assertThat(month.of("USD", "expense:1", "a").add(month.of("USD", "expense:2", "a")))
                .isEqualTo("2.01");
    }

    @Test
    void an_invoice_of_whole_cents_decides_how_the_cost_centres_that_share_it_are_rounded() {
        // By largest remainder, 1 and 2 would get both cents and the invoice of b would be a cent short.
        MonthCents month = MonthCents.of(List.of(
                sum("expense:1", "payable:a", "a", "0.005"),
                sum("expense:2", "payable:a", "a", "0.005"),
                sum("expense:3", "payable:b", "b", "0.005"),
                sum("expense:4", "payable:b", "b", "0.005")));

        assertThat(month.of("USD", "payable:a", "a")).isEqualTo("-0.01");
        assertThat(month.of("USD", "payable:b", "b")).isEqualTo("-0.01");
        assertThat(month.of("USD", "expense:1", "a").add(month.of("USD", "expense:2", "a")))
                .isEqualTo("0.01");
        assertThat(month.of("USD", "expense:3", "b").add(month.of("USD", "expense:4", "b")))
                .isEqualTo("0.01");
    }

    @Test
    void differences_are_what_the_total_is_beside_the_cost() {
        assertThat(MonthCents.differences(decimal("10.005"), decimal("0.005"))).isEqualTo("0.00");
        assertThat(MonthCents.differences(decimal("10.006"), decimal("-0.006"))).isEqualTo("-0.01");
        assertThat(MonthCents.differences(decimal("10.004"), decimal("-0.004"))).isEqualTo("0.00");
        assertThat(MonthCents.differences(decimal("-0.005"), decimal("0.010"))).isEqualTo("0.01");
    }

    @Test
    void a_sum_that_the_entries_do_not_have_is_rounded_by_itself() {
        MonthCents month = MonthCents.of(List.of(sum("expense:1", "payable:a", "a", "1.004")));

        assertThat(month.of("USD", "expense:1", decimal("7.005"))).isEqualTo("7.01");
        assertThat(month.charged("EUR", "a", decimal("1.004"))).isEqualTo("1.00");
    }

    @Test
    void amounts_that_do_not_add_up_are_refused() {
        FlowRounding flow = new FlowRounding(2);
        flow.add("in", "here", decimal("1.004"), decimal("1"), 0);
        flow.add("here", "out", decimal("3.004"), decimal("3"), 0);
        flow.add("out", "in", decimal("1.004"), decimal("1"), 0);

        assertThatThrownBy(flow::round).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatever_the_month_accounts_providers_and_totals_add_up_and_nothing_is_a_cent_off() {
        for (int seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            List<JournalSum> sums = randomMonth(random);
            List<JournalSum> shuffled = new ArrayList<>(sums);
            Collections.shuffle(shuffled, random);

            Map<String, Map<String, BigDecimal>> exact = nets(sums);
            check("seed " + seed, exact, MonthCents.of(sums), MonthCents.of(shuffled));
        }
    }

    private static void check(
            String seed, Map<String, Map<String, BigDecimal>> exact, MonthCents month, MonthCents shuffled) {
        BigDecimal cost = BigDecimal.ZERO;
        BigDecimal shownCost = BigDecimal.ZERO;
        Map<String, BigDecimal> byProvider = new TreeMap<>();
        Map<String, BigDecimal> charged = new TreeMap<>();
        Map<String, BigDecimal> exactlyCharged = new TreeMap<>();
        for (String account : exact.keySet()) {
            BigDecimal cells = BigDecimal.ZERO;
            for (Map.Entry<String, BigDecimal> cell : exact.get(account).entrySet()) {
                BigDecimal cents = month.of("USD", account, cell.getKey());
                assertThat(shuffled.of("USD", account, cell.getKey())).as(seed).isEqualTo(cents);
                near(seed, cents, cell.getValue());
                cells = cells.add(cents);
                byProvider.merge(cell.getKey(), cents, BigDecimal::add);
                if (account.startsWith("expense:")) {
                    charged.merge(cell.getKey(), cents, BigDecimal::add);
                    exactlyCharged.merge(cell.getKey(), cell.getValue(), BigDecimal::add);
                }
            }
            BigDecimal total = total(exact.get(account));
            near(seed, month.of("USD", account, total), total);
            assertThat(cells).as(seed + " " + account).isEqualTo(month.of("USD", account, total));
            if (account.startsWith("expense:") || account.equals(SUSPENSE)) {
                cost = cost.add(total);
                shownCost = shownCost.add(cells);
            }
        }
        assertThat(byProvider.values()).as(seed).allMatch(balance -> balance.signum() == 0);
        assertThat(shownCost).as(seed).isEqualByComparingTo(cost.setScale(2, RoundingMode.HALF_UP));
        charged.forEach((provider, cents) -> {
            near(seed, cents, exactlyCharged.get(provider));
            assertThat(month.charged("USD", provider, exactlyCharged.get(provider)))
                    .as(seed)
                    .isEqualTo(cents);
        });
    }

    /** Down or up to the next cent; what is whole stays, so an invoice in cents is met. */
    private static void near(String seed, BigDecimal cents, BigDecimal exact) {
        assertThat(cents)
                .as(seed)
                .isBetween(exact.setScale(2, RoundingMode.FLOOR), exact.setScale(2, RoundingMode.CEILING));
    }

    /** Cost centres that use some providers, margins, and of every second month invoices with their differences. */
    private static List<JournalSum> randomMonth(Random random) {
        List<JournalSum> sums = new ArrayList<>();
        boolean isClosed = random.nextBoolean();
        int centres = 1 + random.nextInt(8);
        for (int p = random.nextInt(5); p >= 0; p--) {
            String provider = "p" + p;
            BigDecimal owed = BigDecimal.ZERO;
            for (int c = 0; c <= centres; c++) {
                if (random.nextInt(3) > 0) {
                    String account = c == centres ? SUSPENSE : "expense:" + c;
                    BigDecimal amount = amount(random);
                    owed = owed.add(amount);
                    sums.add(sum(account, "payable:" + provider, provider, amount.toPlainString()));
                    if (random.nextInt(4) == 0) {
                        sums.add(sum(
                                account,
                                "margin:" + provider,
                                provider,
                                amount(random).toPlainString()));
                    }
                }
            }
            if (isClosed) {
                BigDecimal invoice = owed.setScale(2, random.nextBoolean() ? RoundingMode.FLOOR : RoundingMode.CEILING);
                BigDecimal difference = invoice.subtract(owed);
                if (difference.signum() != 0) {
                    sums.add(sum("variance:" + provider, "payable:" + provider, provider, difference.toPlainString()));
                }
            }
        }
        sums.add(sum("expense:0", SUSPENSE, "", amount(random).toPlainString()));
        return sums;
    }

    /** Often half a cent, sometimes below zero. */
    private static BigDecimal amount(Random random) {
        BigDecimal amount = random.nextBoolean()
                ? BigDecimal.valueOf(random.nextInt(40) * 5L, 3)
                : BigDecimal.valueOf(random.nextInt(2_000_000), 7);
        return random.nextInt(6) == 0 ? amount.negate() : amount;
    }

    private static Map<String, Map<String, BigDecimal>> nets(List<JournalSum> sums) {
        Map<String, Map<String, BigDecimal>> nets = new TreeMap<>();
        for (JournalSum sum : sums) {
            nets.computeIfAbsent(sum.debitAccount(), account -> new TreeMap<>())
                    .merge(sum.provider(), sum.amount(), BigDecimal::add);
            nets.computeIfAbsent(sum.creditAccount(), account -> new TreeMap<>())
                    .merge(sum.provider(), sum.amount().negate(), BigDecimal::add);
        }
        return nets;
    }

    private static BigDecimal total(Map<String, BigDecimal> parts) {
        return parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static JournalSum sum(String debit, String credit, String provider, String amount) {
        return new JournalSum(debit, credit, provider, "Usage", "USD", decimal(amount), 1);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
