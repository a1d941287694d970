package io.tokenyield.publish.leads;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * What leads' figures of a month's yield are made of, person by person; it is never shown.
 *
 * @param groupMin people whom a figure has to be of
 * @param groups as the month was shown first
 * @param costs of these groups and of the company, in cents, as they were shown
 */
public record YieldFacts(
        YearMonth period,
        int groupMin,
        Groups groups,
        List<Cost> costs,
        List<Scored> scores,
        List<Spender> spenders,
        List<WorkUse> work) {

    public record Cost(Group group, String currency, BigDecimal cents) {}

    /** A person with a score, in the team of the last day of its window. */
    public record Scored(
            String person,
            String team,
            BigDecimal spendUsd,
            BigDecimal verified,
            BigDecimal unexplainedUsd,
            String band) {}

    /** Somebody whose use in the window cost something, while in a team; with a score or without. */
    public record Spender(String person, String team) {}

    /**
     * @param ticket empty: not attributed
     * @param epic the topmost ancestor
     * @param state verified, not verified, open, or empty where the ticket is no piece of work
     * @param reason why not, which names nobody
     */
    public record WorkUse(
            String person,
            String team,
            String currency,
            String ticket,
            String epic,
            String state,
            String reason,
            boolean isRepair,
            BigDecimal cost) {}
}
