package io.tokenyield.publish;

import io.tokenyield.publish.finance.BilledSum;
import io.tokenyield.publish.finance.LedgerLine;
import io.tokenyield.publish.finance.RateUsed;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Entries of the ledger, their sums and the rates behind them as records, column by name. */
final class EntryRows {
    private EntryRows() {}

    static LedgerLine ledgerLine(ResultSet row, int number) throws SQLException {
        return new LedgerLine(
                row.getString("entry_id"),
                MartTimes.date(row, "posted_on"),
                MartTimes.date(row, "service_date"),
                row.getString("period"),
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
                row.getString("rate_id"),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getString("debit_account"),
                row.getString("credit_account"),
                row.getString("reverses_entry_id"),
                row.getString("run_id"),
                row.getString("reason"));
    }

    /** One entry, as a sum of itself. */
    static BilledSum billedEntry(ResultSet row, int number) throws SQLException {
        return new BilledSum(
                MartTimes.date(row, "service_date"),
                row.getString("provider"),
                row.getString("tool"),
                row.getString("model"),
                row.getString("team"),
                row.getString("cost_centre"),
                row.getString("debit_account"),
                row.getString("charge_class"),
                row.getString("currency"),
                row.getString("charge_category"),
                row.getString("price_class"),
                row.getString("unit"),
                row.getBigDecimal("unit_price"),
                row.getString("price_id"),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("amount"),
                1);
    }

    static RateUsed rate(ResultSet row, int number) throws SQLException {
        return new RateUsed(
                row.getString("rate_id"),
                row.getString("provider"),
                row.getString("model_id"),
                MartTimes.date(row, "valid_from"),
                MartTimes.date(row, "valid_to"),
                row.getString("currency"),
                row.getString("unit"),
                prices(row, ""),
                row.getObject("long_context_over", Long.class),
                prices(row, "long_"),
                row.getBigDecimal("batch_multiplier"),
                row.getBigDecimal("flex_multiplier"),
                row.getBigDecimal("priority_multiplier"),
                row.getBigDecimal("credit_price"),
                MartTimes.instant(row, "known_from"),
                row.getString("source"),
                row.getLong("line_count"),
                row.getBigDecimal("amount"));
    }

    private static RateUsed.Prices prices(ResultSet row, String prefix) throws SQLException {
        return new RateUsed.Prices(
                row.getBigDecimal(prefix + "input_price"),
                row.getBigDecimal(prefix + "output_price"),
                row.getBigDecimal(prefix + "cache_read_price"),
                row.getBigDecimal(prefix + "cache_write_5m_price"),
                row.getBigDecimal(prefix + "cache_write_1h_price"));
    }
}
