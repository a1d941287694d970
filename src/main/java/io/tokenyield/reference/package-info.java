/**
 * Owns what finance and HR tell us: people, identities, rates, aliases, seats and invoices, each row validated and kept on
 * two time axes (when it holds, and since when we knew it). Bad rows go to quarantine with their reason.
 */
package io.tokenyield.reference;
