package io.tokenyield.outcome;

import java.time.Instant;

/**
 * One ticket. Type, parent and container are those that were seen first: what is changed later does not multiply units.
 *
 * @param creator the tracker's immutable creator, never the reporter that people can edit
 * @param parentKey null: none
 * @param isContainer an epic or initiative: it holds units and is none
 * @param parentSince when the parent was seen, of a ticket that was there before without one; null: for as long as it is there
 */
public record Ticket(
        String key,
        String type,
        String creator,
        String parentKey,
        boolean isContainer,
        Instant createdAt,
        Instant parentSince) {

    /** One that has been below its parent for as long as it is there. */
    public Ticket(String key, String type, String creator, String parentKey, boolean isContainer, Instant createdAt) {
        this(key, type, creator, parentKey, isContainer, createdAt, null);
    }
}
