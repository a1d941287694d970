package io.tokenyield.batch;

import io.tokenyield.ledger.AdjustmentCharges;
import io.tokenyield.ledger.BaseAmounts;
import io.tokenyield.ledger.BilledSeat;
import io.tokenyield.ledger.ChargeRules;
import io.tokenyield.ledger.PlanBook;
import io.tokenyield.ledger.SeatCharges;
import io.tokenyield.ledger.UsageCharges;
import io.tokenyield.pricing.ConstantPrices;
import io.tokenyield.pricing.ModelNames;
import io.tokenyield.pricing.Pricer;
import io.tokenyield.pricing.RateCard;
import io.tokenyield.reference.Directory;
import io.tokenyield.reference.ReferenceStore;

/** What things cost, by reference data as the mart knows it now. */
final class MartRules {
    private MartRules() {}

    static ChargeRules of(ReferenceStore reference, RunSettings settings) {
        Directory directory = reference.directory();
        ModelNames names = new ModelNames(reference.modelAliases());
        RateCard card = new RateCard(reference.rates());
        Pricer pricer = new Pricer(card, names);
        ConstantPrices constantPrices = constantPrices(reference, card, names);
        return new ChargeRules(
                new UsageCharges(pricer, constantPrices, directory, settings.baseCurrency()),
                new PlanBook(reference.plans()),
                new SeatCharges(BilledSeat.of(reference.seats(), settings.seatProviders()), directory),
                new AdjustmentCharges(reference.priceAdjustments()),
                new BaseAmounts(settings.baseCurrency(), reference.fxRates()));
    }

    static ConstantPrices constantPrices(ReferenceStore reference) {
        return constantPrices(reference, new RateCard(reference.rates()), new ModelNames(reference.modelAliases()));
    }

    private static ConstantPrices constantPrices(ReferenceStore reference, RateCard card, ModelNames names) {
        return new ConstantPrices(reference.constantRates(), card, names);
    }
}
