package io.tokenyield.ledger;

import java.util.ArrayList;
import java.util.List;

/** Chains of the ledger as lists. */
final class Chains {
    private Chains() {}

    static List<Entry> of(LedgerStore ledger, String runId, int chain) {
        List<Entry> entries = new ArrayList<>();
        ledger.eachOfChain(runId, chain, entries::add);
        return entries;
    }

    static List<String> findings(List<Entry> chain) {
        ChainCheck check = new ChainCheck();
        chain.forEach(check::look);
        return check.findings();
    }
}
