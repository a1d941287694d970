package io.tokenyield.outcome;

import java.time.Instant;

/**
 * One ticket. Type, parent and container are those that were seen first: what is changed later does not multiply units.
 *
 * @param creator the tracker's immutable creator, never the reporter that people can edit
 * @param parentKey null: none
 * @param isContainer an epic or initiative: it holds units and is none
 */
public record Ticket(
        String key, String type, String creator, String parentKey, boolean isContainer, Instant createdAt) {}
