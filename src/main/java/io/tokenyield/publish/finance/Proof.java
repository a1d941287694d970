package io.tokenyield.publish.finance;

import java.math.BigDecimal;

/** An equation that has to hold to the last digit, with what stands on its two sides. */
public record Proof(String statement, String unit, BigDecimal left, BigDecimal right) {}
