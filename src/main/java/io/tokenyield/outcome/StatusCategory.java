package io.tokenyield.outcome;

/**
 * What a status of a tracker means. The order is that of changes at the same instant: the last one holds, so that a doubt
 * never makes a ticket done.
 */
public enum StatusCategory {
    OPEN,
    /** Somebody decided that it shall be done. */
    ACCEPTED,
    IN_PROGRESS,
    IN_REVIEW,
    DONE,
    /** Closed without being done: duplicate, won't do, cannot reproduce. */
    REJECTED,
    REOPENED
}
