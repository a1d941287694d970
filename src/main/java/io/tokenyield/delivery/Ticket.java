package io.tokenyield.delivery;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A ticket as the tracker has it now.
 *
 * @param key trimmed, in capitals
 * @param creator a person_id, {@code ?account} of nobody, {@code bot:account}, or empty
 * @param assignee as creator
 * @param createdAt null where it is not known
 * @param storyPoints null where there are none
 * @param parentKey empty for none
 * @param isContainer an epic or the like, by its type
 * @param causedByKey of a bug: the ticket whose work brought it; empty where not told
 */
public record Ticket(
        String key,
        String project,
        String type,
        String summary,
        String creator,
        String reporter,
        String assignee,
        Instant createdAt,
        BigDecimal storyPoints,
        String parentKey,
        boolean isContainer,
        String causedByKey) {
    Ticket createdByReporter() {
        return new Ticket(
                key,
                project,
                type,
                summary,
                reporter,
                reporter,
                assignee,
                createdAt,
                storyPoints,
                parentKey,
                isContainer,
                causedByKey);
    }
}
