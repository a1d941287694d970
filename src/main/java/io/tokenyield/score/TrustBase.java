package io.tokenyield.score;

import java.util.ArrayList;
import java.util.List;

/**
 * What a score trusts without being able to check it.
 *
 * @param demandOwnersNamed whether anybody is named who may ask for work
 * @param assigneesKnown whether the tracker says who a ticket was assigned to over time
 * @param reviewsKnown whether it is known who approved a change
 */
public record TrustBase(boolean demandOwnersNamed, boolean assigneesKnown, boolean reviewsKnown) {

    /** What could not be checked but refuses no score; stands below every score it holds for. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!assigneesKnown) {
            notes.add("Not checked: who a ticket was assigned to over time. The main author of its lines counts as its"
                    + " lead.");
        }
        if (!reviewsKnown) {
            notes.add("Not checked: reviews. Work counts as accepted only where somebody who did not do it closed the"
                    + " ticket.");
        }
        return List.copyOf(notes);
    }
}
