package io.tokenyield.reference;

import io.tokenyield.model.ContractBroken;
import io.tokenyield.warehouse.Quarantine;
import io.tokenyield.warehouse.Warehouse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Reads the reference tables of the warehouse into the mart. Runs in the caller's transaction: a night sees all of them
 * as they were at one moment, or as they were before.
 */
public final class ReferenceImport {
    private final DataSource mart;
    private final Quarantine quarantine;

    /**
     * What became of one table's rows: read = kept + rejected.
     *
     * @param changed rows that ended or began to be known
     */
    public record Outcome(String table, long rowsRead, long rowsKept, long rowsRejected, int changed) {}

    public ReferenceImport(DataSource mart) {
        this.mart = mart;
        this.quarantine = new Quarantine(mart);
    }

    /**
     * @param knownAt since when what is new is known
     * @throws ContractBroken when rates overlap: two prices for one token is not for us to choose from
     */
    public List<Outcome> run(Warehouse warehouse, Instant knownAt) {
        KnowledgeTime knowledge = new KnowledgeTime(mart, knownAt);
        List<Outcome> outcomes = new ArrayList<>();
        for (RowReader reader : RowReader.ALL) {
            Acceptance.Accepted accepted =
                    Acceptance.of(reader, warehouse.read(reader.table().source()));
            quarantine.replace(reader.table().source(), accepted.problems());
            int changed = knowledge.update(reader.table(), accepted.rows());
            outcomes.add(new Outcome(
                    reader.table().source(),
                    accepted.rowsRead(),
                    accepted.rows().size(),
                    accepted.rowsRead() - accepted.rows().size(),
                    changed));
        }
        return outcomes;
    }
}
