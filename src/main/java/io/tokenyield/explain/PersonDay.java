package io.tokenyield.explain;

import io.tokenyield.ledger.IncludedCredits;
import io.tokenyield.warehouse.SourceEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

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
     * @param creditPrice list price of a credit; null where the request is not paid in credits, or has no price
     * @param problem why there is no price; empty where there is one, or where the row is not counted
     */
    public record PricedRow(
            SourceEvent event,
            String modelId,
            String rateId,
            BigDecimal amount,
            String currency,
            BigDecimal creditPrice,
            String problem) {}

    long countedRows() {
        return rows.stream().filter(row -> row.event().isCounted()).count();
    }

    /** What the rows that count cost at list price: exact sums by currency. */
    Map<String, BigDecimal> atListPrice() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        rows.stream()
                .filter(row -> row.amount() != null)
                .forEach(row -> sums.merge(row.currency(), row.amount(), BigDecimal::add));
        return sums;
    }

    /** What the credits that plans include, as the ledger has them, would have cost at list price: exact sums by currency. */
    Map<String, BigDecimal> includedAtListPrice() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (EntryLine entry : entries) {
            if (entry.priceClass().equals(IncludedCredits.PRICE_CLASS)) {
                rows.stream()
                        .filter(row -> row.creditPrice() != null
                                && row.event().tool().equals(entry.tool())
                                && row.event().provider().equals(entry.provider())
                                && row.modelId().equals(entry.model()))
                        .findFirst()
                        .ifPresent(row -> sums.merge(
                                row.currency(), entry.quantity().multiply(row.creditPrice()), BigDecimal::add));
            }
        }
        return sums;
    }

    /** What the ledger has for use on this day: exact sums by currency. */
    Map<String, BigDecimal> bookedUse() {
        return booked(entry -> entry.chargeCategory().equals("Usage"));
    }

    /** All that the ledger has for this day: exact sums by currency. */
    Map<String, BigDecimal> booked() {
        return booked(entry -> true);
    }

    private Map<String, BigDecimal> booked(Predicate<EntryLine> which) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        entries.stream()
                .filter(entry -> entry.amount() != null)
                .filter(which)
                .forEach(entry -> sums.merge(entry.currency(), entry.amount(), BigDecimal::add));
        return sums;
    }
}
