package io.tokenyield.score;

import java.time.LocalDate;

/**
 * What the traces of a whole group's work look like in its baseline window, frozen with the standard costs. Nothing of it
 * is about one person.
 *
 * @param frozenOn null where nothing is frozen yet
 * @param closedTickets in the window
 * @param withTwoKeys those asked for by one person and accepted by another
 * @param commits in the window, merges and copies not among them
 * @param linkedCommits those that name a ticket
 */
public record CohortFacts(LocalDate frozenOn, int closedTickets, int withTwoKeys, int commits, int linkedCommits) {
    /** Before anything is frozen. */
    public static final CohortFacts NONE = new CohortFacts(null, 0, 0, 0, 0);
}
