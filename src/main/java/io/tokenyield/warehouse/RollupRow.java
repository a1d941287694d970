package io.tokenyield.warehouse;

import io.tokenyield.sql.Instants;
import io.tokenyield.sql.RowValues;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** One row of {@code usage_rollup}, as {@code sql/warehouse/usage_rollup.sql} gives it. */
record RollupRow(
        LocalDate accountingDay,
        List<String> names,
        long contextOver,
        String billedBy,
        long requests,
        List<BigDecimal> sums,
        long acceptedRequests,
        LocalDateTime firstAt,
        LocalDateTime lastAt) {
    private static final int NAMES = 9;
    private static final int SUMS = 7;

    /** Columns of the mart's table in the order in which {@link #bind} sets them. */
    static final List<String> COLUMNS = List.of(
            "usage_day",
            "line_no",
            "accounting_day",
            "tool",
            "provider",
            "model",
            "account",
            "session_id",
            "repository",
            "branch",
            "ticket_key",
            "service_tier",
            "context_over",
            "billed_by",
            "requests",
            "input_tokens",
            "output_tokens",
            "cache_read_tokens",
            "cache_write_5m_tokens",
            "cache_write_1h_tokens",
            "reasoning_tokens",
            "credits",
            "accepted_requests",
            "first_at",
            "last_at");

    static RollupRow read(ResultSet row) throws SQLException {
        int column = 1;
        LocalDate accountingDay = row.getObject(column++, LocalDate.class);
        String[] names = new String[NAMES];
        for (int i = 0; i < NAMES; i++) {
            names[i] = row.getString(column++);
        }
        long contextOver = row.getLong(column++);
        String billedBy = row.getString(column++);
        long requests = row.getLong(column++);
        BigDecimal[] sums = new BigDecimal[SUMS];
        for (int i = 0; i < SUMS; i++) {
            sums[i] = new BigDecimal(row.getString(column++));
        }
        long accepted = row.getLong(column++);
        LocalDateTime firstAt = row.getObject(column++, LocalDateTime.class);
        LocalDateTime lastAt = row.getObject(column, LocalDateTime.class);
        return new RollupRow(
                accountingDay,
                List.of(names),
                contextOver,
                billedBy,
                requests,
                List.of(sums),
                accepted,
                firstAt,
                lastAt);
    }

    String tool() {
        return names.get(0);
    }

    boolean isInCredits() {
        return billedBy.equals("credits");
    }

    void bind(RowValues insert, LocalDate usageDay, int lineNo) throws SQLException {
        int column = 1;
        insert.setDate(column++, Date.valueOf(usageDay));
        insert.setInt(column++, lineNo);
        insert.setDate(column++, Date.valueOf(accountingDay));
        for (String name : names) {
            insert.setString(column++, name);
        }
        insert.setLong(column++, contextOver);
        insert.setString(column++, billedBy);
        insert.setLong(column++, requests);
        for (BigDecimal sum : sums) {
            insert.setBigDecimal(column++, sum);
        }
        insert.setLong(column++, acceptedRequests);
        insert.setString(column++, Instants.text(firstAt));
        insert.setString(column, Instants.text(lastAt));
    }
}
