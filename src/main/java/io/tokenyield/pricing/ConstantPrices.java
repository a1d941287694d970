package io.tokenyield.pricing;

import io.tokenyield.reference.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Prices that never change: for each model the list price that it entered with. With them a cut of prices, a corrected card
 * or a negotiated rate moves the ledger and never a comparison over time (SCORE 1.2). A tier, the size of the context and
 * what plans include do not matter. In US dollars, where the currency of the price has a constant exchange rate. Never for
 * money. Pure.
 */
public final class ConstantPrices {
    private static final String DOLLAR = "USD";
    private static final int STORED_SCALE = 16;

    private final Map<Key, Rate> rates = new HashMap<>();
    private final Map<String, BigDecimal> usdPerUnit;
    private final RateCard card;
    private final ModelNames names;

    private record Key(String provider, String modelId, boolean isForCredits) {
        static Key of(Rate rate) {
            return new Key(rate.provider(), rate.modelId().toLowerCase(Locale.ROOT), rate.isForCredits());
        }
    }

    /**
     * What usage would cost: exact in the currency of its price, half-even to what is stored where it is converted.
     *
     * @param currency US dollars, or that of the price where nothing converts it
     */
    public record Cost(BigDecimal amount, String currency) {}

    /**
     * @param rates one for each provider, model and unit, whatever days they are of
     * @param usdPerUnit constant exchange rates by currency; the dollar needs none
     * @param card says which unit of credits a provider charged on a day, where a model has none of its own
     */
    public ConstantPrices(Collection<Rate> rates, Map<String, BigDecimal> usdPerUnit, RateCard card, ModelNames names) {
        this.usdPerUnit = Map.copyOf(usdPerUnit);
        rates.forEach(rate -> this.rates.put(Key.of(rate), rate));
        this.card = card;
        this.names = names;
    }

    /** Empty where the model never had a list price of that kind. */
    public Optional<Cost> of(UsageGroup group) {
        String modelId = names.canonical(group.provider(), group.model()).toLowerCase(Locale.ROOT);
        return (group.credits() == null ? ofTokens(group, modelId) : ofCredits(group, modelId)).map(this::inDollars);
    }

    private Cost inDollars(Cost cost) {
        BigDecimal rate = usdPerUnit.get(cost.currency());
        return cost.currency().equals(DOLLAR) || rate == null
                ? cost
                : new Cost(cost.amount().multiply(rate).setScale(STORED_SCALE, RoundingMode.HALF_EVEN), DOLLAR);
    }

    private Optional<Cost> ofCredits(UsageGroup group, String modelId) {
        return Optional.ofNullable(rates.get(new Key(group.provider(), modelId, true)))
                .or(() -> unitOf(group, modelId))
                .map(rate -> new Cost(group.credits().multiply(rate.creditPrice()), rate.currency()));
    }

    private Optional<Rate> unitOf(UsageGroup group, String modelId) {
        List<Rate> charged = card.forCredits(group.provider(), modelId, group.rateDay());
        return charged.size() == 1 ? Optional.ofNullable(rates.get(Key.of(charged.get(0)))) : Optional.empty();
    }

    private Optional<Cost> ofTokens(UsageGroup group, String modelId) {
        Rate rate = rates.get(new Key(group.provider(), modelId, false));
        if (rate == null) {
            return Optional.empty();
        }
        BigDecimal amount = BigDecimal.ZERO;
        for (TokenKind kind : TokenKind.values()) {
            long tokens = kind.countIn(group.tokens());
            if (tokens != 0) {
                BigDecimal price = kind.priceIn(rate.base());
                if (price == null) {
                    return Optional.empty();
                }
                amount = amount.add(price.movePointLeft(6).multiply(BigDecimal.valueOf(tokens)));
            }
        }
        return Optional.of(new Cost(amount, rate.currency()));
    }
}
