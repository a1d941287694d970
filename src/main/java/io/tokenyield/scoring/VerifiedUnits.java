package io.tokenyield.scoring;

import io.tokenyield.delivery.BranchHistory;
import io.tokenyield.model.AccountingZone;
import io.tokenyield.outcome.DemandOwners;
import io.tokenyield.outcome.History;
import io.tokenyield.outcome.Outcomes;
import io.tokenyield.outcome.StrictPeople;
import io.tokenyield.outcome.Unit;
import io.tokenyield.reference.ReferenceStore;
import io.tokenyield.score.ScoreChoices;
import io.tokenyield.sql.SqlFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Units of work by the rules of any version: those of the newest are in the mart, by others they are judged again. */
public final class VerifiedUnits {
    private final DataSource mart;
    private final AccountingZone zone;
    private final LocalDate asOf;
    private final UnitRules stored;

    /**
     * @param asOf the first day that is not over, or of which nothing is known yet
     * @param stored the rules of the units in the mart
     */
    public VerifiedUnits(DataSource mart, AccountingZone zone, LocalDate asOf, UnitRules stored) {
        this.mart = mart;
        this.zone = zone;
        this.asOf = asOf;
        this.stored = stored;
    }

    /** All that units are judged by. */
    public History history(BranchHistory branches) {
        return new DeliveryHistory(mart, branches).read();
    }

    private Outcomes judged(UnitRules rules) {
        return judged(history(new BranchHistory(mart)), rules);
    }

    public Outcomes judged(History history, UnitRules rules) {
        return Outcomes.of(
                history,
                rules.outcome(),
                demandOwners(),
                new StrictPeople(stays(rules.choices()).values().stream()
                        .flatMap(List::stream)
                        .toList()),
                start(asOf));
    }

    /** Groups that are to be strict and that nobody was ever in: likely a slip of the pen. */
    public Set<String> unknownCohorts(ScoreChoices choices) {
        Set<String> unknown = new TreeSet<>(choices.strictCohorts());
        unknown.remove(ScoreChoices.ALL);
        unknown.removeAll(stays(choices).keySet());
        return unknown;
    }

    /** Who was in a strict group when, by HR data, days of the accounting zone. */
    private Map<String, List<DemandOwners.Term>> stays(ScoreChoices choices) {
        Map<String, List<DemandOwners.Term>> stays = new TreeMap<>();
        JdbcClient.create(mart).sql(SqlFile.text("outcome/cohorts.sql")).query(row -> {
            String cohort = ScoreChoices.cohort(row.getString("role_family"), row.getString("stack"));
            if (choices.strictCohorts().contains(cohort)) {
                LocalDate until = row.getObject("valid_to", LocalDate.class);
                stays.computeIfAbsent(cohort, key -> new ArrayList<>())
                        .add(new DemandOwners.Term(
                                row.getString("person_id"),
                                start(row.getObject("valid_from", LocalDate.class)),
                                until == null ? null : start(until)));
            }
        });
        return stays;
    }

    /** What is needed to sum up value of windows from a day on: units that were first resolved on it or later. */
    List<Unit> since(LocalDate day, UnitRules rules) {
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
