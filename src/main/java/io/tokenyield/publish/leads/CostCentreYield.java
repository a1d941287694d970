package io.tokenyield.publish.leads;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The yield of cost centres as finance was told it.
 *
 * @param told the day since which it stands
 * @param asOf newest ingestion of the month's usage then, UTC; null: none
 * @param company what leads were told of the company, which cost centres add up to; null: nothing
 */
public record CostCentreYield(
        CostCentreRelease release, int groupMin, LocalDate told, LocalDateTime asOf, YieldRelease.Result company) {}
