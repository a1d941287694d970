package io.tokenyield.explain;

import io.tokenyield.warehouse.SourceEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A person's day: every entry that was ever posted for it, its sessions and its rows in the source.
 *
 * @param requests requests that the mart counts for the person on that day
 * @param sessions empty also where they are no longer kept
 * @param rows null where the source was not asked
 */
public record PersonDay(
        String personId,
        LocalDate day,
        List<EntryLine> entries,
        long requests,
        List<Session> sessions,
        List<PricedRow> rows) {

    /** One conversation or agent run at one model and place of work; instants UTC. */
    public record Session(
            String tool,
            String account,
            String sessionId,
            String provider,
            String model,
            String repository,
            String branch,
            String ticketKey,
            long requests,
            long tokensIn,
            long tokensOut,
            long tokensCacheRead,
            long tokensCacheWrite,
            BigDecimal credits,
            LocalDateTime firstAt,
            LocalDateTime lastAt) {}

    /**
     * A row of the source with the list price of its request.
     *
     * @param modelId as the rate card names it
     * @param rateId null: UNPRICED, or not counted
     * @param amount exact; null: UNPRICED, or not counted
     * @param currency null where there is no amount
     * @param problem why there is no price; empty where there is one, or where the row is not counted
     */
    public record PricedRow(
            SourceEvent event, String modelId, String rateId, BigDecimal amount, String currency, String problem) {}

    long countedRows() {
        return rows.stream().filter(row -> row.event().isCounted()).count();
    }
}
