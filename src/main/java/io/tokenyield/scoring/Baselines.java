package io.tokenyield.scoring;

import io.tokenyield.model.Period;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.score.ScoreWindow;
import io.tokenyield.score.StandardCost;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;

/** The frozen baseline that a window is compared with. Takes part in the transaction of the calling thread. */
final class Baselines {
    private final BaselineStore store;
    private final ScoreFacts facts;
    private final LocalDate firstDay;
    private final LocalDate asOf;

    /** @param asOf the first day that is not over, or of which nothing is known yet */
    Baselines(BaselineStore store, ScoreFacts facts, LocalDate firstDay, LocalDate asOf) {
        this.store = store;
        this.facts = facts;
        this.firstDay = firstDay;
        this.asOf = asOf;
    }

    /**
     * The newest that was frozen by the day on which the window is looked at. A window that is over freezes one where there is
     * none, or where the last is due to be set anew.
     */
    Optional<FrozenBaseline> of(ScoreWindow window, ScoreParameters parameters, WindowValues values) {
        SortedMap<LocalDate, Period> until =
                store.frozen().headMap(window.evaluatedOn().plusDays(1));
        EarlierBaselines earlier = new EarlierBaselines(store, until);
        Optional<FrozenBaseline> newest = earlier.newest();
        Optional<ScoreWindow> candidate = firstDay == null ? Optional.empty() : window.baseline(firstDay, parameters);
        boolean isDue =
                newest.isEmpty() || StandardCost.isRebaseDue(newest.get().frozenOn(), window.evaluatedOn(), parameters);
        boolean isLater = candidate.isPresent()
                && (newest.isEmpty()
                        || candidate.get().period().compareTo(newest.get().period()) > 0);
        if (!window.isMatured(asOf) || !isDue || !isLater) {
            return newest.filter(baseline ->
                    !ScoreWindow.of(baseline.period(), parameters).t1().isAfter(window.t0()));
        }
        FrozenBaseline fresh = new Freezing(candidate.get(), parameters, facts, values)
                .frozen(window.evaluatedOn(), window.t0(), earlier::lastKnown);
        store.insert(fresh, parameters.version());
        return Optional.of(fresh);
    }
}
