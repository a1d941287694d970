package io.tokenyield.ledger;

import java.util.ArrayList;
import java.util.List;

/** Proves that nothing was changed, dropped or slipped in among the entries of a run. Pure. */
public final class ChainCheck {
    private ChainCheck() {}

    /**
     * @param chain all entries of a run and chain, in the order of the chain
     * @return what is wrong, a line an entry; empty when the chain is whole
     */
    public static List<String> findings(List<Entry> chain) {
        List<String> findings = new ArrayList<>();
        Entry.Link before = null;
        for (Entry entry : chain) {
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
        return findings;
    }
}
