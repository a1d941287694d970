package io.tokenyield.ledger;

import io.tokenyield.ledger.tieout.TieOutRow;
import io.tokenyield.ledger.tieout.Variance;
import io.tokenyield.ledger.tieout.VarianceName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cost of a period that no cost centre bears by itself, of one provider in one currency.
 *
 * @param name {@link #UNIDENTIFIED}, or a named difference with - for blank
 * @param account where it stands until it is divided
 */
public record CostPool(String name, String provider, String currency, BigDecimal amount, String account) {
    public static final String UNIDENTIFIED = "unidentified";

    /** What {@code allocate.<period>.<pool>} may name. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(List.of(UNIDENTIFIED));
        Arrays.stream(VarianceName.values()).map(VarianceName::slug).forEach(names::add);
        return names;
    }

    static CostPool unidentified(String provider, String currency, BigDecimal amount) {
        return new CostPool(UNIDENTIFIED, provider, currency, amount, "suspense:unidentified");
    }

    /** The named differences, those of one name, provider and currency added up; none of zero. */
    static List<CostPool> ofDifferences(List<TieOutRow> rows) {
        Map<List<String>, BigDecimal> amounts =
                new TreeMap<>((one, other) -> String.join("/", one).compareTo(String.join("/", other)));
        for (TieOutRow row : rows) {
            for (Variance variance : row.variances()) {
                amounts.merge(
                        List.of(
                                variance.name().slug(),
                                row.key().provider(),
                                row.key().currency()),
                        variance.amount(),
                        BigDecimal::add);
            }
        }
        List<CostPool> pools = new ArrayList<>();
        amounts.forEach((key, amount) -> {
            if (amount.signum() != 0) {
                pools.add(new CostPool(key.get(0), key.get(1), key.get(2), amount, "variance:" + key.get(1)));
            }
        });
        return pools;
    }
}
