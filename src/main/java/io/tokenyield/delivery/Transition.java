package io.tokenyield.delivery;

import java.time.Instant;

/**
 * A change of a ticket's status.
 *
 * @param seq order of changes at one instant
 * @param category empty where nobody explained the status
 * @param by a person_id, {@code ?account} of nobody, {@code bot:account}, or empty
 */
public record Transition(
        String ticketKey, Instant at, int seq, String fromStatus, String toStatus, String category, String by) {
    Transition numbered(int number) {
        return new Transition(ticketKey, at, number, fromStatus, toStatus, category, by);
    }
}
