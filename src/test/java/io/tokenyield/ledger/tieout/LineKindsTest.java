package io.tokenyield.ledger.tieout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.model.WrongUsage;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineKindsTest {
    @ParameterizedTest(name = "\"{0}\" {1} is {2}")
    @CsvSource({
        "API usage, 591.26, USAGE",
        "api calls, 1, USAGE",
        "2 million tokens, 1, USAGE",
        "credits, 19.75, CREDITS",
        "Overage, 3, CREDITS",
        "Credit note, -250.00, CREDIT_NOTE",
        "credit note, 5, CREDIT_NOTE",
        "refund of usage, -5, CREDIT_NOTE",
        "usage of models outside the rate card, 2.11, UNPRICED",
        "usage of an Unknown Model, 1, UNPRICED",
        "unpriced usage, 1, UNPRICED",
        "seats, 2625.00, SEATS",
        "Team licence, 1, SEATS",
        "Team license, 1, SEATS",
        "subscription fee, 1, SEATS",
        "'support fee, other currency', 119.00, FEE",
        "VAT 19 %, 1, TAX",
        "Sales tax, 1, TAX",
        "commitment, 100, OTHER",
        "private coffee capital, 1, OTHER",
        "commitment, -100, CREDIT_NOTE",
        "usage of July, -3, USAGE",
        "'', -1, CREDIT_NOTE",
        "'', 1, OTHER"
    })
    void the_words_of_a_line_say_its_kind_and_the_first_rule_that_fits_decides(
            String description, String amount, LineKind kind) {
        assertThat(LineKinds.DEFAULT.of(description, new BigDecimal(amount))).isEqualTo(kind);
    }

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource({
        "Abonnement September, SEATS",
        "ABONNEMENT, SEATS",
        "Gebühr (monatlich), FEE",
        "GEBÜHR, FEE",
        "Verbrauch, USAGE",
        "Verbrauchsteuer, OTHER",
        "a.b, TAX",
        "axb, OTHER",
        "seats, SEATS",
        "support contract, SEATS"
    })
    void words_that_a_setting_adds_come_before_ours_and_are_meant_as_they_are(String description, LineKind kind) {
        LineKinds kinds = LineKinds.parse("seats=Abonnement|support contract, fee = Gebühr, usage=Verbrauch,tax=a.b");

        assertThat(kinds.of(description, BigDecimal.ONE)).isEqualTo(kind);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "seats; 'seats' is no pair of kind and words",
                "chairs=Stuhl; 'chairs' is no kind of invoice line",
                "correction=Korrektur; 'correction' is no kind of invoice line",
                "seats=a||b; a word is empty"
            })
    void a_setting_that_cannot_be_read_is_refused(String text, String why) {
        assertThatThrownBy(() -> LineKinds.parse(text))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining("TOKENYIELD_INVOICE_WORDS is '" + text + "': " + why);
    }
}
