/**
 * Owns {@code journal.csv}: what finance posts for a month, in cents, balanced by currency and provider. Pure but for the
 * writing of the file.
 */
package io.tokenyield.publish.journal;
