package io.tokenyield.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * R1 to R6 put together: what is verified work, and whose.
 *
 * @param units sorted by root: each unit, and each repair that is filed below another unit
 * @param repairs sorted by root
 */
public record Outcomes(List<Unit> units, List<Repair> repairs) {

    /**
     * @param owners the people who are named for asking; of nobody else's demand lead credit counts in full
     * @param asOf what happens then or later is not known
     */
    public static Outcomes of(History history, OutcomeRules rules, DemandOwners owners, Instant asOf) {
        return of(history, rules, owners, StrictPeople.NOBODY, asOf);
    }

    /** @param strict whose units one of the owners must close */
    public static Outcomes of(
            History history, OutcomeRules rules, DemandOwners owners, StrictPeople strict, Instant asOf) {
        return new Judge(new Known(history, asOf), rules, owners, strict, history.causedBy()).outcomes();
    }

    /** R7, R8: what people are credited with for units that were first resolved in a window, sorted by person. */
    public SortedMap<String, PersonValue> valueIn(Window window, OutcomeRules rules) {
        return PersonValue.of(units, window, rules);
    }

    private static final class Judge {
        private final Known known;
        private final OutcomeRules rules;
        private final DemandOwners owners;
        private final StrictPeople strict;
        private final SortedMap<String, Lines> lines = new TreeMap<>();
        private final SortedMap<String, Judgement> units = new TreeMap<>();
        private final Repairs repairs;
        private final SortedMap<String, Integer> repairsByOrigin = new TreeMap<>();

        Judge(Known known, OutcomeRules rules, DemandOwners owners, StrictPeople strict, List<CausedBy> causedBy) {
            this.known = known;
            this.rules = rules;
            this.owners = owners;
            this.strict = strict;
            for (String root : known.roots().units().keySet()) {
                Work work = known.unit(root);
                lines.put(root, new Lines(work, known));
                units.put(root, Judgement.of(work, lines.get(root), known, rules, owners, strict));
            }
            repairs = new Repairs(known, new Origins(known, rules, causedBy, lines));
            repairs.found().values().forEach(found -> repairsByOrigin.merge(found.firstDefect(), 1, Integer::sum));
        }

        Outcomes outcomes() {
            SortedMap<String, Unit> judged = new TreeMap<>();
            units.forEach((root, judgement) -> {
                if (!repairs.found().containsKey(root)) {
                    judged.put(root, ordinary(root, judgement));
                }
            });
            List<Repair> moved = new ArrayList<>();
            repairs.found().forEach((root, found) -> {
                Unit unit = repair(root, found);
                judged.put(root, unit);
                moved.add(new Repair(root, found.firstDefect(), unit.value()));
            });
            return new Outcomes(List.copyOf(judged.values()), List.copyOf(moved));
        }

        private Unit ordinary(String root, Judgement judgement) {
            String reason = repairs.worthless(root).orElse(judgement.reason());
            BigDecimal value = BigDecimal.ONE;
            if (!reason.isEmpty()) {
                value = BigDecimal.ZERO;
            } else if (repairsByOrigin.containsKey(root)) {
                value = value.subtract(rules.repairShare());
            }
            return unit(judgement, judgement.credit().shares(), false, value, reason);
        }

        private Unit repair(String key, Repairs.Found found) {
            Judgement judgement = units.containsKey(key)
                    ? units.get(key)
                    : Judgement.of(found.work(), new Lines(found.work(), known), known, rules, owners, strict);
            SortedMap<String, BigDecimal> shares =
                    new TreeMap<>(judgement.credit().shares());
            found.passed()
                    .forEach(unit ->
                            shares.keySet().removeAll(units.get(unit).credit().workers()));
            String origin = found.firstDefect();
            boolean isByMakers = shares.isEmpty();
            // who lets a defect count by accepting it has no use of it
            shares.keySet().removeAll(units.get(origin).indispensable());
            Optional<String> madeByUnknown = found.passed().stream()
                    .filter(root -> lines.get(root).hasUnknownAuthors())
                    .findFirst();
            String reason = judgement.reason();
            BigDecimal value = BigDecimal.ZERO;
            if (reason.isEmpty() && !units.get(origin).counts()) {
                reason = "it repairs " + origin + ", which does not count";
            } else if (reason.isEmpty()) {
                BigDecimal parts = BigDecimal.valueOf(repairsByOrigin.get(origin));
                value = rules.repairShare()
                        .divide(parts, Credit.DECIMALS, RoundingMode.FLOOR)
                        .stripTrailingZeros();
                if (madeByUnknown.isPresent()) {
                    shares.clear();
                    reason = "an unknown account worked on " + madeByUnknown.get()
                            + ": who repaired it may be who made the defect";
                } else if (isByMakers) {
                    reason = "it repairs " + origin + ", and those who repaired it made the defect";
                } else if (shares.isEmpty()) {
                    reason = "it repairs " + origin + ", which nobody but those who repaired it accepted";
                }
            }
            return unit(judgement, shares, true, value, reason);
        }

        private Unit unit(
                Judgement judgement,
                SortedMap<String, BigDecimal> shares,
                boolean isRepair,
                BigDecimal value,
                String reason) {
            return new Unit(
                    judgement.work().root().key(),
                    judgement.work().tickets().stream().map(Ticket::key).toList(),
                    judgement.credit().lead(),
                    shares,
                    judgement.credit().paid(),
                    judgement.demand(),
                    judgement.isDemandByOwner(),
                    judgement.acceptedBy(),
                    judgement.resolved(),
                    isRepair,
                    value,
                    reason);
        }
    }
}
