package io.tokenyield.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tokenyield.model.ContractBroken;
import io.tokenyield.model.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule for rows of the rate card: a sound row with some values changed, as {@code column=value|column=value}. */
class RateReadingTest {
    private static final String TOKENS =
            "provider=openai|model_id=gpt-5.6|date_from=2026-01-01|date_to=|currency=USD|unit=1M_tokens|input=1.25|output=10";
    private static final String CREDITS =
            "provider=kiro|model_id=auto|date_from=2026-01-01|date_to=|currency=USD|unit=credit|credit_price=0.04";
    private static final String LONG = TOKENS + "|long_context_threshold=272000|long_input=2.5|long_output=15";

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            unit=                          ; unit                   ; must be 1M_tokens or credit
            unit=1k_tokens                 ; unit                   ; must be 1M_tokens or credit
            input=                         ; input                  ; a rate for tokens needs input and output
            output=                        ; output                 ; a rate for tokens needs input and output
            input=-1.25                    ; input                  ; negative
            input=free                     ; input                  ; not a number
            input=1.25e0                   ; input                  ; not a number
            cache_read=0.12345678901       ; cache_read             ; more than 10 decimals
            input=10000000000              ; input                  ; more than 10 digits before the point
            batch_discount=0.1234567       ; batch_discount         ; more than 6 decimals
            batch_discount=10000           ; batch_discount         ; more than 4 digits before the point
            priority_multiplier=-2         ; priority_multiplier    ; negative
            currency=Dollar                ; currency               ; not a currency, write three capital letters such as USD
            date_from=                     ; date_from              ; value missing
            date_to=2026-01-01             ; date_to                ; must be after the first day 2026-01-01
            provider=                      ; provider               ; value missing
            model_id=                      ; model_id               ; value missing
            """)
    void a_rate_for_tokens_that_breaks_a_rule_is_rejected(String change, String column, String rule) {
        assertRejected(TOKENS, change, column, rule);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            credit_price=                  ; credit_price           ; a rate for credits needs a credit_price
            credit_price=-1                ; credit_price           ; negative
            credit_price=0.123456789       ; credit_price           ; more than 8 decimals
            """)
    void a_rate_for_credits_that_breaks_a_rule_is_rejected(String change, String column, String rule) {
        assertRejected(CREDITS, change, column, rule);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            long_context_threshold=0       ; long_context_threshold ; must be over 0
            long_context_threshold=-1      ; long_context_threshold ; not a whole number
            long_context_threshold=1.5     ; long_context_threshold ; not a whole number
            long_context_threshold=200k    ; long_context_threshold ; not a whole number
            long_input=                    ; long_input             ; a rate for long context needs long_input and long_output
            long_output=                   ; long_output            ; a rate for long context needs long_input and long_output
            long_context_operator==        ; long_context_operator  ; must be > or >=
            long_context_operator=<        ; long_context_operator  ; must be > or >=
            """)
    void a_rate_with_long_context_that_breaks_a_rule_is_rejected(String change, String column, String rule) {
        assertRejected(LONG, change, column, rule);
    }

    @ParameterizedTest(name = "{0} {1}: over {2}")
    @CsvSource({"'', 200000, 200000", ">, 200000, 200000", ">=, 200000, 199999", "'', 128000.0, 128000"})
    void at_least_a_threshold_is_more_than_one_less(String operator, String threshold, long over) {
        List<Object> rate = read(LONG, "long_context_operator=" + operator + "|long_context_threshold=" + threshold);

        assertThat(rate.get(ReferenceTable.RATE.columns().indexOf("long_context_over")))
                .isEqualTo(over);
    }

    @Test
    void prices_and_multipliers_that_give_more_decimals_than_the_ledger_has_are_rejected() {
        assertThat(problems(TOKENS, "input=0.0000000001")).isEmpty();
        assertThat(problems(TOKENS, "input=0.00001|batch_discount=0.12345")).isEmpty();
        assertThat(problems(TOKENS, "input=0.00001|batch_discount=0.123456"))
                .extracting(Problem::column, Problem::rule)
                .containsExactly(tuple("batch_discount", "price times multiplier per token has more than 16 decimals"));
        assertThat(problems(LONG, "long_input=0.0000000001|flex_multiplier=0.5"))
                .extracting(Problem::column)
                .containsExactly("flex_multiplier");
    }

    @Test
    void ten_thousand_million_dollars_and_a_multiplier_of_9999_just_fit() {
        assertThat(problems(TOKENS, "input=9999999999.9999999999")).isEmpty();
        assertThat(problems(TOKENS, "priority_multiplier=9999")).isEmpty();
        assertThat(problems(CREDITS, "credit_price=99999999.99999999")).isEmpty();
    }

    @Test
    void the_id_of_a_rate_names_provider_model_and_first_day_and_changes_with_its_prices_alone() {
        String id = id(TOKENS, "");

        assertThat(id).matches("openai/gpt-5\\.6/2026-01-01/[0-9a-f]{8}");
        assertThat(id(TOKENS, "input=1.2500|source=elsewhere|date_to=2026-12-01"))
                .isEqualTo(id);
        assertThat(id(TOKENS, "input=1.26")).isNotEqualTo(id);
        assertThat(id(TOKENS, "cache_read=1.25")).isNotEqualTo(id);
        assertThat(id(TOKENS, "batch_discount=0.5")).isNotEqualTo(id(TOKENS, "flex_multiplier=0.5"));
        assertThat(id(TOKENS, "currency=EUR")).isNotEqualTo(id);
    }

    @Test
    void a_price_of_zero_is_a_price() {
        List<Object> rate = read(TOKENS, "input=0|output=0.0");

        assertThat(rate.get(ReferenceTable.RATE.columns().indexOf("input_price")))
                .isEqualTo(BigDecimal.ZERO);
        assertThat(rate.get(ReferenceTable.RATE.columns().indexOf("cache_read_price")))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"date_from=2026-06-01", "date_from=2026-06-01|input=9", "model_id=GPT-5.6|date_from=2027-01-01"})
    void two_prices_of_a_model_on_one_day_stop_the_night(String later) {
        List<List<Object>> rates = List.of(read(TOKENS, ""), read(TOKENS, later));

        assertThatThrownBy(() -> RateOverlap.mustNotBe(rates)).isInstanceOf(ContractBroken.class);
    }

    @Test
    void an_overlap_names_both_rows_and_says_what_to_do() {
        List<List<Object>> rates = List.of(read(TOKENS, "date_to=2026-09-01"), read(TOKENS, "date_from=2026-08-21"));

        assertThatThrownBy(() -> RateOverlap.mustNotBe(rates))
                .hasMessage("table rate, openai/gpt-5.6: the rows from 2026-01-01 to 2026-09-01 and from 2026-08-21 to"
                        + " open overlap, so some days have two prices; end the earlier row (date_to, exclusive) where"
                        + " the later one begins");
    }

    @Test
    void rows_that_follow_each_other_and_rows_of_other_models_do_not_overlap() {
        List<List<Object>> rates = List.of(
                read(TOKENS, "date_to=2026-08-21"),
                read(TOKENS, "date_from=2026-08-21"),
                read(TOKENS, "model_id=gpt-5.6-mini"),
                read(TOKENS, "provider=azure"));

        assertThatCode(() -> RateOverlap.mustNotBe(rates)).doesNotThrowAnyException();
    }

    private static void assertRejected(String sound, String change, String column, String rule) {
        assertThat(problems(sound, change))
                .extracting(Problem::column, Problem::rule)
                .contains(tuple(column, rule))
                .allSatisfy(problem ->
                        assertThat(problem.toList().get(1).toString()).hasSizeLessThanOrEqualTo(64));
    }

    private static String id(String sound, String changes) {
        return (String) read(sound, changes).get(0);
    }

    private static List<Object> read(String sound, String changes) {
        List<Problem> problems = new ArrayList<>();
        List<Object> values = read(sound, changes, problems);
        assertThat(problems).isEmpty();
        return values;
    }

    private static List<Problem> problems(String sound, String changes) {
        List<Problem> problems = new ArrayList<>();
        read(sound, changes, problems);
        return problems;
    }

    private static List<Object> read(String sound, String changes, List<Problem> problems) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String text : (sound + "|" + changes).split("\\|")) {
            int equals = text.indexOf('=');
            if (equals > 0) {
                columns.put(text.substring(0, equals), text.substring(equals + 1));
            }
        }
        SourceRow row = new SourceRow("rate", List.of("provider", "model_id", "date_from"), columns);
        List<Object> values = RateReading.read(row);
        problems.addAll(row.problems());
        return values;
    }
}
