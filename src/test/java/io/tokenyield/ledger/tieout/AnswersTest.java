package io.tokenyield.ledger.tieout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.model.Period;
import io.tokenyield.model.WrongUsage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {
    private static final Period SEPTEMBER = Period.parse("2026-09");

    @Test
    void a_file_holds_answers_of_many_periods_days_and_allocations() {
        Answers answers = Answers.parse("close.properties", """
                # what the controller knows
                tokenyield.out=out
                answer.2026-09.google.USD.usage = unlogged usage: research writes no log; agreed with A. Smith
                answer.2026-09.z.ai.EUR.credit_note=credit note: goodwill: half of July
                answer.2026-10.days-without-usage=the export ends on the 25th
                allocate.2026-09.unidentified=usage
                """);

        assertThat(answers.differences(SEPTEMBER))
                .isEqualTo(Map.of(
                        new TieOutRow.Key("google", "USD", LineKind.USAGE),
                        new Answer(VarianceName.UNLOGGED_USAGE, "research writes no log; agreed with A. Smith"),
                        new TieOutRow.Key("z.ai", "EUR", LineKind.CREDIT_NOTE),
                        new Answer(VarianceName.CREDIT_NOTE, "goodwill: half of July")));
        assertThat(answers.daysWithoutUsage(SEPTEMBER)).isEmpty();
        assertThat(answers.daysWithoutUsage(Period.parse("2026-10"))).contains("the export ends on the 25th");
        assertThat(answers.allocations(SEPTEMBER)).isEqualTo(Map.of("unidentified", "usage"));
        assertThat(answers.allocations(Period.parse("2026-10"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "answr.2026-09.google.USD.usage=tax: x|answr.2026-09.google.USD.usage: write answer.<yyyy-mm>.<provider>",
                "answer.2026-9.google.USD.usage=tax: x|answer.2026-9.google.USD.usage: write answer.<yyyy-mm>.<provider>",
                "answer.2026-09.google.usage=tax: x|answer.2026-09.google.usage: write answer.<yyyy-mm>.<provider>.<currency>.<kind>",
                "answer.2026-09.google.USD.use=tax: x|'use' is no kind of line; write one of usage, credits, seats",
                "answer.2026-09.google.USD.usage=plug: x|'plug' is no name of a difference; write <name>: <reason> with one of unpriced models",
                "answer.2026-09.google.USD.usage=rounding|answer.2026-09.google.USD.usage has no reason; write rounding: <reason>",
                "answer.2026-09.google.USD.usage=|answer.2026-09.google.USD.usage is empty",
                "allocate.2026-09=usage|allocate.2026-09: write"
            })
    void what_cannot_be_understood_names_the_line_and_what_to_write(String line, String message) {
        assertThatThrownBy(() -> Answers.parse("my.properties", line))
                .isInstanceOf(WrongUsage.class)
                .hasMessageStartingWith("my.properties:")
                .hasMessageContaining(message);
    }

    @Test
    void every_bad_line_is_named_at_once() {
        assertThatThrownBy(() -> Answers.parse("my.properties", "a=1\nb=2"))
                .hasMessageContaining("- a: write")
                .hasMessageContaining("- b: write");
    }

    @Test
    void the_same_line_twice_is_no_answer() {
        String twice = "answer.2026-09.google.USD.usage=tax: x\nanswer.2026-09.google.USD.usage=rounding: y";

        assertThatThrownBy(() -> Answers.parse("my.properties", twice))
                .isInstanceOf(WrongUsage.class)
                .hasMessage("my.properties: answer.2026-09.google.USD.usage stands there twice; keep one of them");
    }

    @Test
    void a_reason_is_as_long_as_the_mart_keeps_it() {
        String key = "answer.2026-09.google.USD.usage";

        assertThatThrownBy(() -> Answers.parse("my.properties", key + "=tax: " + "x".repeat(1000)))
                .hasMessageContaining(key + " has 1005 characters; write at most 1000");
    }
}
