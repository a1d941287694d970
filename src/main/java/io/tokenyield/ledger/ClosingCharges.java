package io.tokenyield.ledger;

import io.tokenyield.ledger.allocation.Allocation;
import io.tokenyield.ledger.allocation.AllocationKey;
import io.tokenyield.ledger.tieout.TieOutRow;
import io.tokenyield.ledger.tieout.Variance;
import io.tokenyield.model.Period;
import io.tokenyield.model.PersonId;
import io.tokenyield.model.Sha256;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What closing a period posts, on its last day: each named difference, so that the payable of a provider is what it
 * invoiced, and the pools that somebody gave a key for. Pure.
 */
public final class ClosingCharges {
    private final Period period;
    private final BaseAmounts baseAmounts;

    /** What tells one charge of the close from another, and what it is worth. */
    private record Line(
            List<String> names,
            String category,
            String costCentre,
            String provider,
            String priceClass,
            String unit,
            String rateId,
            String currency,
            BigDecimal amount,
            String debit,
            String credit,
            String reason) {}

    public ClosingCharges(Period period, BaseAmounts baseAmounts) {
        this.period = period;
        this.baseAmounts = baseAmounts;
    }

    /** In the order of the rows; the differences of a provider and currency bring its payable to what was invoiced. */
    public List<Charge> differences(List<TieOutRow> rows) {
        List<Charge> charges = new ArrayList<>();
        for (TieOutRow row : rows) {
            row.variances().forEach(variance -> charges.add(charge(difference(row.key(), variance))));
        }
        return baseAmounts.of(charges);
    }

    /** @param keys by name of the pool; a pool without one is left where it stands */
    public List<Charge> allocations(List<CostPool> pools, Map<String, AllocationKey> keys, AllocationWeights weights) {
        List<Charge> charges = new ArrayList<>();
        for (CostPool pool : pools) {
            AllocationKey key = keys.get(pool.name());
            if (key != null) {
                Allocation.split(pool.amount(), weights.by(key, pool.currency()))
                        .forEach((costCentre, share) -> {
                            if (share.signum() != 0) {
                                charges.add(charge(allocation(pool, key, costCentre, share)));
                            }
                        });
            }
        }
        return baseAmounts.of(charges);
    }

    private Line difference(TieOutRow.Key key, Variance variance) {
        String name = variance.name().slug();
        String category = switch (variance.name()) {
            case CREDIT_NOTE -> "Credit";
            case TAX -> "Tax";
            default -> "Adjustment";
        };
        List<String> names =
                List.of("tie-out", key.provider(), key.currency(), key.kind().id(), name);
        return new Line(
                names,
                category,
                "",
                key.provider(),
                "variance." + name,
                "invoice",
                "tie-out:" + key.provider() + "/" + period + "/" + key.currency() + "/"
                        + key.kind().id() + "/" + name,
                key.currency(),
                variance.amount(),
                "variance:" + key.provider(),
                "payable:" + key.provider(),
                variance.reason());
    }

    private Line allocation(CostPool pool, AllocationKey key, String costCentre, BigDecimal share) {
        List<String> names = List.of("allocation", pool.name(), pool.provider(), pool.currency(), costCentre);
        return new Line(
                names,
                "Adjustment",
                costCentre,
                pool.provider(),
                "allocation." + key.text(),
                "allocation",
                "allocation:" + pool.name() + "/" + period + "/" + key.text(),
                pool.currency(),
                share,
                "expense:" + costCentre,
                pool.account(),
                "share of " + pool.name() + " by " + key.text());
    }

    private Charge charge(Line line) {
        List<Object> id = new ArrayList<>(Arrays.asList("close", period));
        id.addAll(line.names());
        return new Charge(
                Sha256.ofFields(id).substring(0, 32),
                period.lastDay(),
                line.category(),
                PersonId.UNALLOCATED,
                "",
                line.costCentre(),
                line.provider(),
                "",
                "",
                line.priceClass(),
                BigDecimal.ONE,
                line.unit(),
                line.amount(),
                line.rateId(),
                line.amount(),
                line.currency(),
                null,
                line.debit(),
                line.credit(),
                Charge.fitting(line.reason()));
    }
}
