package io.tokenyield.reference;

import io.tokenyield.model.PersonId;

/**
 * Whose cost an account's use, or a seat, is on a day.
 *
 * @param personId a person, {@link PersonId#SHARED} or {@link PersonId#UNIDENTIFIED}
 * @param team empty where nobody is found, and for shared accounts
 * @param costCentre empty where nobody is found
 * @param reason why nobody is found; empty where somebody is
 */
public record Resolution(String personId, String team, String costCentre, String reason) {

    static Resolution unidentified(String reason) {
        return new Resolution(PersonId.UNIDENTIFIED, "", "", PersonId.UNIDENTIFIED + ": " + reason);
    }

    static Resolution shared(String costCentre) {
        return new Resolution(PersonId.SHARED, "", costCentre, "");
    }

    /** Whether somebody pays: then the cost is {@code expense:<cost centre>}, else {@code suspense:unidentified}. */
    public boolean isIdentified() {
        return reason.isEmpty();
    }
}
