package io.tokenyield.ledger;

import java.util.ArrayList;
import java.util.List;

/** Proves that nothing was changed, dropped or slipped in among the entries of a run: of one chain, entry by entry. */
public final class ChainCheck {
    private final List<String> findings = new ArrayList<>();
    private Entry.Link before;

    /** @param entry the next one in the order of the chain; none is left out */
    public void look(Entry entry) {
        Entry.Link last = before == null ? Entry.Link.start(entry.link().chain()) : before;
        Entry.Link expected = entry.chained(last).link();
        if (!expected.equals(entry.link())) {
            findings.add("entry " + entry.entryId() + " is not what its chain says: expected link " + expected
                    + ", found " + entry.link());
        } else if (!entry.hasIdOfItsPosting()) {
            findings.add("entry " + entry.entryId() + " has the id of another: number " + entry.postingNo()
                    + " of posting " + entry.charge().postingId() + " is called otherwise");
        }
        before = entry.link();
    }

    /** What is wrong, a line an entry; empty as long as the chain is whole. */
    public List<String> findings() {
        return findings;
    }
}
