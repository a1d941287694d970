/**
 * Owns the books: what usage is charged to whom, entries that only ever grow, reversals, periods and the hash chain
 * (DESIGN 5). What stands in the ledger is never changed; what is no longer right is reversed and posted anew.
 */
package io.tokenyield.ledger;
