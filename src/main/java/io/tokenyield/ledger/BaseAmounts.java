package io.tokenyield.ledger;

import io.tokenyield.reference.FxRates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Adds to charges what they are in the currency of the books (DESIGN 4.8): amounts already in it stay, others are multiplied
 * by the rate of their service date and rounded half-even to 16 decimals; without that day's rate there is none. Pure.
 */
public final class BaseAmounts {
    private static final int DECIMALS = 16;

    private final String currency;
    private final FxRates rates;

    /** @param currency of the books */
    public BaseAmounts(String currency, FxRates rates) {
        this.currency = currency;
        this.rates = rates;
    }

    /** The same charges in the same order, each with its base amount where that is known. */
    List<Charge> of(List<Charge> charges) {
        return charges.stream()
                .map(charge -> charge.withAmountBase(amountBase(charge)))
                .toList();
    }

    private BigDecimal amountBase(Charge charge) {
        if (charge.amount() == null || charge.currency().equals(currency)) {
            return charge.amount();
        }
        return rates.rate(charge.serviceDate(), charge.currency(), currency)
                .map(rate -> charge.amount().multiply(rate).setScale(DECIMALS, RoundingMode.HALF_EVEN))
                .orElse(null);
    }
}
