package io.tokenyield.outcome;

import java.util.Collection;
import java.util.List;

/** R4, strict mode: whose units a demand owner must close, and when: those of a person who led them while in such a group. */
public final class StrictPeople {
    public static final StrictPeople NOBODY = new StrictPeople(List.of());

    private final DemandOwners stays;

    public StrictPeople(Collection<DemandOwners.Term> stays) {
        this.stays = new DemandOwners(stays);
    }

    boolean holdsFor(Work work, Credit credit, Known known) {
        return credit.lead() != null
                && stays.isOwner(credit.lead(), work.firstResolved(known).orElse(known.asOf()));
    }
}
