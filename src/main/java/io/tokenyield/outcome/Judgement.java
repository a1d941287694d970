package io.tokenyield.outcome;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * R2 to R5 on one piece of work.
 *
 * @param demand null: nobody
 * @param isDemandByOwner whether that person was named for asking then
 * @param acceptedBy who accepted any ticket and did not ask for the unit
 * @param resolved null: never
 * @param indispensable people whose acceptance no other could stand in for
 * @param reason why it fails; empty: it counts
 */
record Judgement(
        Work work,
        Credit credit,
        String demand,
        boolean isDemandByOwner,
        SortedSet<String> acceptedBy,
        Instant resolved,
        SortedSet<String> indispensable,
        String reason) {

    static Judgement of(
            Work work, Lines lines, Known known, OutcomeRules rules, DemandOwners owners, StrictPeople strict) {
        Credit credit = Credit.of(work, lines, known, rules);
        AcceptanceKey acceptance = new AcceptanceKey(work, known, credit);
        List<DemandKey.Asked> asked = DemandKey.candidates(work, known, credit, owners);
        List<String> demands = asked.stream().map(DemandKey.Asked::person).toList();
        Optional<String> demand = acceptance.firstThatHolds(demands);
        Maturity maturity = new Maturity(work, known, rules);
        String root = work.root().key();
        boolean isStrict = rules.strictMode() || strict.holdsFor(work, credit, known);
        String reason = maturity.notDone()
                .or(() -> maturity.withoutLines(lines))
                .or(() -> unless(credit.lead() != null, "nobody who is known worked on " + root))
                .or(() -> unless(!demands.isEmpty(), "nobody but its authors asked for " + root))
                .or(() -> unless(
                        demand.isPresent(),
                        "nobody but its authors and the one who asked accepted "
                                + acceptance
                                        .missing(demands.isEmpty() ? "" : demands.get(0))
                                        .orElse(root)))
                .or(() -> unless(!isStrict || acceptance.isClosedByOneOf(owners), "no demand owner closed " + root))
                .or(maturity::notYet)
                .or(maturity::notAlive)
                .orElse("");
        SortedSet<String> acceptedBy = acceptance.people();
        demand.ifPresent(acceptedBy::remove);
        return new Judgement(
                work,
                credit,
                demand.orElse(null),
                demand.isPresent() && asked.contains(new DemandKey.Asked(demand.get(), true)),
                acceptedBy,
                work.firstResolved(known).orElse(null),
                acceptance.indispensable(demands),
                reason);
    }

    boolean counts() {
        return reason.isEmpty();
    }

    private static Optional<String> unless(boolean holds, String reason) {
        return holds ? Optional.empty() : Optional.of(reason);
    }
}
