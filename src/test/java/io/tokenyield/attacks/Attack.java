package io.tokenyield.attacks;

import java.util.Set;

/**
 * One row of the catalogue of SCORE 2.
 *
 * @param trace what it leaves in the data
 * @param stoppedBy what keeps it within the bound of its kind
 * @param rises the leaderboards of others that it climbs
 */
record Attack(int number, Kind kind, String name, String trace, String stoppedBy, Set<Board> rises, Move move) {}
