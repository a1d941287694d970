package io.tokenyield.warehouse;

import java.time.LocalDateTime;

/** What became of the rows of one UTC usage day: read = counted + duplicate + quarantined. */
public record DayCounts(
        long rowsRead, long rowsCounted, long rowsDuplicate, long rowsQuarantined, LocalDateTime newestIngestedAt) {}
