package io.tokenyield.publish;

import io.tokenyield.publish.finance.BilledSum;
import io.tokenyield.publish.finance.LedgerLine;
import io.tokenyield.publish.finance.RateUsed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;

/** Entries of the ledger, their sums and the rates behind them as records, column by name. */
final class EntryRows {
    private static final List<String> LINE = List.of(
            ("entry_id posted_on service_date period charge_category charge_class person_id team cost_centre provider tool"
                            + " model price_class quantity unit unit_price rate_id amount currency debit_account"
                            + " credit_account reverses_entry_id run_id reason")
                    .split(" "));

    private static final List<String> BILLED = List.of(
            ("service_date provider tool model team cost_centre debit_account charge_class currency charge_category"
                            + " price_class unit unit_price price_id quantity amount")
                    .split(" "));

    private EntryRows() {}

    static RowMapper<LedgerLine> ledgerLines() {
        return new LongRows<>(
                LINE,
                row -> new LedgerLine(
                        row.own(),
                        row.date(),
                        row.date(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.number(),
                        row.text(),
                        row.number(),
                        row.text(),
                        row.number(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.own(),
                        row.text(),
                        row.text()));
    }

    /** Each entry as a sum of itself. */
    static RowMapper<BilledSum> billedEntries() {
        return new LongRows<>(
                BILLED,
                row -> new BilledSum(
                        row.date(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.number(),
                        row.text(),
                        row.number(),
                        row.number(),
                        1));
    }

    static RateUsed rate(ResultSet row, int number) throws SQLException {
        return new RateUsed(
                row.getString("rate_id"),
                row.getString("provider"),
                row.getString("model_id"),
                MartTimes.date(row, "valid_from"),
                MartTimes.date(row, "valid_to"),
                null,
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
                0,
                null);
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
