package io.tokenyield.pricing;

import io.tokenyield.reference.Rate;
import io.tokenyield.reference.TokenPrices;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Prices groups of requests (DESIGN 4.5). Never guesses: without a rate, or with a tier that the model is not sold at,
 * the lines come back without a price and with the reason.
 */
public final class Pricer {
    private final RateCard card;
    private final ModelNames names;

    public Pricer(RateCard card, ModelNames names) {
        this.card = card;
        this.names = names;
    }

    public PricedGroup price(UsageGroup group) {
        String modelId = names.canonical(group.provider(), group.model());
        return group.credits() != null ? priceCredits(group, modelId) : priceTokens(group, modelId);
    }

    private PricedGroup priceCredits(UsageGroup group, String modelId) {
        List<Rate> rates = card.forCredits(group.provider(), modelId, group.rateDay());
        String problem = null;
        if (rates.isEmpty()) {
            problem = "no credit price for " + group.provider() + " on " + group.rateDay();
        } else if (rates.size() > 1) {
            problem = "several credit prices for " + group.provider() + " on " + group.rateDay();
        }
        Rate rate = problem == null ? rates.get(0) : null;
        List<PricedGroup.Line> lines = new ArrayList<>();
        if (group.credits().signum() != 0) {
            BigDecimal unitPrice = rate == null ? null : rate.creditPrice();
            lines.add(new PricedGroup.Line(
                    "credit", group.credits(), "credits", unitPrice, rate == null ? null : rate.rateId()));
        }
        return new PricedGroup(modelId, rate == null ? null : rate.currency(), problem, lines);
    }

    private PricedGroup priceTokens(UsageGroup group, String modelId) {
        Optional<Rate> rate = card.forTokens(group.provider(), modelId, group.rateDay());
        Tier tier = Tier.of(group.serviceTier());
        if (rate.isEmpty()) {
            String problem = "no rate for " + group.provider() + "/" + modelId + " on " + group.rateDay();
            return unpriced(group, modelId, tier, problem);
        }
        BigDecimal multiplier = tier.multiplier(rate.get());
        if (multiplier == null) {
            String problem = rate.get().rateId() + " has no price for tier '" + group.serviceTier() + "'";
            return unpriced(group, modelId, tier, problem);
        }
        boolean isLong = rate.get().longContextOver() != null
                && group.contextOver() >= rate.get().longContextOver();
        TokenPrices prices = isLong ? rate.get().longPrices() : rate.get().base();
        List<PricedGroup.Line> lines = new ArrayList<>();
        for (TokenKind kind : TokenKind.values()) {
            long tokens = kind.countIn(group.tokens());
            if (tokens == 0) {
                continue;
            }
            if (kind.priceIn(prices) == null) {
                String problem = rate.get().rateId() + " has no price for " + kind.priceClass();
                return unpriced(group, modelId, tier, problem);
            }
            BigDecimal unitPrice = kind.priceIn(prices).movePointLeft(6).multiply(multiplier);
            String priceClass = kind.priceClass() + (isLong ? ".long" : "") + tier.suffix();
            lines.add(new PricedGroup.Line(
                    priceClass,
                    BigDecimal.valueOf(tokens),
                    "tokens",
                    unitPrice,
                    rate.get().rateId()));
        }
        return new PricedGroup(modelId, rate.get().currency(), null, lines);
    }

    private static PricedGroup unpriced(UsageGroup group, String modelId, Tier tier, String problem) {
        List<PricedGroup.Line> lines = new ArrayList<>();
        for (TokenKind kind : TokenKind.values()) {
            long tokens = kind.countIn(group.tokens());
            if (tokens != 0) {
                String priceClass = kind.priceClass() + tier.suffix();
                lines.add(new PricedGroup.Line(priceClass, BigDecimal.valueOf(tokens), "tokens", null, null));
            }
        }
        return new PricedGroup(modelId, null, problem, lines);
    }

    /** A service tier as written; standard has no name and no multiplier. */
    private record Tier(String name) {
        static Tier of(String written) {
            String name = written.strip().toLowerCase(Locale.ROOT);
            return new Tier(name.equals("standard") || name.equals("default") ? "" : name);
        }

        String suffix() {
            return name.isEmpty() ? "" : "." + name;
        }

        /** Null when the model is not sold at this tier. */
        BigDecimal multiplier(Rate rate) {
            return name.isEmpty() ? BigDecimal.ONE : rate.tierMultipliers().get(name);
        }
    }
}
