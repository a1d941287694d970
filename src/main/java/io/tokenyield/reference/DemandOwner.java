package io.tokenyield.reference;

import java.time.LocalDate;

/**
 * A person who may ask for work in the name of the company.
 *
 * @param validTo exclusive; null for open
 */
public record DemandOwner(String personId, LocalDate validFrom, LocalDate validTo) {
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
