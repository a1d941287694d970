package io.tokenyield.score.signal;

import java.util.SortedSet;

/**
 * What observations need of one unit that is done.
 *
 * @param team of the lead
 * @param demandBy who asked for it
 * @param acceptedBy who closed its tickets or approved its changes, persons only, the lead not among them
 * @param lines additions of its changes
 * @param openSeconds from the creation of its ticket to its first resolution
 * @param counts whether it is verified
 */
public record UnitFacts(
        String root,
        String lead,
        String team,
        String demandBy,
        SortedSet<String> acceptedBy,
        long lines,
        long openSeconds,
        boolean counts) {}
