package io.tokenyield.publish.finance;

import java.time.LocalDate;

/** One UTC usage day as it was collected. */
public record SourceDay(
        LocalDate day,
        long rowsRead,
        long rowsCounted,
        long rowsDuplicate,
        long rowsQuarantined,
        String collectedByRun,
        String fingerprint) {}
