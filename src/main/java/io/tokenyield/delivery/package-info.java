/**
 * Owns what trackers and repositories tell: tickets, their history and changes, read every night, each change and ticket once,
 * accounts resolved to people. Bad rows go to quarantine, odd values that are kept to {@code delivery_remark}. What the work
 * is worth, and what it cost, is not its business.
 */
package io.tokenyield.delivery;
