package io.tokenyield.outcome;

import java.math.BigDecimal;

/**
 * R6: a repair and the unit whose defect it repairs.
 *
 * @param root of the repair
 * @param originRoot the first defect of the chain
 * @param value that moved from the origin to the repair; 0 where the repair does not count
 */
public record Repair(String root, String originRoot, BigDecimal value) {}
