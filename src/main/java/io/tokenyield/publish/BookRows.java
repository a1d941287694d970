package io.tokenyield.publish;

import io.tokenyield.ledger.tieout.LineKinds;
import io.tokenyield.publish.finance.AdjustmentRow;
import io.tokenyield.publish.finance.BudgetRow;
import io.tokenyield.publish.finance.FxRate;
import io.tokenyield.publish.finance.InvoiceLine;
import io.tokenyield.publish.finance.PlanRow;
import io.tokenyield.publish.finance.SeatRow;
import io.tokenyield.publish.finance.TieOutRow;
import io.tokenyield.publish.finance.TrendRow;
import io.tokenyield.publish.finance.VarianceRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import org.springframework.jdbc.core.RowMapper;

/** Rows of statements about invoices, cost centres, seats and budgets as records, column by name. */
final class BookRows {
    private BookRows() {}

    static TieOutRow tieOut(ResultSet row, int number) throws SQLException {
        return new TieOutRow(
                row.getString("provider"),
                row.getString("currency"),
                row.getString("kind"),
                row.getInt("invoice_lines"),
                row.getBigDecimal("invoiced"),
                row.getBigDecimal("booked"),
                row.getBigDecimal("difference"));
    }

    static VarianceRow variance(ResultSet row, int number) throws SQLException {
        return new VarianceRow(
                row.getString("provider"),
                row.getString("currency"),
                row.getString("kind"),
                row.getString("variance"),
                row.getBigDecimal("amount"),
                row.getString("reason"),
                row.getBoolean("needs_answer"),
                row.getString("answered_by"));
    }

    static RowMapper<InvoiceLine> invoiceLine(LineKinds kinds) {
        return (row, number) -> new InvoiceLine(
                row.getString("provider"),
                row.getString("currency"),
                row.getString("line_description"),
                row.getInt("line_no"),
                row.getBigDecimal("amount"),
                kinds.of(row.getString("line_description"), row.getBigDecimal("amount"))
                        .id(),
                row.getString("invoice_id"),
                MartTimes.date(row, "issued_on"));
    }

    static FxRate fxRate(ResultSet row, int number) throws SQLException {
        return new FxRate(
                row.getString("currency"),
                row.getString("base_currency"),
                MartTimes.date(row, "rate_day"),
                row.getBigDecimal("rate"));
    }

    static AdjustmentRow adjustment(ResultSet row, int number) throws SQLException {
        return new AdjustmentRow(
                row.getString("entry_id"),
                row.getString("kind"),
                MartTimes.date(row, "posted_on"),
                MartTimes.date(row, "service_date"),
                row.getString("original_period"),
                row.getString("original_entry_id"),
                row.getString("person_id"),
                row.getString("cost_centre"),
                row.getString("provider"),
                row.getString("tool"),
                row.getString("model"),
                row.getString("price_class"),
                row.getBigDecimal("old_amount"),
                row.getBigDecimal("new_amount"),
                row.getBigDecimal("delta"),
                row.getString("currency"),
                row.getString("debit_account"),
                row.getString("credit_account"),
                row.getString("run_id"),
                row.getString("reason"));
    }

    static SeatRow seat(ResultSet row, int number) throws SQLException {
        return new SeatRow(
                row.getString("seat_id"),
                row.getString("tool"),
                row.getString("plan"),
                row.getString("provider"),
                row.getString("person_id"),
                row.getString("display_name"),
                row.getString("team"),
                row.getString("cost_centre"),
                row.getBigDecimal("monthly_fee"),
                row.getString("currency"),
                MartTimes.date(row, "valid_from"),
                MartTimes.date(row, "valid_to"),
                row.getInt("valid_days"),
                row.getInt("accrued_days"),
                row.getBigDecimal("accrued"),
                row.getLong("requests"),
                MartTimes.date(row, "last_used"));
    }

    static PlanRow plan(ResultSet row, int number) throws SQLException {
        return new PlanRow(
                row.getString("tool"),
                row.getString("plan"),
                row.getString("currency"),
                row.getInt("seats"),
                row.getInt("idle_seats"),
                row.getBigDecimal("seat_cost"),
                row.getBigDecimal("included_per_seat"),
                row.getObject("pooled") == null ? null : row.getBoolean("pooled"),
                row.getBigDecimal("free_credits"),
                row.getBigDecimal("paid_credits"),
                row.getBigDecimal("paid_cost"));
    }

    static BudgetRow budget(ResultSet row, int number) throws SQLException {
        return new BudgetRow(
                row.getString("cost_centre"),
                row.getString("name"),
                row.getString("currency"),
                row.getBigDecimal("budget"),
                row.getBigDecimal("used"),
                row.getInt("days_elapsed"),
                row.getInt("days_in_month"));
    }

    static TrendRow trend(ResultSet row, int number) throws SQLException {
        return new TrendRow(
                row.getString("provider"),
                YearMonth.parse(row.getString("period")),
                row.getString("currency"),
                row.getBigDecimal("amount"));
    }
}
