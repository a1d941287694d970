/**
 * Owns what usage costs: names of models, the rate of a day, and the price of a group of requests (DESIGN 4.4, 4.5).
 * Pure and exact: no I/O, no clock, money is {@code BigDecimal}, nothing is rounded.
 */
package io.tokenyield.pricing;
