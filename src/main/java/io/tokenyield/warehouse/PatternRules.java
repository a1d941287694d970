package io.tokenyield.warehouse;

import io.tokenyield.model.PseudonymSecret;
import java.time.LocalDate;

/**
 * Which patterns of use are collected.
 *
 * @param retentionDays so many days up to the newest one collected have patterns
 * @param secret what prompts are keyed with; prompts are collected only where it is set
 */
public record PatternRules(int retentionDays, PseudonymSecret secret) {
    public static final PatternRules DEFAULT = new PatternRules(35, PseudonymSecret.NONE);

    /** The last day whose patterns are not kept. */
    public LocalDate keptAfter(LocalDate newestDay) {
        return newestDay.minusDays(retentionDays);
    }
}
