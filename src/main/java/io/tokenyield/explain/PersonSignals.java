package io.tokenyield.explain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a person's use of a month gave reason to ask, and what was answered.
 *
 * @param signals by letter
 * @param asked null: nothing
 * @param answers about this month, and about the same signals of other months
 */
public record PersonSignals(List<Seen> signals, Asked asked, List<Answer> answers) {

    /** @param code one letter */
    public record Seen(String code, String family, int points, BigDecimal costUsd, String text, String explanations) {}

    /** @param forLeadFrom null: the lead does not see it */
    public record Asked(
            int points,
            String families,
            String level,
            BigDecimal costUsd,
            String state,
            LocalDate askedOn,
            LocalDate forLeadFrom,
            LocalDate expiresOn) {}

    public record Answer(
            String period,
            String code,
            String askedBy,
            LocalDate askedOn,
            String answer,
            String verdict,
            LocalDate recordedOn) {}
}
