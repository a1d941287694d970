package io.tokenyield.warehouse;

import io.tokenyield.sql.FastInsert;
import io.tokenyield.sql.Instants;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
    private final LocalUsage usage;

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

        void bind(PreparedStatement insert, LocalDate usageDay) throws SQLException {
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

    CreditUses(DataSource mart, LocalUsage usage) {
        this.mart = mart;
        this.usage = usage;
    }

    /** Adds the uses of the day whose requests are in {@code counted_request}; those of an earlier collection must be gone. Without tools it costs nothing. */
    void insert(LocalDate usageDay, Set<String> tools) {
        if (tools.isEmpty()) {
            return;
        }
        name(tools);
        String statement = CountedRequests.text(
                "warehouse/credit_use.sql",
                CountedRequests.OF_THE_DAY + " WHERE tool IN (SELECT tool FROM tool_in_time)");
        try (Statement select = usage.duckDb().connection().createStatement();
                ResultSet rows = select.executeQuery(statement)) {
            new FastInsert(mart, "credit_use", COLUMNS)
                    .insert(new ResultRows<>(rows, Use::read), (insert, use) -> use.bind(insert, usageDay));
        } catch (SQLException e) {
            throw LocalDuckDb.failed(statement, e);
        }
    }

    /** Names of tools come from outside, so they travel as values and never as text of a statement. */
    private void name(Set<String> tools) {
        usage.duckDb().run("CREATE OR REPLACE TEMP TABLE tool_in_time (tool VARCHAR)");
        try (var appender = usage.duckDb().connection().createAppender("temp", "main", "tool_in_time")) {
            for (String tool : tools) {
                appender.beginRow();
                appender.append(tool);
                appender.endRow();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot hand the tools that have a plan to DuckDB", e);
        }
    }
}
