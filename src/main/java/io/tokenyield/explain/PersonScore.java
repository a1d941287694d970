package io.tokenyield.explain;

import io.tokenyield.model.Period;
import io.tokenyield.score.Band;
import io.tokenyield.score.ScoreParameters;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A person's score of one month with all that it was made of.
 *
 * @param earlier what the months before said by themselves, the latest first
 * @param windows by lag
 * @param units that the person has a share of and that were first resolved in the window or in the one before it
 * @param tickets what the person's use of the month cost, by ticket
 * @param signals what stands beside the score
 */
public record PersonScore(
        String personId,
        Period period,
        Result result,
        ScoreParameters parameters,
        List<EarlierBand> earlier,
        List<Lagged> windows,
        List<UnitOfWork> units,
        List<TicketCost> tickets,
        PersonSignals signals) {

    /**
     * As stored; what is null was not scored.
     *
     * @param people whose cost of a unit the frozen one is made of
     * @param ownBaselineValue verified units of the person in the frozen window; null: not in the group then
     */
    public record Result(
            String cohort,
            LocalDate from,
            LocalDate to,
            BigDecimal cost,
            BigDecimal value,
            Period baseline,
            LocalDate frozenOn,
            int people,
            BigDecimal ownBaselineValue,
            Double standardCost,
            Double score,
            Double low,
            Double high,
            Double unexplainedUsd,
            Band bandOfClose,
            Band band,
            String notScored,
            String reason,
            String notes) {
        boolean isScored() {
            return score != null;
        }

        /** Colleagues that the standard cost is made of: everybody of the frozen group but the person. */
        int colleagues(ScoreParameters parameters) {
            boolean isOneOfThem =
                    ownBaselineValue != null && ownBaselineValue.doubleValue() >= parameters.baselineMinV();
            return isOneOfThem ? people - 1 : people;
        }
    }

    /** @param band null: that month was not scored */
    public record EarlierBand(Period period, Band band) {}

    /**
     * The window, shifted by some days.
     *
     * @param to exclusive
     * @param owners lead credit that demand owners asked for; null with the rest: value is not taken of this one
     */
    public record Lagged(
            int days,
            LocalDate from,
            LocalDate to,
            BigDecimal cost,
            BigDecimal owners,
            BigDecimal peers,
            BigDecimal help,
            BigDecimal value) {
        boolean hasValue() {
            return value != null;
        }

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }

    /**
     * A unit that the person has a share of.
     *
     * @param resolvedOn day of the first resolution, in the accounting zone
     * @param demandBy null: nobody holds that key
     * @param acceptedBy colleagues without a share who closed one of its tickets or approved a change
     * @param repairOf the unit whose defect it repairs; null for none
     * @param repairs how many repairs took value from it
     */
    public record UnitOfWork(
            String root,
            int tickets,
            Instant resolvedAt,
            LocalDate resolvedOn,
            boolean isLead,
            BigDecimal share,
            BigDecimal value,
            String demandBy,
            boolean demandIsOwner,
            List<String> acceptedBy,
            String repairOf,
            int repairs,
            String reason) {
        boolean counts() {
            return reason.isEmpty();
        }

        BigDecimal credit() {
            return value.multiply(share);
        }

        /** As {@code V} is summed up: lead credit by owners, by peers, or help. */
        String kind() {
            if (repairOf != null || !isLead) {
                return repairOf != null ? "repair" : "help";
            }
            return demandIsOwner ? "lead, asked for by a demand owner" : "lead, asked for by a peer";
        }
    }

    /** @param ticketKey empty: no ticket is known */
    public record TicketCost(String ticketKey, String rule, String currency, long requests, BigDecimal usageCost) {}
}
