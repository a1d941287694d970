/**
 * Owns the comparison of invoices with the ledger: kinds of lines, differences and their names, answers of people. Pure:
 * rows in, rows out. Amounts are exact and in the currency that was billed.
 */
package io.tokenyield.ledger.tieout;
