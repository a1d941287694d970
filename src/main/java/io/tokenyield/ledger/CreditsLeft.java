package io.tokenyield.ledger;

import io.tokenyield.pricing.PricedGroup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes the credits that a plan includes off the usage of one accounting day, line by line. */
final class CreditsLeft {
    private final PlanBook plans;
    private final Map<UsageLine, IncludedCredits> byLine = new HashMap<>();

    CreditsLeft(PlanBook plans, Collection<IncludedCredits> ofDay) {
        this.plans = plans;
        ofDay.forEach(row -> byLine.put(row.line(), row));
    }

    /** The same with its credits on two lines: those that cost nothing, and the rest; a rest of none has no line. */
    PricedGroup split(UsageOfDay row, PricedGroup priced) {
        BigDecimal credits = row.group().credits();
        IncludedCredits included = credits == null ? null : byLine.get(row.line());
        if (included == null) {
            return priced;
        }
        BigDecimal free = credits.min(included.credits());
        List<PricedGroup.Line> lines = new ArrayList<>();
        lines.add(
                new PricedGroup.Line(IncludedCredits.PRICE_CLASS, free, "credits", BigDecimal.ZERO, rateId(included)));
        BigDecimal charged = credits.subtract(free);
        if (charged.signum() == 0) {
            return new PricedGroup(priced.modelId(), priced.currency(), null, lines);
        }
        PricedGroup.Line line = priced.lines().get(0);
        lines.add(new PricedGroup.Line(line.priceClass(), charged, line.unit(), line.unitPrice(), line.rateId()));
        return new PricedGroup(priced.modelId(), priced.currency(), priced.unpricedBecause(), lines);
    }

    private String rateId(IncludedCredits included) {
        UsageLine line = included.line();
        return plans.on(line.tool(), included.plan(), line.accountingDay())
                .map(PlanBook::rateId)
                .orElseThrow(() -> new IllegalStateException("credit_allowance has credits of plan " + line.tool() + "/"
                        + included.plan() + " on " + line.accountingDay() + ", and ref_plan has no such row"));
    }

    /** Of the lines of a group: the credits that cost nothing. */
    static BigDecimal includedIn(PricedGroup group) {
        return group.lines().stream()
                .filter(line -> line.priceClass().equals(IncludedCredits.PRICE_CLASS))
                .map(PricedGroup.Line::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
