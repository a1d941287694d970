package io.tokenyield.scoring;

import io.tokenyield.model.AccountingZone;
import io.tokenyield.outcome.DemandOwners;
import io.tokenyield.outcome.OutcomeRules;
import io.tokenyield.outcome.Outcomes;
import io.tokenyield.outcome.Unit;
import io.tokenyield.reference.ReferenceStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

/** Units of work by the rules of any version: those of the newest are in the mart, by others they are judged again. */
public final class VerifiedUnits {
    private final DataSource mart;
    private final AccountingZone zone;
    private final LocalDate asOf;
    private final OutcomeRules stored;

    /**
     * @param asOf the first day that is not over, or of which nothing is known yet
     * @param stored the rules of the units in the mart
     */
    public VerifiedUnits(DataSource mart, AccountingZone zone, LocalDate asOf, OutcomeRules stored) {
        this.mart = mart;
        this.zone = zone;
        this.asOf = asOf;
        this.stored = stored;
    }

    public Outcomes judged(OutcomeRules rules) {
        return Outcomes.of(new DeliveryHistory(mart).read(), rules, demandOwners(), start(asOf));
    }

    /** What is needed to sum up value of windows from a day on: units that were first resolved on it or later. */
    List<Unit> since(LocalDate day, OutcomeRules rules) {
        Instant start = start(day);
        return rules.equals(stored)
                ? new OutcomeStore(mart).unitsSince(start)
                : judged(rules).units().stream()
                        .filter(unit -> unit.firstResolvedAt() != null
                                && !unit.firstResolvedAt().isBefore(start))
                        .toList();
    }

    /** Days of the accounting zone. */
    private DemandOwners demandOwners() {
        return new DemandOwners(new ReferenceStore(mart)
                .demandOwners().stream()
                        .map(owner -> new DemandOwners.Term(
                                owner.personId(),
                                start(owner.validFrom()),
                                owner.validTo() == null ? null : start(owner.validTo())))
                        .toList());
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone.zone()).toInstant();
    }
}
