package io.tokenyield.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.model.WrongUsage;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a company chooses by names. */
class ScoreChoicesTest {
    @Test
    void types_and_groups_are_read_with_commas_between_and_kept_sorted() {
        ScoreChoices choices = ScoreChoices.parse(" Support ,research,", "product/web, engineering/backend");

        assertThat(choices.texts())
                .hasToString("{no_code_types=research,support, strict_cohorts=engineering/backend,product/web}");
        assertThat(ScoreChoices.of(choices.texts())).isEqualTo(choices);
        assertThat(ScoreChoices.parse("", " ")).isEqualTo(ScoreChoices.NONE);
        assertThat(ScoreChoices.NONE.texts()).isEmpty();
    }

    @Test
    void what_should_be_a_group_and_is_none_is_an_error() {
        assertThatThrownBy(() -> ScoreChoices.parse("", "engineering/backend,backend"))
                .isInstanceOf(WrongUsage.class)
                .hasMessage(
                        "TOKENYIELD_STRICT_COHORTS has 'backend', which is no group; write role family/stack as in the"
                                + " table person, such as engineering/backend, with commas between them, or all");
    }

    @Test
    void all_groups_are_strict_by_their_name_or_as_before_by_the_parameter() {
        ScoreParameters standard = ScoreParameters.STANDARD;

        assertThat(standard.with(ScoreChoices.parse("", "engineering/backend")).strictMode())
                .isFalse();
        assertThat(standard.with(ScoreChoices.parse("", "all")).strictMode()).isTrue();
        assertThat(standard.with(Map.of("strict_mode", BigDecimal.ONE)).strictMode())
                .isTrue();
    }
}
