package io.tokenyield.explain;

import java.math.BigDecimal;

/**
 * One step of how a score came to be.
 *
 * @param number what it comes to; null where it is no number
 * @param unit of the number: USD, units, share, days ...
 * @param text the whole step as a sentence, with the numbers put in
 */
public record ScoreStep(String section, String name, BigDecimal number, String unit, String text) {}
