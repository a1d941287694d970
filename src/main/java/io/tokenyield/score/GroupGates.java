package io.tokenyield.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Gates that no person alone decides: colleagues, the group, the team and the meter. */
final class GroupGates {
    private final GateFacts facts;
    private final ScoreParameters parameters;
    private final ScoreWindow window;

    GroupGates(GateFacts facts, ScoreParameters parameters) {
        this.facts = facts;
        this.parameters = parameters;
        this.window = facts.window();
    }

    Optional<NotScored> earlierWindow() {
        if (facts.standardCost().isKnown()) {
            return Optional.empty();
        }
        if (facts.firstDay() == null) {
            return NotScored.of(
                    Reason.NO_COMPARABLE_GROUP,
                    "A score compares with an earlier window of colleagues, and there are no usage data yet.",
                    null);
        }
        if (window.baseline(facts.firstDay(), parameters).isPresent()) {
            return Optional.empty();
        }
        ScoreWindow first = ScoreWindow.firstScored(facts.firstDay(), parameters);
        return NotScored.of(
                Reason.NO_COMPARABLE_GROUP,
                "A score compares with an earlier window of colleagues that is over before this one begins. The usage"
                        + " data begin on " + facts.firstDay() + ", which is too late for one. The first score can be"
                        + " that of " + first.named() + ".",
                first.evaluatedOn());
    }

    Optional<NotScored> colleagues() {
        StandardCost standard = facts.standardCost();
        ScoreWindow again = again();
        if (standard.isKnown()) {
            return Optional.empty();
        }
        return NotScored.of(
                Reason.NO_COMPARABLE_GROUP,
                standard.colleagues() + " colleagues of this group have " + Words.number(parameters.baselineMinV())
                        + " or more verified units of work in the earlier window; " + parameters.baselineMinN()
                        + " are needed to say what a unit usually costs. They are counted again with the window of "
                        + again.named() + ", at the latest.",
                again.evaluatedOn());
    }

    Optional<NotScored> visibleWork() {
        CohortFacts group = facts.group();
        boolean fewKeys = isBelow(group.withTwoKeys(), parameters.cohortTwoKeysShare(), group.closedTickets());
        boolean fewLinks = isBelow(group.linkedCommits(), parameters.cohortLinkedShare(), group.commits());
        if (!fewKeys && !fewLinks) {
            return Optional.empty();
        }
        ScoreWindow again = again();
        String keys = Words.shareOf(group.withTwoKeys(), group.closedTickets(), "closed tickets")
                + " were asked for by one person and accepted by another ("
                + Words.percent(parameters.cohortTwoKeysShare()) + " are needed)";
        String links = Words.shareOf(group.linkedCommits(), group.commits(), "commits") + " name a ticket ("
                + Words.percent(parameters.cohortLinkedShare()) + " are needed)";
        return NotScored.of(
                Reason.WORK_NOT_VISIBLE,
                "In this group " + (fewKeys ? keys : "") + (fewKeys && fewLinks ? ", and " : "")
                        + (fewLinks ? links : "") + ". Too much of its work leaves no trace that could be counted. This"
                        + " is about how the group's tools are used, not about one person; it is looked at again"
                        + " with the window of " + again.named() + ", at the latest.",
                again.evaluatedOn());
    }

    Optional<NotScored> attribution() {
        TeamSpend team = facts.team();
        BigDecimal allowed = parameters.unattributedShare().multiply(team.standardBudgetUsdPerHead());
        BigDecimal heads = BigDecimal.valueOf(Math.max(1, team.heads()));
        ScoreWindow next = window.next(parameters);
        if (team.unattributedUsd().compareTo(allowed.multiply(heads)) <= 0) {
            return Optional.empty();
        }
        return NotScored.of(
                Reason.SPEND_NOT_ATTRIBUTABLE,
                "AI spend of the team that is no single person's (shared keys, unknown accounts) is "
                        + Words.perHead(team.unattributedUsd(), heads) + " a head; up to "
                        + Words.usd(allowed.doubleValue()) + " are allowed, "
                        + Words.percent(parameters.unattributedShare()) + " of a usual budget. It is looked at again"
                        + " with the window of " + next.named() + ".",
                next.evaluatedOn());
    }

    Optional<NotScored> meter() {
        Meter meter = facts.meter();
        BigDecimal gap = meter.invoiceGapShare() == null
                ? BigDecimal.ZERO
                : meter.invoiceGapShare().abs();
        if (!meter.failedSources().isEmpty()) {
            return NotScored.of(
                    Reason.METER_INCOMPLETE,
                    "Not all usage of this window is there: " + String.join(", ", meter.failedSources())
                            + " did not arrive. The window is scored as soon as it has.",
                    null);
        }
        if (gap.compareTo(parameters.meterGapShare()) <= 0) {
            return Optional.empty();
        }
        return NotScored.of(
                Reason.METER_INCOMPLETE,
                "The usage of this window differs from the invoices by " + Words.percentUp(gap) + "; up to "
                        + Words.percent(parameters.meterGapShare())
                        + " are allowed. The window is scored as soon as the difference is settled.",
                null);
    }

    /** The window that what is frozen is set anew with: the first from its day on, and the next where nothing is. */
    private ScoreWindow again() {
        ScoreWindow again = window.next(parameters);
        LocalDate frozenOn = facts.group().frozenOn();
        while (frozenOn != null && !StandardCost.isRebaseDue(frozenOn, again.evaluatedOn(), parameters)) {
            again = again.next(parameters);
        }
        return again;
    }

    /** Exact: a share that is met to the last ticket is met. Nothing at all is below every share but 0. */
    private static boolean isBelow(int part, BigDecimal share, int whole) {
        return whole == 0
                ? share.signum() > 0
                : BigDecimal.valueOf(part).compareTo(share.multiply(BigDecimal.valueOf(whole))) < 0;
    }
}
