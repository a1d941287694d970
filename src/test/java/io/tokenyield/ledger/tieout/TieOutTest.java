package io.tokenyield.ledger.tieout;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.model.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TieOutTest {
    private static final Period SEPTEMBER = Period.parse("2026-09");

    private final List<InvoiceLine> invoices = new ArrayList<>();
    private final List<BookedTotal> booked = new ArrayList<>();
    private final List<UnpricedUse> unpriced = new ArrayList<>();
    private String answers = "";

    @Test
    void an_invoice_that_says_what_the_ledger_says_has_no_difference() {
        invoiced("cursor", "EUR", "seats", "160.00");
        booked("cursor", "EUR", LineKind.SEATS, "160");

        assertThat(lines()).containsExactly("cursor EUR seats: 160 - 160");
    }

    @ParameterizedTest(name = "{0} against {1}: {2}")
    @CsvSource({
        "591.26, 591.2573, rounding",
        "591.26, 591.255, rounding",
        "591.26, 591.2549, unexplained",
        "591.26, 591.265, rounding",
        "100.00, 99.50, unexplained",
        "100.00, 99.4999, unexplained?",
        "100.00, 100.50, unexplained",
        "100.00, 100.5001, unexplained?"
    })
    void half_a_cent_is_rounding_half_a_per_cent_is_tolerated_more_needs_an_answer(
            String invoiced, String booked, String name) {
        invoiced("anthropic", "USD", "API usage", invoiced);
        booked("anthropic", "USD", LineKind.USAGE, booked);

        assertThat(names()).containsExactly(name);
    }

    @Test
    void two_lines_of_a_kind_are_one_row_and_may_be_rounded_twice() {
        invoiced("openai", "USD", "API usage, project a", "10.00");
        invoiced("openai", "USD", "API usage, project b", "20.00");
        booked("openai", "USD", LineKind.USAGE, "29.99");

        assertThat(rows().get(0).invoiceLines()).isEqualTo(2);
        assertThat(lines()).containsExactly("openai USD usage: 30 - 29.99: rounding 0.01");
    }

    @Test
    void seats_and_credits_are_compared_on_their_own() {
        invoiced("kiro", "USD", "credits", "24.47");
        invoiced("kiro", "USD", "seats", "500.00");
        booked("kiro", "USD", LineKind.CREDITS, "24.4712");
        booked("kiro", "USD", LineKind.SEATS, "480");

        assertThat(lines())
                .containsExactly(
                        "kiro USD credits: 24.47 - 24.4712: rounding -0.0012",
                        "kiro USD seats: 500 - 480: unexplained? 20");
    }

    @Test
    void models_outside_the_rate_card_are_named_when_the_ledger_has_use_without_a_price() {
        invoiced("anthropic", "USD", "usage of models outside the rate card", "2.11");
        unpriced.add(new UnpricedUse("anthropic", "claude-next", 7, 1200));
        unpriced.add(new UnpricedUse("anthropic", "claude-lab", 3, 800));

        assertThat(names()).containsExactly("unpriced models");
        assertThat(rows().get(0).variances().get(0).reason())
                .isEqualTo("the ledger has 10 requests with 2000 tokens without a price, of claude-lab, claude-next");
    }

    @Test
    void models_outside_the_rate_card_are_unexplained_where_all_use_has_a_price() {
        invoiced("anthropic", "USD", "usage of models outside the rate card", "2.11");
        unpriced.add(new UnpricedUse("openai", "gpt-next", 7, 1200));

        assertThat(names()).containsExactly("unexplained?");
    }

    @Test
    void a_credit_note_is_named_as_one() {
        invoiced("openai", "USD", "credit note", "-250.00");
        invoiced("openai", "USD", "goodwill", "-1.00");

        assertThat(lines()).containsExactly("openai USD credit_note: -251 - 0: credit note -251");
        assertThat(rows().get(0).variances().get(0).reason())
                .isEqualTo("the invoice gives back: credit note; goodwill");
    }

    @Test
    void a_negative_line_that_names_its_kind_lowers_that_kind() {
        invoiced("openai", "USD", "API usage", "10.00");
        invoiced("openai", "USD", "API usage counted twice", "-4.00");
        booked("openai", "USD", LineKind.USAGE, "6");

        assertThat(lines()).containsExactly("openai USD usage: 6 - 6");
    }

    @Test
    void a_fee_in_another_currency_is_never_converted() {
        invoiced("anthropic", "EUR", "support fee, other currency", "119.00");
        booked("anthropic", "USD", LineKind.USAGE, "1300");

        assertThat(lines())
                .containsExactly(
                        "anthropic EUR fee: 119 - 0: other currency 119",
                        "anthropic USD usage: 0 - 1300: unexplained? -1300");
    }

    @Test
    void use_in_another_currency_is_compared_with_the_ledger_in_that_currency() {
        invoiced("mistral", "EUR", "API usage", "11.00");
        booked("mistral", "EUR", LineKind.USAGE, "10");

        assertThat(lines()).containsExactly("mistral EUR usage: 11 - 10: unexplained? 1");
    }

    @Test
    void fees_and_taxes_in_the_currency_of_the_books_are_named() {
        invoiced("anthropic", "USD", "Support", "99.00");
        invoiced("anthropic", "USD", "VAT", "19.00");

        assertThat(names()).containsExactly("support fee", "tax");
    }

    @Test
    void corrections_of_closed_months_are_taken_back_by_their_own_name() {
        booked.add(
                new BookedTotal("openai", "USD", LineKind.CORRECTION, new BigDecimal("-3.5"), 4, "2026-07, 2026-08"));

        assertThat(lines()).containsExactly("openai USD correction: 0 - -3.5: correction 3.5");
        assertThat(rows().get(0).variances().get(0).reason())
                .isEqualTo("the ledger corrects 2026-07, 2026-08, whose invoices are settled");
    }

    @Test
    void nothing_invoiced_needs_an_answer() {
        booked("xai", "USD", LineKind.USAGE, "0.33");

        assertThat(rows().get(0).invoiceLines()).isZero();
        assertThat(lines()).containsExactly("xai USD usage: 0 - 0.33: unexplained? -0.33");
    }

    @Test
    void nothing_booked_needs_an_answer() {
        invoiced("gogle", "USD", "API usage", "77.66");

        assertThat(lines()).containsExactly("gogle USD usage: 77.66 - 0: unexplained? 77.66");
    }

    @Test
    void an_answer_gives_a_difference_its_name_and_reason() {
        invoiced("google", "USD", "API usage", "77.66");
        booked("google", "USD", LineKind.USAGE, "76.36");
        answers = "answer.2026-09.google.USD.usage=unlogged usage: research writes no log";

        assertThat(rows().get(0).variances())
                .containsExactly(new Variance(
                        VarianceName.UNLOGGED_USAGE,
                        new BigDecimal("1.30"),
                        "research writes no log",
                        false,
                        "controller"));
        assertThat(tieOut().unusedAnswers()).isEmpty();
    }

    @Test
    void an_answer_also_renames_what_a_rule_has_named() {
        invoiced("openai", "USD", "credit note", "-250.00");
        answers = "answer.2026-09.openai.USD.credit_note=correction: of July's outage";

        assertThat(lines()).containsExactly("openai USD credit_note: -250 - 0: correction -250");
    }

    @Test
    void answers_that_no_difference_asks_for_are_named() {
        invoiced("google", "USD", "API usage", "77.66");
        booked("google", "USD", LineKind.USAGE, "77.66");
        answers = """
                answer.2026-09.google.USD.usage=rounding: it ties out by itself
                answer.2026-09.gogle.USD.usage=unlogged usage: a slip of the pen
                answer.2026-08.google.USD.usage=unlogged usage: of another month
                """;

        assertThat(tieOut().unusedAnswers())
                .containsExactly("answer.2026-09.gogle.USD.usage", "answer.2026-09.google.USD.usage");
    }

    @Test
    void a_reason_with_very_many_texts_fits_into_the_mart() {
        for (int line = 0; line < 100; line++) {
            invoiced("openai", "USD", "refund of the outage number " + line, "-1");
        }

        assertThat(rows().get(0).variances().get(0).reason()).hasSize(1000).endsWith("...");
    }

    private void invoiced(String provider, String currency, String description, String amount) {
        invoices.add(new InvoiceLine(provider, currency, description, new BigDecimal(amount)));
    }

    private void booked(String provider, String currency, LineKind kind, String amount) {
        booked.add(new BookedTotal(provider, currency, kind, new BigDecimal(amount), 1, ""));
    }

    private TieOut tieOut() {
        return new TieOut(
                SEPTEMBER,
                "USD",
                TieOutRules.DEFAULT,
                new TieOut.Input(invoices, booked, unpriced),
                Answers.parse("test", answers),
                "controller");
    }

    private List<TieOutRow> rows() {
        return tieOut().rows();
    }

    private List<String> lines() {
        return rows().stream().map(TieOutTest::line).toList();
    }

    private List<String> names() {
        return rows().stream()
                .flatMap(row -> row.variances().stream())
                .map(TieOutTest::name)
                .toList();
    }

    private static String line(TieOutRow row) {
        StringBuilder line =
                new StringBuilder(row.key().provider() + " " + row.key().currency() + " "
                        + row.key().kind().id() + ": " + plain(row.invoiced()) + " - " + plain(row.booked()));
        row.variances().forEach(variance -> line.append(": " + name(variance) + " " + plain(variance.amount())));
        return line.toString();
    }

    /** With a question mark where a person has to answer. */
    private static String name(Variance variance) {
        return variance.name().text() + (variance.needsAnswer() ? "?" : "");
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
