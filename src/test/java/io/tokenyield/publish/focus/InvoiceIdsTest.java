package io.tokenyield.publish.focus;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.publish.finance.InvoiceLine;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InvoiceIdsTest {
    @Test
    void one_invoice_for_all_that_a_provider_billed_in_a_currency_is_named_by_its_id() {
        InvoiceIds ids = ids(line("openai", "USD", "INV-1"), line("openai", "USD", "INV-1"), line("xai", "USD", "X-9"));

        assertThat(ids.of("openai", "USD")).isEqualTo("INV-1");
        assertThat(ids.of("xai", "USD")).isEqualTo("X-9");
    }

    @Test
    void of_several_nobody_knows_which_row_is_on_which() {
        assertThat(ids(line("openai", "USD", "INV-1"), line("openai", "USD", "INV-2"))
                        .of("openai", "USD"))
                .isEqualTo("openai/2026-09/USD");
    }

    @Test
    void a_line_that_does_not_tell_may_be_on_another() {
        assertThat(ids(line("openai", "USD", "INV-1"), line("openai", "USD", null))
                        .of("openai", "USD"))
                .isEqualTo("openai/2026-09/USD");
    }

    @Test
    void an_id_that_two_providers_or_two_currencies_have_adds_up_to_neither() {
        InvoiceIds ids = ids(
                line("anthropic", "EUR", "7"),
                line("anthropic", "USD", "7"),
                line("openai", "USD", "1001"),
                line("xai", "USD", "1001"));

        assertThat(ids.of("anthropic", "EUR")).isEqualTo("anthropic/2026-09/EUR");
        assertThat(ids.of("anthropic", "USD")).isEqualTo("anthropic/2026-09/USD");
        assertThat(ids.of("openai", "USD")).isEqualTo("openai/2026-09/USD");
        assertThat(ids.of("xai", "USD")).isEqualTo("xai/2026-09/USD");
    }

    @Test
    void what_was_not_invoiced_is_provider_month_and_currency() {
        assertThat(ids().of("openai", "USD")).isEqualTo("openai/2026-09/USD");
    }

    private static InvoiceIds ids(InvoiceLine... lines) {
        return new InvoiceIds(YearMonth.of(2026, 9), List.of(lines));
    }

    private static InvoiceLine line(String provider, String currency, String id) {
        return new InvoiceLine(provider, currency, "API usage", 1, BigDecimal.ONE, "usage", id, null);
    }
}
