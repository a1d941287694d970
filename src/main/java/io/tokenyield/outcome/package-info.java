/**
 * Owns what is verified work and whose: units, credit, the two keys, maturity, repairs, value of a person (SCORE 1.3, R1 to R9).
 * Pure: records in, records out; no result depends on the order of rows; shares and values are exact decimals.
 */
package io.tokenyield.outcome;
