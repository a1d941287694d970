package io.tokenyield.scoring;

import io.tokenyield.model.AccountingZone;
import io.tokenyield.outcome.OutcomeRules;
import io.tokenyield.outcome.Outcomes;
import io.tokenyield.outcome.PersonValue;
import io.tokenyield.outcome.Timing;
import io.tokenyield.outcome.Unit;
import io.tokenyield.outcome.Window;
import io.tokenyield.score.ScoreWindow;
import java.util.List;
import java.util.SortedMap;

/** Verified units in windows: of the window itself, of the one that is shifted back, and what counts. */
record WindowValues(List<Unit> units, OutcomeRules rules, AccountingZone zone) {

    /** What counts: the smaller of both (R9). */
    SortedMap<String, PersonValue> in(ScoreWindow window) {
        return Timing.valueOf(new Outcomes(units, List.of()), days(window), rules);
    }

    /** @param lag in days; negative: earlier */
    SortedMap<String, PersonValue> in(ScoreWindow window, int lag) {
        return new Outcomes(units, List.of()).valueIn(days(window).earlier(-lag), rules);
    }

    /** Units that were first resolved in the window, whether they count or not. */
    List<Unit> unitsIn(ScoreWindow window) {
        Window days = days(window);
        return units.stream()
                .filter(unit -> unit.firstResolvedAt() != null && days.contains(unit.firstResolvedAt()))
                .toList();
    }

    private Window days(ScoreWindow window) {
        return new Window(window.t0(), window.t1(), zone.zone());
    }
}
