package io.tokenyield.ledger;

import io.tokenyield.reference.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What plans include, found by tool, plan and accounting day. Pure. */
public final class PlanBook {
    private final List<Plan> plans;

    public PlanBook(List<Plan> plans) {
        this.plans = List.copyOf(plans);
    }

    /** Empty where the plan includes nothing on that day: then every credit is charged. */
    Optional<Plan> on(String tool, String plan, LocalDate day) {
        return plans.stream()
                .filter(row -> row.tool().equals(tool) && row.plan().equals(plan))
                .filter(row -> !day.isBefore(row.validFrom()) && (row.validTo() == null || day.isBefore(row.validTo())))
                .findFirst();
    }

    /** What stands on a line of credits that a plan includes, in the place of a rate. */
    static String rateId(Plan plan) {
        return "plan:" + plan.tool() + "/" + plan.plan() + "/" + plan.validFrom();
    }
}
