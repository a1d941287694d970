package io.tokenyield.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * All that decides what the ledger ought to say: usage, what plans include of it, seats, discounts and margins, exchange rates. Pure; built once a
 * run and shared by its workers.
 */
public record ChargeRules(
        UsageCharges usage, PlanBook plans, SeatCharges seats, AdjustmentCharges adjustments, BaseAmounts baseAmounts) {

    /** Charges at list prices, with what changes their prices beside them and with base amounts. */
    List<Charge> complete(List<Charge> listPrices) {
        List<Charge> all = new ArrayList<>(listPrices);
        all.addAll(adjustments.of(listPrices));
        return baseAmounts.of(all);
    }
}
