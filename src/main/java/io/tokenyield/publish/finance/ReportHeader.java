package io.tokenyield.publish.finance;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;

/**
 * Which month a report is about and how firm it is.
 *
 * @param status OPEN or CLOSED
 * @param closedOn null while open
 * @param closedBy null while open
 * @param asOf newest ingestion of the month's usage, UTC; null where nothing was collected
 */
public record ReportHeader(
        YearMonth period,
        String status,
        LocalDate closedOn,
        String closedBy,
        LocalDateTime asOf,
        String accountingZone,
        String baseCurrency) {
    public static final String CLOSED = "CLOSED";

    /** The same with the status that it has a moment later. */
    public ReportHeader asClosed() {
        return new ReportHeader(period, CLOSED, closedOn, closedBy, asOf, accountingZone, baseCurrency);
    }

    public boolean closed() {
        return CLOSED.equals(status);
    }
}
