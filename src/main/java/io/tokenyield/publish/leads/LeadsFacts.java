package io.tokenyield.publish.leads;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * What leads' figures are made of, person by person; it is never shown.
 *
 * @param groupMin people whom a figure has to be of
 * @param use of this month and those before it
 * @param scores of this month and those before it
 * @param models of this month
 * @param work of this month
 */
public record LeadsFacts(
        YearMonth period, int groupMin, List<Use> use, List<Scored> scores, List<ModelUse> models, List<WorkUse> work) {

    /** What a person used in a month, while in a team. */
    public record Use(
            YearMonth month, String person, String team, String currency, BigDecimal cost, BigDecimal attributed) {}

    /** A person with a score, in the team of the last day of its window. */
    public record Scored(
            YearMonth month,
            String person,
            String team,
            BigDecimal spendUsd,
            BigDecimal verified,
            BigDecimal unexplainedUsd,
            String band) {}

    public record ModelUse(String person, String team, String currency, String tool, String model, BigDecimal cost) {}

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
