package io.tokenyield.warehouse;

import io.tokenyield.sql.FastInsert;
import io.tokenyield.sql.Instants;
import io.tokenyield.sql.RowValues;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Keeps in which order the requests of a UTC day used credits up ({@code credit_use}), for tools where that matters: plans
 * include what is used first. Requests of one line of {@code usage_daily} that follow each other are one row.
 */
final class CreditUses {
    private static final List<String> COLUMNS = List.of(
            "usage_day",
            "tool",
            "use_no",
            "accounting_day",
            "provider",
            "model",
            "account",
            "service_tier",
            "context_over",
            "requests",
            "credits",
            "first_at",
            "last_at");

    private final DataSource mart;
    private final Usage usage;

    /** One run of uses, as {@code sql/warehouse/credit_use.sql} gives it. */
    private record Use(
            String tool,
            long useNo,
            LocalDate accountingDay,
            List<String> names,
            long contextOver,
            long requests,
            BigDecimal credits,
            LocalDateTime firstAt,
            LocalDateTime lastAt) {

        static Use read(ResultSet row) throws SQLException {
            return new Use(
                    row.getString("tool"),
                    row.getLong("use_no"),
                    row.getObject("accounting_day", LocalDate.class),
                    List.of(
                            row.getString("provider"),
                            row.getString("model"),
                            row.getString("account"),
                            row.getString("service_tier")),
                    row.getLong("context_over"),
                    row.getLong("requests"),
                    new BigDecimal(row.getString("credits")),
                    row.getObject("first_at", LocalDateTime.class),
                    row.getObject("last_at", LocalDateTime.class));
        }

        void bind(RowValues insert, LocalDate usageDay) throws SQLException {
            int column = 1;
            insert.setDate(column++, Date.valueOf(usageDay));
            insert.setString(column++, tool);
            insert.setLong(column++, useNo);
            insert.setDate(column++, Date.valueOf(accountingDay));
            for (String name : names) {
                insert.setString(column++, name);
            }
            insert.setLong(column++, contextOver);
            insert.setLong(column++, requests);
            insert.setBigDecimal(column++, credits);
            insert.setString(column++, Instants.text(firstAt));
            insert.setString(column, Instants.text(lastAt));
        }
    }

    CreditUses(DataSource mart, Usage usage) {
        this.mart = mart;
        this.usage = usage;
    }

    /** Adds the uses of the day that is open, those of an earlier collection must be gone. Without tools it costs nothing. */
    void insert(LocalDate usageDay, Set<String> tools) {
        if (tools.isEmpty()) {
            return;
        }
        usage.answer(
                new Usage.Question<>("warehouse/credit_use.sql", tools, Use::read),
                uses -> new FastInsert(mart, "credit_use", COLUMNS)
                        .insert(uses, (insert, use) -> use.bind(insert, usageDay)));
    }
}
