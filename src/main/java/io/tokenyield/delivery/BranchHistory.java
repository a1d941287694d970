package io.tokenyield.delivery;

import java.util.Set;
import javax.sql.DataSource;

/**
 * What commits tell of branches, read once for all months that ask: that grows with all of history, and what each of them asks
 * about does not. As the mart was when it was asked first.
 */
public final class BranchHistory {
    private final DataSource mart;
    private Branches all;

    public BranchHistory(DataSource mart) {
        this.mart = mart;
    }

    /** @param names that may be asked about; with none nothing is read, and nothing can be told */
    public Branches about(Set<String> names) {
        if (names.isEmpty()) {
            return new Branches(names::contains);
        }
        if (all == null) {
            all = Branches.readWithoutMerges(mart);
        }
        return all.about(mart, names);
    }
}
