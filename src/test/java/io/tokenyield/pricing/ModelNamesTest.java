package io.tokenyield.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.reference.ModelAlias;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelNamesTest {
    private final ModelNames names = new ModelNames(Map.of(
            new ModelAlias("anthropic", "claude-sonnet-4-5-20250929"), "claude-sonnet-4-5",
            new ModelAlias("anthropic", "Claude Sonnet 4.5 (Legacy)"), "claude-sonnet-4",
            new ModelAlias("openai", "gpt-5.6-2026-07-01"), "gpt-5.6",
            new ModelAlias("openai", "GPT-5.6"), "gpt-5.6-exact"));

    @ParameterizedTest(name = "{0}: ''{1}'' is {2}")
    @CsvSource({
        "anthropic, claude-sonnet-4-5-20250929,           claude-sonnet-4-5",
        "anthropic, Claude Sonnet 4.5 (Legacy),           claude-sonnet-4",
        "openai,    GPT-5.6,                              gpt-5.6-exact",
        "openai,    Gpt-5.6,                              gpt-5.6",
        "anthropic, claude-sonnet-4-5,                    claude-sonnet-4-5",
        "anthropic, CLAUDE-SONNET-4-5,                    claude-sonnet-4-5",
        "anthropic, anthropic/claude-sonnet-4-5,          claude-sonnet-4-5",
        "anthropic, Anthropic/Claude-Sonnet-4-5,          claude-sonnet-4-5",
        "Anthropic, anthropic/claude-sonnet-4-5,          claude-sonnet-4-5",
        "anthropic, '  claude-sonnet-4-5 ',               claude-sonnet-4-5",
        "anthropic, Claude Sonnet 4.5,                    claude-sonnet-4-5",
        "anthropic, 'Claude   Sonnet\t4.5',               claude-sonnet-4-5",
        "anthropic, anthropic/ claude-sonnet-4.5,         claude-sonnet-4-5",
        "openai,    gpt-5.6,                              gpt-5.6",
        "openai,    GPT 5.6 mini,                         gpt-5.6-mini",
        "google,    models.gemini-3.0,                    models.gemini-3.0",
        "bedrock,   claude-3.5-haiku,                     claude-3-5-haiku",
        "openai,    anthropic/claude-sonnet-4.5,          anthropic/claude-sonnet-4.5"
    })
    void a_model_gets_the_name_that_the_card_has(String provider, String written, String name) {
        assertThat(names.canonical(provider, written)).isEqualTo(name);
    }

    @Test
    void the_alias_table_is_asked_once_more_for_the_tidied_name() {
        assertThat(names.canonical("anthropic", "anthropic/Claude-Sonnet-4.5-20250929"))
                .isEqualTo("claude-sonnet-4-5");
        assertThat(names.canonical("openai", "GPT-5.6-2026-07-01 ")).isEqualTo("gpt-5.6");
    }

    @Test
    void a_date_behind_a_name_is_not_cut_off_without_an_alias() {
        assertThat(names.canonical("anthropic", "claude-opus-4-1-20250805")).isEqualTo("claude-opus-4-1-20250805");
    }

    @Test
    void an_alias_holds_for_its_provider_only() {
        assertThat(names.canonical("bedrock", "claude-sonnet-4-5-20250929")).isEqualTo("claude-sonnet-4-5-20250929");
    }

    @Test
    void no_name_is_no_name() {
        assertThat(names.canonical("anthropic", "")).isEmpty();
    }
}
