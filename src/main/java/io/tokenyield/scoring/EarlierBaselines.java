package io.tokenyield.scoring;

import io.tokenyield.model.Period;
import io.tokenyield.score.StandardCost;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Baselines that were frozen before, the newest first; older ones are read when something newer ones do not know is asked for. */
final class EarlierBaselines {
    private final BaselineStore store;
    private final List<Map.Entry<LocalDate, Period>> frozen;
    private final List<FrozenBaseline> read = new ArrayList<>();

    EarlierBaselines(BaselineStore store, SortedMap<LocalDate, Period> frozen) {
        this.store = store;
        this.frozen = new ArrayList<>(frozen.entrySet());
        Collections.reverse(this.frozen);
    }

    Optional<FrozenBaseline> newest() {
        return frozen.isEmpty() ? Optional.empty() : Optional.of(baseline(0));
    }

    /** What a unit cost for a person of the group when it was last known, however long that is ago. */
    StandardCost lastKnown(String cohort, String person) {
        for (int i = 0; i < frozen.size(); i++) {
            StandardCost cost = baseline(i).standardCost(cohort, person);
            if (cost.isKnown()) {
                return cost;
            }
        }
        return StandardCost.NONE;
    }

    private FrozenBaseline baseline(int number) {
        while (read.size() <= number) {
            Map.Entry<LocalDate, Period> next = frozen.get(read.size());
            read.add(store.read(next.getKey(), next.getValue()));
        }
        return read.get(number);
    }
}
