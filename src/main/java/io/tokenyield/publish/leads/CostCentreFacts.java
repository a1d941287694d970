package io.tokenyield.publish.leads;

import io.tokenyield.publish.leads.YieldRelease.Result;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What the explained shares of cost centres are made of, person by person; it is never shown.
 *
 * @param groupMin people whom a figure has to be of
 * @param groups as the month was shown to leads
 * @param results of these groups and of the company, as leads are told them
 */
public record CostCentreFacts(
        YearMonth period, int groupMin, Groups groups, List<Result> results, Window window, List<Member> members) {

    /** @param to exclusive */
    public record Window(LocalDate from, LocalDate to, int paramsVersion) {}

    /**
     * A person with use in the window, in the team and the cost centre of its last day.
     *
     * @param unexplainedUsd zero without a score
     * @param notScored why there is no score; empty: there is one
     */
    public record Member(
            String person,
            String team,
            String costCentre,
            BigDecimal spendUsd,
            BigDecimal unexplainedUsd,
            String notScored) {
        boolean isScored() {
            return notScored.isEmpty();
        }
    }
}
