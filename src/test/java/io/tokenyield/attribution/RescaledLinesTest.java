package io.tokenyield.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.attribution.AttributedLines.Line;
import io.tokenyield.attribution.AttributedLines.Use;
import io.tokenyield.model.TokenCounts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A day of tool claude_code in bucket 7; each request is of 100 tokens of input. */
class RescaledLinesTest {
    private final AttributedLines before = new AttributedLines();
    private final AttributedLines costs = new AttributedLines();

    @Test
    void what_costs_the_same_stays_as_it_was() {
        had("P001", "SHOP-1", LinkRule.COMMIT_IN_SESSION, "USD", 2, "1.25");
        had("P001", "", LinkRule.NONE, "USD", 1, "0.75");
        costs("P001", "USD", 3, "2");

        assertThat(rescaled())
                .containsExactly("P001  none 1 100 0.75 USD", "P001 SHOP-1 commit_in_session 2 200 1.25 USD");
    }

    @Test
    void a_higher_price_is_shared_by_what_each_cost_before() {
        had("P001", "SHOP-1", LinkRule.EVENT_TICKET, "USD", 1, "1");
        had("P001", "SHOP-2", LinkRule.BRANCH_NAME, "USD", 2, "2");
        costs("P001", "USD", 3, "10");

        assertThat(rescaled())
                .containsExactly(
                        "P001 SHOP-1 event_ticket 1 100 3.3333333333333333 USD",
                        "P001 SHOP-2 branch_name 2 200 6.6666666666666667 USD");
    }

    @Test
    void what_had_no_price_is_shared_by_tokens() {
        had("P001", "SHOP-1", LinkRule.EVENT_TICKET, "USD", 1, "0");
        had("P001", "", LinkRule.NONE, "USD", 3, "0");
        costs("P001", "EUR", 4, "2");

        assertThat(rescaled()).containsExactly("P001  none 3 300 1.5 EUR", "P001 SHOP-1 event_ticket 1 100 0.5 EUR");
    }

    @Test
    void what_is_more_than_before_has_no_ticket() {
        had("P001", "SHOP-1", LinkRule.EVENT_TICKET, "USD", 3, "3");
        costs("P001", "USD", 4, "4");

        assertThat(rescaled()).containsExactly("P001  none 1 100 1 USD", "P001 SHOP-1 event_ticket 3 300 3 USD");
    }

    @Test
    void what_is_less_than_before_keeps_its_tickets() {
        had("P001", "SHOP-1", LinkRule.EVENT_TICKET, "USD", 3, "3");
        had("P001", "SHOP-2", LinkRule.EVENT_TICKET, "USD", 1, "1");
        costs("P001", "USD", 2, "2");

        assertThat(rescaled())
                .containsExactly("P001 SHOP-1 event_ticket 2 150 1.5 USD", "P001 SHOP-2 event_ticket 0 50 0.5 USD");
    }

    @Test
    void an_account_that_changed_hands_takes_its_tickets_along_but_not_what_a_commit_of_the_other_says() {
        had("P001", "SHOP-1", LinkRule.EVENT_TICKET, "USD", 1, "1");
        had("P001", "SHOP-2", LinkRule.COMMIT_IN_SESSION, "USD", 2, "2");
        had("P009", "SHOP-3", LinkRule.EVENT_TICKET, "USD", 5, "5");
        costs("P002", "USD", 3, "3");
        costs("P009", "USD", 5, "5");

        assertThat(rescaled())
                .containsExactly(
                        "P002  none 2 200 2 USD",
                        "P002 SHOP-1 event_ticket 1 100 1 USD",
                        "P009 SHOP-3 event_ticket 5 500 5 USD");
    }

    @Test
    void of_two_unknown_accounts_nobody_can_say_which_line_was_whose() {
        had("UNIDENTIFIED", "SHOP-1", LinkRule.EVENT_TICKET, "USD", 1, "1");
        had("UNIDENTIFIED", "SHOP-2", LinkRule.EVENT_TICKET, "USD", 2, "2");
        costs("P002", "USD", 1, "1");
        costs("P003", "USD", 2, "2");

        assertThat(rescaled()).containsExactly("P002  none 1 100 1 USD", "P003  none 2 200 2 USD");
    }

    @Test
    void other_requests_than_those_of_who_left_are_another_account() {
        had("P001", "SHOP-1", LinkRule.EVENT_TICKET, "USD", 3, "3");
        costs("P002", "USD", 2, "2");

        assertThat(rescaled()).containsExactly("P002  none 2 200 2 USD");
    }

    @Test
    void whatever_changes_the_sums_are_those_of_the_costs_and_doing_it_again_changes_nothing() {
        long seed = 20261122;
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            AttributedLines had = new AttributedLines();
            AttributedLines cost = new AttributedLines();
            for (int i = 0; i < 6; i++) {
                String person = "P00" + random.nextInt(3);
                long requests = random.nextInt(4);
                had.add(
                        line(person, "SHOP-" + random.nextInt(3), LinkRule.EVENT_TICKET, "USD"),
                        use(requests, BigDecimal.valueOf(random.nextInt(1000), random.nextInt(17))));
            }
            for (String person : List.of("P001", "P002", "P003")) {
                cost.add(
                        line(person, "", LinkRule.NONE, random.nextBoolean() ? "USD" : "EUR"),
                        use(1 + random.nextInt(9), BigDecimal.valueOf(random.nextLong(1_000_000_000L), 16)));
            }

            AttributedLines lines = RescaledLines.of(had, cost);

            assertThat(sums(lines)).as("seed %d, round %d", seed, round).isEqualTo(sums(cost));
            assertThat(texts(RescaledLines.of(lines, cost))).isEqualTo(texts(lines));
        }
    }

    private static List<String> sums(AttributedLines lines) {
        AttributedLines sums = new AttributedLines();
        lines.lines()
                .forEach((line, use) ->
                        sums.add(new Line(7, line.person(), line.tool(), "", "", LinkRule.NONE, line.currency()), use));
        return texts(sums);
    }

    private List<String> rescaled() {
        return texts(RescaledLines.of(before, costs));
    }

    private static List<String> texts(AttributedLines lines) {
        return lines.lines().entrySet().stream()
                .map(entry -> entry.getKey().person() + " " + entry.getKey().ticket() + " "
                        + entry.getKey().rule().text() + " " + entry.getValue().requests() + " "
                        + entry.getValue().totalTokens() + " "
                        + entry.getValue().amount().stripTrailingZeros().toPlainString() + " "
                        + entry.getKey().currency())
                .toList();
    }

    private void had(String person, String ticket, LinkRule rule, String currency, long requests, String amount) {
        before.add(line(person, ticket, rule, currency), use(requests, new BigDecimal(amount)));
    }

    private void costs(String person, String currency, long requests, String amount) {
        costs.add(line(person, "", LinkRule.NONE, currency), use(requests, new BigDecimal(amount)));
    }

    private static Line line(String person, String ticket, LinkRule rule, String currency) {
        return new Line(7, person, "claude_code", "", ticket, rule, currency);
    }

    private static Use use(long requests, BigDecimal amount) {
        return new Use(requests, new TokenCounts(requests * 100, 0, 0, 0, 0, 0), BigDecimal.ZERO, amount);
    }
}
