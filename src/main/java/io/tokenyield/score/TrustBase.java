package io.tokenyield.score;

import java.util.ArrayList;
import java.util.List;

/**
 * What a score trusts without being able to check it.
 *
 * @param demandOwnersNamed whether anybody is named who may ask for work
 * @param creatorsKnown whether the tracker says who created a ticket, which nobody can edit, and not only who reports it
 * @param assigneesKnown whether the tracker says who a ticket was assigned to over time
 * @param reviewsKnown whether it is known who approved a change
 * @param survivalKnown whether it is known how many lines of a change are still there
 * @param filesKnown whether it is known which files a change touched, with their lines
 */
public record TrustBase(
        boolean demandOwnersNamed,
        boolean creatorsKnown,
        boolean assigneesKnown,
        boolean reviewsKnown,
        boolean survivalKnown,
        boolean filesKnown) {

    /** Nothing is missing. */
    public static final TrustBase WHOLE = new TrustBase(true, true, true, true, true, true);

    /** What could not be checked but refuses no score; stands below every score it holds for. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!creatorsKnown) {
            notes.add(
                    "Not checked: who created a ticket. The source has no creator, only the reporter, who can be edited.");
        }
        if (!assigneesKnown) {
            notes.add("Not checked: who a ticket was assigned to over time. The main author of its lines counts as its"
                    + " lead.");
        }
        if (!reviewsKnown) {
            notes.add("Not checked: reviews. Work counts as accepted only where somebody who did not do it closed the"
                    + " ticket.");
        }
        if (!survivalKnown) {
            notes.add("Not checked: whether lines are still there after 30 days.");
        }
        if (!filesKnown) {
            notes.add(
                    "Not checked: which files a change touched. Lines of lock, generated and vendored files count, and only"
                            + " a link of the tracker says what a bug repairs.");
        }
        return List.copyOf(notes);
    }
}
