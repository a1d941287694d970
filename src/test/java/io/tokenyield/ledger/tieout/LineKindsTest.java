package io.tokenyield.ledger.tieout;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(LineKinds.of(description, new BigDecimal(amount))).isEqualTo(kind);
    }
}
