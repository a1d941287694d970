package io.tokenyield.score;

import java.util.Optional;

/**
 * Whether a window has a score, and if not, why: the first reason in the order of {@link Reason}. Of what a person spends
 * only {@link Reason#TOO_LITTLE_SPEND} depends on it, and more spend only ever leads out of it.
 */
public final class Gates {
    private final GateFacts facts;
    private final ScoreParameters parameters;
    private final ScoreWindow window;

    private Gates(GateFacts facts, ScoreParameters parameters) {
        this.facts = facts;
        this.parameters = parameters;
        this.window = facts.window();
    }

    /** Nothing where there is a score. */
    public static Optional<NotScored> check(GateFacts facts, ScoreParameters parameters) {
        Gates gates = new Gates(facts, parameters);
        GroupGates group = new GroupGates(facts, parameters);
        return gates.demandOwners()
                .or(gates::creators)
                .or(gates::maturity)
                .or(gates::daysInGroup)
                .or(gates::spend)
                .or(group::earlierWindow)
                .or(group::colleagues)
                .or(group::visibleWork)
                .or(group::attribution)
                .or(group::meter);
    }

    private Optional<NotScored> demandOwners() {
        if (facts.trust().demandOwnersNamed()) {
            return Optional.empty();
        }
        return NotScored.of(
                Reason.NO_DEMAND_OWNERS,
                "Nobody is named yet who may ask for work, so no work can be verified for anybody. Windows are scored"
                        + " as soon as demand owners are named.",
                null);
    }

    private Optional<NotScored> creators() {
        if (facts.trust().creatorsKnown()) {
            return Optional.empty();
        }
        return NotScored.of(
                Reason.CREATORS_NOT_KNOWN,
                "The tracker's data do not say who created a ticket, only who is its reporter, which can be edited. Windows"
                        + " are scored as soon as the column creator of the table ticket is there.",
                null);
    }

    private Optional<NotScored> maturity() {
        if (window.isMatured(facts.asOf())) {
            return Optional.empty();
        }
        return NotScored.of(
                Reason.WINDOW_NOT_MATURED,
                "Work of the window " + window.days() + " gets " + window.maturityDays()
                        + " days more to prove itself. The window is looked at on " + window.evaluatedOn() + ".",
                window.evaluatedOn());
    }

    private Optional<NotScored> daysInGroup() {
        int days = daysInGroup(window);
        int needed = parameters.minDaysInCohort();
        if (days >= needed) {
            return Optional.empty();
        }
        String missing = days + " days of the window " + window.days() + " are in this group (role and stack); "
                + needed + " are needed for a fair look.";
        ScoreWindow first = window;
        // Every later window has as many days or more, up to the whole window, unless the person leaves.
        while (facts.inGroupUntil() == null && daysInGroup(first) < needed) {
            first = first.next(parameters);
        }
        return first == window
                ? NotScored.of(Reason.WINDOW_NOT_MATURED, missing, null)
                : NotScored.of(
                        Reason.WINDOW_NOT_MATURED,
                        missing + " There are enough from the window of " + first.named() + ".",
                        first.evaluatedOn());
    }

    private int daysInGroup(ScoreWindow of) {
        return of.days().in(facts.inGroupSince(), facts.inGroupUntil());
    }

    private Optional<NotScored> spend() {
        StandardCost standard = facts.standardCost();
        if (facts.cost() == 0) {
            return NotScored.of(
                    Reason.TOO_LITTLE_SPEND,
                    "There was no AI spend in this window, so there is nothing to explain. No score is needed, and"
                            + " nothing is missing.",
                    null);
        }
        // Without a standard cost nobody can say what is little.
        double units = standard.isKnown() ? facts.cost() / standard.usd() : Double.POSITIVE_INFINITY;
        if (units >= parameters.scoredMinE()) {
            return Optional.empty();
        }
        return NotScored.of(
                Reason.TOO_LITTLE_SPEND,
                "The AI spend of this window is " + Words.usd(facts.cost()) + ", about what "
                        + Words.units(units)
                        + " verified units of work usually cost. Below "
                        + Words.number(parameters.scoredMinE())
                        + " there is nothing to explain. No score is needed, and nothing is missing.",
                null);
    }
}
