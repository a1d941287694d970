package io.tokenyield.warehouse;

import java.time.LocalDate;

/**
 * A UTC usage day that has to be collected.
 *
 * @param fingerprint what {@code source_day.fingerprint} is once the day is collected
 * @param reason why: new in the mart, or changed since it was collected
 */
public record PlannedDay(LocalDate usageDay, String fingerprint, String reason) {}
