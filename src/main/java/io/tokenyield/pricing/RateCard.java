package io.tokenyield.pricing;

import io.tokenyield.reference.Rate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All rates that are known, found by provider, model and UTC day. */
public final class RateCard {
    private final Map<String, Map<String, List<Rate>>> ratesByProviderAndModel = new TreeMap<>();

    /** @throws IllegalArgumentException when two rates of one model are valid on one day */
    public RateCard(Collection<Rate> rates) {
        for (Rate rate : rates) {
            List<Rate> ofModel = ratesByProviderAndModel
                    .computeIfAbsent(rate.provider(), provider -> new TreeMap<>())
                    .computeIfAbsent(rate.modelId().toLowerCase(Locale.ROOT), model -> new ArrayList<>());
            for (Rate other : ofModel) {
                if (rate.overlaps(other)) {
                    throw new IllegalArgumentException("rates overlap: " + other.rateId() + " and " + rate.rateId());
                }
            }
            ofModel.add(rate);
        }
    }

    /** The rate of a model for tokens. */
    public Optional<Rate> forTokens(String provider, String modelId, LocalDate utcDay) {
        return rates(provider, modelId).stream()
                .filter(rate -> !rate.isForCredits() && rate.isValidOn(utcDay))
                .findFirst();
    }

    /**
     * The rates a credit of this provider may be charged at: that of the model itself where the card names it, else all
     * that the provider has on that day. More than one is for the caller to refuse.
     */
    public List<Rate> forCredits(String provider, String modelId, LocalDate utcDay) {
        List<Rate> own = creditsOn(rates(provider, modelId), utcDay);
        if (!own.isEmpty()) {
            return own;
        }
        return ratesByProviderAndModel.getOrDefault(provider, Map.of()).values().stream()
                .flatMap(rates -> creditsOn(rates, utcDay).stream())
                .toList();
    }

    private List<Rate> rates(String provider, String modelId) {
        return ratesByProviderAndModel
                .getOrDefault(provider, Map.of())
                .getOrDefault(modelId.toLowerCase(Locale.ROOT), List.of());
    }

    private static List<Rate> creditsOn(List<Rate> rates, LocalDate utcDay) {
        return rates.stream()
                .filter(rate -> rate.isForCredits() && rate.isValidOn(utcDay))
                .toList();
    }
}
