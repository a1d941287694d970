/**
 * Owns the answer to "how did this figure come to be": from a person's month over its days, sessions and ledger entries back
 * to rates and to the rows of the source. Reads only; what it says adds up to the ledger, or it says that it does not.
 */
package io.tokenyield.explain;
