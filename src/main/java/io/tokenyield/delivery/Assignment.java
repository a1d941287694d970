package io.tokenyield.delivery;

import java.time.Instant;

/** From this instant on a ticket is somebody's. @param assignee empty: nobody's */
public record Assignment(String ticketKey, Instant at, String assignee) {}
