/**
 * Owns {@code focus-1.2.csv}: what providers are owed for a month, as rows of the FinOps Open Cost and Usage Specification
 * 1.2. No persons in it, no internal margins, nothing without a price.
 */
package io.tokenyield.publish.focus;
