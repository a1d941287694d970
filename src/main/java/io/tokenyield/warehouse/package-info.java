/**
 * Owns the way in: the contract of the warehouse, its engines, the completeness check, and collect: from usage events to
 * {@code usage_rollup} and {@code usage_daily}, one UTC day at a time. Prices, persons and money are not its business.
 */
package io.tokenyield.warehouse;
