package io.tokenyield.publish.leads;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What leads' figures of a month's spend are made of, person by person; it is never shown.
 *
 * @param groupMin people whom a figure has to be of
 */
public record SpendFacts(
        YearMonth period,
        int groupMin,
        List<WeekUse> use,
        List<ModelUse> models,
        List<SeatUse> seats,
        List<PriceLevels> prices) {

    /**
     * What a person used in a week, while in a team.
     *
     * @param weekFrom Monday, or the first of the month
     */
    public record WeekUse(String person, String team, String currency, LocalDate weekFrom, Amounts amounts) {}

    public record ModelUse(String person, String team, String currency, String tool, String model, BigDecimal cost) {}

    /** @param isUsed whether the person used the tool in the month */
    public record SeatUse(
            String person, String team, String currency, String tool, String plan, BigDecimal cost, boolean isUsed) {}

    /**
     * The same use of a person, while in a team, at other prices: why cost changed.
     *
     * @param requests that have a price
     * @param cost in currency
     * @param constantUsd at prices that never change
     * @param standardMode in currency, at the month's prices without long context, batch, flex and priority
     */
    public record PriceLevels(
            String person,
            String team,
            String currency,
            long requests,
            BigDecimal cost,
            BigDecimal constantUsd,
            BigDecimal standardMode) {}
}
