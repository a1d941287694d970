package io.tokenyield.ledger;

import io.tokenyield.ledger.tieout.TieOutRow;
import io.tokenyield.model.Period;
import io.tokenyield.sql.SqlFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What closing a period reads of the ledger and the people, as it is in the caller's transaction. */
public final class CloseStore {
    private final JdbcClient jdbc;

    public CloseStore(DataSource mart) {
        this.jdbc = JdbcClient.create(mart);
    }

    /** Everything that a key may divide, whether somebody stated one or not. */
    public List<CostPool> pools(Period period, List<TieOutRow> tieOut) {
        List<CostPool> pools = new ArrayList<>(jdbc.sql(SqlFile.text("close/unidentified.sql"))
                .param("period", period.toString())
                .query((row, number) -> CostPool.unidentified(
                        row.getString("provider"), row.getString("currency"), row.getBigDecimal("amount")))
                .list());
        pools.addAll(CostPool.ofDifferences(tieOut));
        return pools;
    }

    public AllocationWeights weights(Period period) {
        Map<String, Map<String, BigDecimal>> directCost = new TreeMap<>();
        jdbc.sql(SqlFile.text("close/direct_cost.sql"))
                .param("period", period.toString())
                .query(row -> {
                    directCost
                            .computeIfAbsent(row.getString("currency"), any -> new TreeMap<>())
                            .put(row.getString("cost_centre"), row.getBigDecimal("amount"));
                });
        Map<String, BigDecimal> headcount = new TreeMap<>();
        jdbc.sql(SqlFile.text("close/headcount.sql"))
                .param("day", period.lastDay())
                .query(row -> {
                    headcount.put(row.getString("cost_centre"), row.getBigDecimal("people"));
                });
        return new AllocationWeights(directCost, headcount);
    }
}
