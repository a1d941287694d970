package io.tokenyield.warehouse;

import io.tokenyield.model.AccountingZone;
import io.tokenyield.model.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * Where requests are cut into groups: by accounting day and by the long-context boundaries of the rate card. A day that
 * was collected with other cuts has to be collected again.
 *
 * @param boundaries numbers of input tokens, rising; a request belongs to the largest one that it exceeds
 */
public record Cuts(AccountingZone zone, List<Long> boundaries) {
    private static final DateTimeFormatter LITERAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    public String hash() {
        List<Object> fields = new ArrayList<>(boundaries);
        fields.add(zone.zone().getId());
        return Sha256.ofFields(fields);
    }

    /** Standard SQL that gives the accounting day of {@code occurred_at}, for rows of that UTC day. */
    String accountingDay(LocalDate usageDay) {
        List<AccountingZone.Cut> cuts = zone.cutsOf(usageDay);
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i + 1 < cuts.size(); i++) {
            sql.append(" WHEN occurred_at < TIMESTAMP '")
                    .append(literal(cuts.get(i + 1).from()))
                    .append("' THEN DATE '")
                    .append(cuts.get(i).accountingDay())
                    .append('\'');
        }
        String last = "DATE '" + cuts.get(cuts.size() - 1).accountingDay() + "'";
        return sql.isEmpty() ? last : "CASE" + sql + " ELSE " + last + " END";
    }

    /** Standard SQL that gives the largest boundary that {@code total_input} exceeds, or 0. */
    String contextOver() {
        StringBuilder sql = new StringBuilder();
        for (int i = boundaries.size() - 1; i >= 0; i--) {
            sql.append(" WHEN total_input > ")
                    .append(boundaries.get(i))
                    .append(" THEN ")
                    .append(boundaries.get(i));
        }
        return sql.isEmpty() ? "0" : "CASE" + sql + " ELSE 0 END";
    }

    private static String literal(Instant instant) {
        return LITERAL.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }
}
