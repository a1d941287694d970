/**
 * Owns the division of cost that is nobody's own by a stated key: exact, to the last digit of what is divided. Pure.
 */
package io.tokenyield.ledger.allocation;
