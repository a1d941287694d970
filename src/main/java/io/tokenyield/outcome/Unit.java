package io.tokenyield.outcome;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * One unit of work, or one repair that is filed below another unit.
 *
 * @param root key of the ticket that names it
 * @param tickets keys, sorted
 * @param lead null: nobody who is known worked on it
 * @param shares of its value by person, sorted; they sum to 1 at most
 * @param paid who has a share or wrote a line of it: they hold no key of it
 * @param demandBy who asked for it; null: nobody holds that key
 * @param acceptedBy who is not paid from it, did not ask for it, and accepted any of its tickets
 * @param firstResolvedAt what dates it; null: never done
 * @param value 1, what repairs left of it, what it got as a repair, or 0
 * @param reason why nobody earns from it, in words: the value is 0, or is lost with a defect; empty: it counts
 */
public record Unit(
        String root,
        List<String> tickets,
        String lead,
        SortedMap<String, BigDecimal> shares,
        SortedSet<String> paid,
        String demandBy,
        boolean demandIsOwner,
        SortedSet<String> acceptedBy,
        Instant firstResolvedAt,
        boolean isRepair,
        BigDecimal value,
        String reason) {

    public boolean counts() {
        return reason.isEmpty();
    }

    /** Part of the value that is the person's. */
    public BigDecimal valueOf(String person) {
        return value.multiply(shares.getOrDefault(person, BigDecimal.ZERO));
    }
}
