package io.tokenyield.score.signal;

import java.math.BigDecimal;

/**
 * What the owner of the process should know: no points, never a part of a question. Grain: one month, kind and subject.
 *
 * @param code K, T, O or G
 * @param subject persons with commas between them, or a team
 */
public record Observation(String code, String subject, BigDecimal measure, String text) {}
