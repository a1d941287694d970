package io.tokenyield.ledger;

import io.tokenyield.model.Sha256;
import io.tokenyield.pricing.ConstantPrices;
import io.tokenyield.pricing.PricedGroup;
import io.tokenyield.pricing.Pricer;
import io.tokenyield.reference.Directory;
import io.tokenyield.reference.Resolution;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What usage is charged, and to whom: each group priced, each account resolved to its person of that day, equal charges
 * added up. What has no price or no person stays visible as such (DESIGN 4.3, 4.4). Pure.
 */
public final class UsageCharges {
    private final Pricer pricer;
    private final ConstantPrices constantPrices;
    private final Directory directory;
    private final String baseCurrency;

    /** Charges and costs of the same usage; their amounts add up to the same. */
    public record Result(List<Charge> charges, List<UsageCost> costs) {}

    public UsageCharges(Pricer pricer, ConstantPrices constantPrices, Directory directory, String baseCurrency) {
        this.pricer = pricer;
        this.constantPrices = constantPrices;
        this.directory = directory;
        this.baseCurrency = baseCurrency;
    }

    /** @param left what plans include of the credits of this usage */
    Result of(List<UsageOfDay> usage, CreditsLeft left) {
        Map<String, Charge> charges = new TreeMap<>();
        Map<UsageCost.Key, UsageCost> costs = new TreeMap<>(Comparator.comparing(UsageCost.Key::accountingDay)
                .thenComparing(UsageCost.Key::account)
                .thenComparing(UsageCost.Key::tool)
                .thenComparing(UsageCost.Key::provider)
                .thenComparing(UsageCost.Key::model)
                .thenComparing(UsageCost.Key::billedBy)
                .thenComparing(UsageCost.Key::priced)
                .thenComparing(UsageCost.Key::currency));
        for (UsageOfDay row : usage) {
            Resolution person = directory.resolve(row.tool(), row.account(), row.accountingDay());
            PricedGroup priced = left.split(row, pricer.price(row.group()));
            UsageCost cost = cost(row, person, priced);
            costs.merge(cost.key(), cost, UsageCost::plus);
            for (PricedGroup.Line line : priced.lines()) {
                Charge charge = charge(row, person, priced, line);
                charges.merge(charge.postingId(), charge, UsageCharges::sum);
            }
        }
        return new Result(List.copyOf(charges.values()), List.copyOf(costs.values()));
    }

    private UsageCost cost(UsageOfDay row, Resolution person, PricedGroup priced) {
        boolean isInCredits = row.group().credits() != null;
        UsageCost.Key key = new UsageCost.Key(
                row.accountingDay(),
                row.account(),
                row.tool(),
                row.group().provider(),
                priced.modelId(),
                isInCredits ? "credits" : "tokens",
                priced.isPriced(),
                currency(priced));
        BigDecimal credits = isInCredits ? row.group().credits() : BigDecimal.ZERO;
        Optional<ConstantPrices.Cost> constant = constantPrices.of(row.group());
        return new UsageCost(
                key,
                person,
                row.requests(),
                row.group().tokens(),
                credits,
                CreditsLeft.includedIn(priced),
                priced.amount(),
                constant.map(ConstantPrices.Cost::amount).orElse(null),
                constant.map(ConstantPrices.Cost::currency).orElse(null),
                reason(person, priced.unpricedBecause()));
    }

    private Charge charge(UsageOfDay row, Resolution person, PricedGroup priced, PricedGroup.Line line) {
        String currency = currency(priced);
        BigDecimal amount = line.amount();
        String postingId = Sha256.ofFields(Arrays.asList(
                        "usage",
                        row.accountingDay(),
                        row.usageDay(),
                        row.tool(),
                        row.account(),
                        row.group().provider(),
                        priced.modelId(),
                        line.priceClass()))
                .substring(0, 32);
        return new Charge(
                postingId,
                row.accountingDay(),
                "Usage",
                person.personId(),
                person.team(),
                person.costCentre(),
                row.group().provider(),
                row.tool(),
                priced.modelId(),
                line.priceClass(),
                line.quantity(),
                line.unit(),
                line.unitPrice(),
                line.rateId(),
                amount,
                currency,
                currency.equals(baseCurrency) ? amount : null,
                person.isIdentified() ? "expense:" + person.costCentre() : "suspense:unidentified",
                "payable:" + row.group().provider(),
                reason(person, line.unitPrice() == null ? priced.unpricedBecause() : null));
    }

    /** Groups that differ only in how their model was written, or in a context size that does not matter to its price. */
    private static Charge sum(Charge one, Charge other) {
        Charge likeOne = withQuantity(other, one.quantity());
        if (!likeOne.booksLike(one)) {
            throw new IllegalStateException("posting " + one.postingId() + " has two prices: " + one + " and " + other);
        }
        return withQuantity(one, one.quantity().add(other.quantity()));
    }

    private static Charge withQuantity(Charge charge, BigDecimal quantity) {
        BigDecimal amount = charge.unitPrice() == null ? null : quantity.multiply(charge.unitPrice());
        return new Charge(
                charge.postingId(),
                charge.serviceDate(),
                charge.chargeCategory(),
                charge.personId(),
                charge.team(),
                charge.costCentre(),
                charge.provider(),
                charge.tool(),
                charge.model(),
                charge.priceClass(),
                quantity,
                charge.unit(),
                charge.unitPrice(),
                charge.rateId(),
                amount,
                charge.currency(),
                charge.amountBase() == null ? null : amount,
                charge.debitAccount(),
                charge.creditAccount(),
                charge.reason());
    }

    /** What has no price has no currency either; it is shown in that of the books. */
    private String currency(PricedGroup priced) {
        return priced.currency() == null ? baseCurrency : priced.currency();
    }

    private static String reason(Resolution person, String unpricedBecause) {
        String unpriced = unpricedBecause == null ? "" : "UNPRICED: " + unpricedBecause;
        return Charge.fitting(Stream.of(unpriced, person.reason())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; ")));
    }
}
