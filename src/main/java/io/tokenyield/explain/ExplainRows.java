package io.tokenyield.explain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Rows of the statements below {@code sql/explain} as records, column by name. */
final class ExplainRows {
    private ExplainRows() {}

    static PersonMonth.Place place(ResultSet row) throws SQLException {
        return new PersonMonth.Place(
                row.getString("display_name"),
                row.getString("team"),
                row.getString("cost_centre"),
                date(row, "first_day"),
                date(row, "last_day"));
    }

    static MonthLine monthLine(ResultSet row) throws SQLException {
        return new MonthLine(
                row.getString("charge_class"),
                row.getString("charge_category"),
                row.getString("tool"),
                row.getString("provider"),
                row.getString("model"),
                row.getString("price_class"),
                row.getString("unit"),
                row.getString("currency"),
                row.getBigDecimal("unit_price"),
                row.getString("rate_id"),
                row.getString("debit_account"),
                row.getString("reason"),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("amount"),
                date(row, "first_day"),
                date(row, "last_day"));
    }

    static PersonMonth.Day day(ResultSet row) throws SQLException {
        return new PersonMonth.Day(
                date(row, "service_date"),
                row.getString("currency"),
                row.getString("cost_centre"),
                row.getLong("requests"),
                row.getBigDecimal("usage_cost"),
                row.getBigDecimal("seat_cost"),
                row.getBigDecimal("other_cost"),
                row.getBigDecimal("total_cost"));
    }

    static EntryLine entry(ResultSet row) throws SQLException {
        return new EntryLine(
                row.getString("entry_id"),
                row.getString("period"),
                date(row, "service_date"),
                date(row, "posted_on"),
                row.getString("charge_category"),
                row.getString("charge_class"),
                row.getString("person_id"),
                row.getString("team"),
                row.getString("cost_centre"),
                row.getString("provider"),
                row.getString("tool"),
                row.getString("model"),
                row.getString("price_class"),
                row.getBigDecimal("quantity"),
                row.getString("unit"),
                row.getBigDecimal("unit_price"),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getBigDecimal("amount_base"),
                row.getString("rate_id"),
                row.getString("rate_source"),
                row.getString("debit_account"),
                row.getString("credit_account"),
                row.getString("reverses_entry_id"),
                row.getString("run_id"),
                row.getString("reason"));
    }

    static PersonDay.Session session(ResultSet row) throws SQLException {
        return new PersonDay.Session(
                row.getString("tool"),
                row.getString("account"),
                row.getString("session_id"),
                row.getString("provider"),
                row.getString("model"),
                row.getString("repository"),
                row.getString("branch"),
                row.getString("ticket_key"),
                row.getLong("requests"),
                row.getLong("tokens_in"),
                row.getLong("tokens_out"),
                row.getLong("tokens_cache_read"),
                row.getLong("tokens_cache_write"),
                row.getBigDecimal("credits"),
                row.getObject("first_at", LocalDateTime.class),
                row.getObject("last_at", LocalDateTime.class));
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
