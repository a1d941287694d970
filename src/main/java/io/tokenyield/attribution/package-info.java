/**
 * Owns which ticket a session of usage was for: the first rule that holds, and the cost of the session to the last digit. It may
 * be done again at any time; the ledger does not know of it, and no money depends on it.
 */
package io.tokenyield.attribution;
