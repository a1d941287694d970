package io.tokenyield.delivery;

import java.util.Set;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

/**
 * What commits tell of branches, read once for all that ask: that grows with all of history, and what a month asks about
 * does not. As the mart was when it was asked first.
 */
public final class BranchHistory {
    private final DataSource mart;
    private Branches all;

    public BranchHistory(DataSource mart) {
        this.mart = mart;
    }

    /**
     * Changes of which every branch that they or their copies are on is known not to have merged.
     *
     * @param sink takes repository and sha
     */
    public void eachDead(BiConsumer<String, String> sink) {
        Branches read = Branches.read(mart);
        read.readMerges(mart);
        read.eachDead(sink);
        all = withoutChanges(read);
    }

    /** @param names that may be asked about; with none nothing is read, and nothing can be told */
    public Branches about(Set<String> names) {
        if (names.isEmpty()) {
            return new Branches(names::contains);
        }
        if (all == null) {
            all = withoutChanges(Branches.read(mart));
        }
        Branches asked = all.about(names::contains);
        asked.readMerges(mart);
        return asked;
    }

    /** What months are told of branches takes far less memory than where each change stands. */
    private static Branches withoutChanges(Branches read) {
        return read.about(name -> false);
    }
}
