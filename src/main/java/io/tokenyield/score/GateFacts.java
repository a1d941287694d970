package io.tokenyield.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * All that decides whether one person's window has a score.
 *
 * @param asOf the first day that is not over, or of which nothing is known yet
 * @param firstDay the first day that there are usage data of; null where there are none
 * @param inGroupSince the first day of the person in the group by HR data
 * @param inGroupUntil the first day on which the person is no longer in it; null where that is open
 * @param cost the dearest of the window and its shifts, as in {@link Lags}
 * @param standardCost that of the person, after its clamp
 */
public record GateFacts(
        ScoreWindow window,
        LocalDate asOf,
        LocalDate firstDay,
        LocalDate inGroupSince,
        LocalDate inGroupUntil,
        double cost,
        StandardCost standardCost,
        CohortFacts group,
        TeamSpend team,
        Meter meter,
        TrustBase trust) {

    /** What could not be checked but refuses no score. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>(trust.notes());
        notes.addAll(meter.notes());
        return List.copyOf(notes);
    }

    public GateFacts withCost(double other) {
        return new GateFacts(
                window, asOf, firstDay, inGroupSince, inGroupUntil, other, standardCost, group, team, meter, trust);
    }
}
