package io.tokenyield.ledger;

import io.tokenyield.model.Sha256;
import io.tokenyield.reference.PriceAdjustment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Discounts of providers and margins of the company, as charges of their own beside the list price that they lower or
 * raise: so usage and seats stay at list prices, and what was agreed is seen line by line. Each adjustment of the provider
 * that is valid on the accounting day is a share of the list price; several add up, none is taken of another. What has no
 * price, or costs nothing, has none. A discount is owed less to the provider, a margin is owed to {@code
 * margin:<provider>}. Pure.
 *
 * <p>The unit price is exact, list unit price x share, as long as that has no more than 16 decimals; beyond, it is rounded
 * half-even to 16. Where the quantity itself has decimals (credits), it is rounded to as many fewer, so that quantity x
 * unit price is exact in the ledger's 16 decimals.
 */
public final class AdjustmentCharges {
    private static final int DECIMALS = 16;

    private final List<PriceAdjustment> adjustments;

    public AdjustmentCharges(List<PriceAdjustment> adjustments) {
        this.adjustments = adjustments.stream()
                .sorted(Comparator.comparing(PriceAdjustment::provider)
                        .thenComparing(PriceAdjustment::kind)
                        .thenComparing(PriceAdjustment::appliesTo)
                        .thenComparing(PriceAdjustment::validFrom))
                .toList();
    }

    /** What is to be added to these charges of usage (at their whole quantities) and of seats. */
    List<Charge> of(List<Charge> listPrices) {
        List<Charge> extra = new ArrayList<>();
        for (Charge charge : listPrices) {
            for (PriceAdjustment adjustment : adjustments) {
                if (concerns(adjustment, charge)) {
                    Charge adjusted = charge(adjustment, charge);
                    if (adjusted.unitPrice().signum() != 0) {
                        extra.add(adjusted);
                    }
                }
            }
        }
        return extra;
    }

    private static boolean concerns(PriceAdjustment adjustment, Charge charge) {
        return charge.unitPrice() != null
                && adjustment.provider().equals(charge.provider())
                && isValidOn(adjustment, charge.serviceDate())
                && switch (adjustment.appliesTo()) {
                    case USAGE -> charge.chargeCategory().equals("Usage");
                    case SEATS -> charge.chargeCategory().equals("Purchase");
                    case ALL -> true;
                };
    }

    private static boolean isValidOn(PriceAdjustment adjustment, LocalDate day) {
        return !day.isBefore(adjustment.validFrom())
                && (adjustment.validTo() == null || day.isBefore(adjustment.validTo()));
    }

    private static Charge charge(PriceAdjustment adjustment, Charge list) {
        boolean isDiscount = adjustment.kind() == PriceAdjustment.Kind.DISCOUNT;
        String kind = adjustment.kind().name().toLowerCase(Locale.ROOT);
        String scope = adjustment.appliesTo().name().toLowerCase(Locale.ROOT);
        BigDecimal share = isDiscount ? adjustment.share().negate() : adjustment.share();
        BigDecimal unitPrice = unitPrice(list, share);
        return new Charge(
                Sha256.ofFields(Arrays.asList(kind, scope, list.postingId())).substring(0, 32),
                list.serviceDate(),
                "Adjustment",
                list.personId(),
                list.team(),
                list.costCentre(),
                list.provider(),
                list.tool(),
                list.model(),
                kind,
                list.quantity(),
                list.unit(),
                unitPrice,
                kind + ":" + adjustment.provider() + "/" + scope + "/" + adjustment.validFrom(),
                list.quantity().multiply(unitPrice),
                list.currency(),
                null,
                list.debitAccount(),
                isDiscount ? list.creditAccount() : "margin:" + list.provider(),
                reason(list, adjustment));
    }

    private static BigDecimal unitPrice(Charge list, BigDecimal share) {
        BigDecimal exact = list.unitPrice().multiply(share).stripTrailingZeros();
        int decimals =
                DECIMALS - Math.max(0, list.quantity().stripTrailingZeros().scale());
        return exact.scale() <= decimals ? exact : exact.setScale(decimals, RoundingMode.HALF_EVEN);
    }

    private static String reason(Charge list, PriceAdjustment adjustment) {
        return Charge.fitting(Stream.of(list.reason(), adjustment.note())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; ")));
    }
}
