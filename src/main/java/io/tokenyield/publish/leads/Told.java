package io.tokenyield.publish.leads;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What leads were told of a month and of those before it.
 *
 * @param since the day on which they were told the month's spend
 * @param asOf newest ingestion of its usage then, UTC; null: none
 * @param spends by month; with the month itself
 * @param yields by month; those that are known
 */
public record Told(
        YearMonth period,
        LocalDate since,
        LocalDateTime asOf,
        SortedMap<YearMonth, SpendRelease> spends,
        SortedMap<YearMonth, YieldRelease> yields) {

    SpendRelease spend() {
        return spends.get(period);
    }

    Optional<YieldRelease> yield() {
        return Optional.ofNullable(yields.get(period));
    }

    List<YearMonth> months() {
        return List.copyOf(spends.keySet());
    }
}
