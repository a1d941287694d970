package io.tokenyield.score;

/**
 * One colleague in the baseline window of a group.
 *
 * @param cost the dearest of the window and its shifts, as in {@link Lags}; one currency for the whole group
 * @param value verified units of work
 */
public record BaselineRow(String person, double cost, double value) {}
