package io.tokenyield.publish.leads;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Of the company's cost the share that has a ticket, made of nothing but what leads are told anyway. Made of all there is, it
 * would tell what is left out: times the cost of the company it is the cost with a ticket, also of the one person without.
 */
public final class AttributedShare {
    private static final int DIGITS = 8;

    private AttributedShare() {}

    /** Of several currencies by their cost at constant prices; empty where one of them is not told. */
    public static Optional<BigDecimal> of(SpendRelease spend, YieldRelease yield) {
        List<SpendRelease.Month> company = spend.months().stream()
                .filter(month -> month.group().equals(Group.COMPANY))
                .toList();
        long currencies = spend.months().stream()
                .map(SpendRelease.Month::currency)
                .distinct()
                .count();
        if (company.isEmpty() || company.size() < currencies) {
            return Optional.empty();
        }
        BigDecimal weighed = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (SpendRelease.Month month : company) {
            BigDecimal cost = month.amounts().usageCost();
            BigDecimal weight = company.size() == 1 ? cost : month.levels().constantUsd();
            Optional<BigDecimal> share = attributed(yield, month.currency()).flatMap(part -> share(part, cost));
            if (share.isEmpty() || weight == null) {
                return Optional.empty();
            }
            weighed = weighed.add(share.get().multiply(weight));
            weights = weights.add(weight);
        }
        return share(weighed, weights);
    }

    private static Optional<BigDecimal> attributed(YieldRelease yield, String currency) {
        return yield.splits().stream()
                .filter(split ->
                        split.group().equals(Group.COMPANY) && split.currency().equals(currency))
                .map(YieldRelease.Split::attributedCost)
                .findFirst();
    }

    /** Empty where amounts with different signs make no share. */
    private static Optional<BigDecimal> share(BigDecimal part, BigDecimal whole) {
        return Optional.of(whole)
                .filter(of -> of.signum() != 0)
                .map(of -> part.divide(of, DIGITS, RoundingMode.HALF_UP))
                .filter(share -> share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0);
    }
}
