package io.tokenyield.reference;

import io.tokenyield.model.PersonId;

/**
 * Whose cost an account's use is on a day.
 *
 * @param team empty where nobody is found
 * @param costCentre empty where nobody is found
 * @param reason why nobody is found; empty where somebody is
 */
public record Resolution(String personId, String team, String costCentre, String reason) {

    static Resolution unidentified(String reason) {
        return new Resolution(PersonId.UNIDENTIFIED, "", "", PersonId.UNIDENTIFIED + ": " + reason);
    }

    public boolean isIdentified() {
        return reason.isEmpty();
    }
}
