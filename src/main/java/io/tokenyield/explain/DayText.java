package io.tokenyield.explain;

import io.tokenyield.warehouse.SourceEvent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A person's day in words: entries of the ledger with their history, sessions, and rows of the source. */
public final class DayText {
    private final PersonDay day;
    private final List<String> lines = new ArrayList<>();

    private DayText(PersonDay day) {
        this.day = day;
    }

    public static List<String> of(PersonDay day) {
        return new DayText(day).write();
    }

    private List<String> write() {
        lines.add(Words.safe(day.personId()) + " on " + day.day() + ": " + day.requests() + " requests");
        entries();
        sessions();
        rows();
        return lines;
    }

    private void entries() {
        lines.add("");
        lines.add("Ledger, every entry ever posted for this day: " + Words.money(day.booked()));
        for (EntryLine entry : day.entries()) {
            StringBuilder text = new StringBuilder("  ")
                    .append(entry.entryId(), 0, 8)
                    .append(' ')
                    .append(entry.period())
                    .append(' ')
                    .append(Words.safe(entry.provider() + " " + entry.model() + " " + entry.priceClass()))
                    .append(": ")
                    .append(Words.count(entry.quantity()))
                    .append(' ')
                    .append(entry.unit());
            if (entry.amount() != null) {
                text.append(" x ").append(Words.exact(entry.unitPrice()));
                text.append(" = ")
                        .append(Words.exact(entry.amount()))
                        .append(' ')
                        .append(entry.currency());
                text.append(", rate ").append(Words.safe(entry.rateId()));
            }
            text.append(", on ").append(Words.safe(entry.debitAccount()));
            if (entry.reversesEntryId() != null) {
                text.append(", takes back ").append(entry.reversesEntryId(), 0, 8);
            }
            if (entry.chargeClass() != null) {
                text.append(", ")
                        .append(entry.chargeClass())
                        .append(" posted on ")
                        .append(entry.postedOn());
            }
            if (!entry.reason().isEmpty()) {
                text.append(" (").append(Words.safe(entry.reason())).append(')');
            }
            lines.add(text.toString());
        }
    }

    private void sessions() {
        if (day.sessions().isEmpty()) {
            if (day.requests() > 0) {
                lines.add("");
                lines.add("Sessions of this day are no longer kept (TOKENYIELD_SESSION_RETENTION_DAYS).");
            }
            return;
        }
        lines.add("");
        lines.add("Sessions: " + day.sessions().size());
        for (PersonDay.Session session : day.sessions()) {
            lines.add("  " + session.firstAt() + " to " + session.lastAt() + " "
                    + Words.safe(session.tool() + " " + session.account() + " session " + session.sessionId() + " "
                            + session.provider() + " " + session.model() + ", repository " + session.repository()
                            + ", branch " + session.branch() + ", ticket " + session.ticketKey())
                    + ": " + session.requests() + " requests, tokens in " + session.tokensIn() + ", out "
                    + session.tokensOut() + ", cache read " + session.tokensCacheRead() + ", cache write "
                    + session.tokensCacheWrite() + ", credits " + Words.exact(session.credits()));
        }
    }

    private void rows() {
        lines.add("");
        if (day.rows() == null) {
            lines.add("The rows of the source are left out: no warehouse is set.");
            return;
        }
        lines.add("Rows of the source: " + day.rows().size() + ", of which " + day.countedRows() + " count");
        day.rows().forEach(row -> lines.add("  " + sentence(row)));
        if (day.countedRows() != day.requests()) {
            lines.add("The source now has " + day.countedRows() + " requests that count, the books have "
                    + day.requests() + ": it changed since the day was collected; the next night collects it again.");
        } else {
            verdict();
        }
    }

    private void verdict() {
        Map<String, BigDecimal> rows = day.atListPrice();
        Map<String, BigDecimal> included = day.includedAtListPrice();
        Map<String, BigDecimal> books = day.bookedUse();
        Map<String, BigDecimal> charged = new TreeMap<>(rows);
        included.forEach((currency, amount) -> charged.merge(currency, amount.negate(), BigDecimal::add));
        boolean isSame = withoutZeros(charged).equals(withoutZeros(books));
        String less = withoutZeros(included).isEmpty()
                ? ""
                : ", less " + Words.money(included) + " for credits that a plan includes";
        lines.add("Rows at list price: " + Words.money(rows) + less
                + (isSame
                        ? ", which is what the ledger has for the use of this day."
                        : "; the ledger has " + Words.money(books)
                                + " for the use of this day: a rate or a plan changed since, which the next night"
                                + " books."));
    }

    private static Map<String, BigDecimal> withoutZeros(Map<String, BigDecimal> amounts) {
        Map<String, BigDecimal> rest = new TreeMap<>();
        amounts.forEach((currency, amount) -> {
            if (amount.signum() != 0) {
                rest.put(currency, amount.stripTrailingZeros());
            }
        });
        return rest;
    }

    private static String sentence(PersonDay.PricedRow row) {
        SourceEvent event = row.event();
        StringBuilder text = new StringBuilder(Words.safe(event.eventId()))
                .append(' ')
                .append(event.occurredAt())
                .append("Z ")
                .append(Words.safe(
                        event.account() + " " + event.tool() + " " + event.provider() + " " + event.model()));
        if (!row.modelId().equals(event.model())) {
            text.append(" (").append(Words.safe(row.modelId())).append(')');
        }
        if (event.credits() != null) {
            text.append(": ").append(Words.exact(event.credits())).append(" credits");
        } else {
            text.append(": input ").append(event.tokens().input());
            text.append(", output ").append(event.tokens().output());
            text.append(", cache read ").append(event.tokens().cacheRead());
            text.append(", cache write ").append(event.tokens().cacheWrite());
        }
        text.append(", ").append(Words.safe(event.verdict()));
        if (row.amount() != null) {
            text.append(" at ").append(Words.exact(row.amount())).append(' ').append(row.currency());
        }
        return row.problem().isEmpty() ? text.toString() : text + ", " + Words.safe(row.problem());
    }
}
