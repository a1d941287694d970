package io.tokenyield.publish;

import io.tokenyield.publish.finance.BilledSum;
import io.tokenyield.publish.finance.ChainHead;
import io.tokenyield.publish.finance.CostCentre;
import io.tokenyield.publish.finance.CurrencyTotal;
import io.tokenyield.publish.finance.ExceptionKind;
import io.tokenyield.publish.finance.ExceptionRow;
import io.tokenyield.publish.finance.JournalSum;
import io.tokenyield.publish.finance.LedgerLine;
import io.tokenyield.publish.finance.PersonRow;
import io.tokenyield.publish.finance.Proof;
import io.tokenyield.publish.finance.ProviderTotal;
import io.tokenyield.publish.finance.RateUsed;
import io.tokenyield.publish.finance.ReportHeader;
import io.tokenyield.publish.finance.RunInput;
import io.tokenyield.publish.finance.RunPosted;
import io.tokenyield.publish.finance.SourceDay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.jdbc.core.RowMapper;

/** Rows of the statements below {@code sql/publish} as records, column by name. */
final class MartRows {
    private MartRows() {}

    static RowMapper<ReportHeader> header(MartFinanceReport.Month month) {
        return (row, number) -> new ReportHeader(
                month.period(),
                row.getString("status"),
                date(row, "closed_on"),
                row.getString("closed_by"),
                instant(row, "as_of"),
                month.accountingZone(),
                month.baseCurrency());
    }

    static CurrencyTotal currencyTotal(ResultSet row, int number) throws SQLException {
        return new CurrencyTotal(
                row.getString("currency"),
                row.getLong("line_count"),
                row.getLong("unpriced_lines"),
                row.getBigDecimal("amount"));
    }

    static ProviderTotal providerTotal(ResultSet row, int number) throws SQLException {
        return new ProviderTotal(
                row.getString("provider"),
                row.getString("currency"),
                row.getBigDecimal("charged"),
                row.getBigDecimal("unidentified"),
                row.getLong("requests"),
                row.getLong("unpriced_requests"),
                row.getLong("unpriced_tokens"));
    }

    static PersonRow person(ResultSet row, int number) throws SQLException {
        return new PersonRow(
                row.getString("person_id"),
                row.getString("display_name"),
                row.getString("team"),
                row.getString("cost_centre"),
                row.getString("tool"),
                row.getString("currency"),
                row.getLong("requests"),
                row.getLong("unpriced_requests"),
                row.getLong("tokens_in"),
                row.getLong("tokens_out"),
                row.getLong("tokens_cache_read"),
                row.getLong("tokens_cache_write"),
                row.getBigDecimal("credits"),
                row.getBigDecimal("usage_cost"),
                row.getBigDecimal("seats"),
                row.getBigDecimal("adjustments"),
                row.getBigDecimal("allocated"),
                row.getBigDecimal("corrections"));
    }

    static LedgerLine ledgerLine(ResultSet row, int number) throws SQLException {
        return new LedgerLine(
                row.getString("entry_id"),
                date(row, "posted_on"),
                date(row, "service_date"),
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

    static RateUsed rate(ResultSet row, int number) throws SQLException {
        return new RateUsed(
                row.getString("rate_id"),
                row.getString("provider"),
                row.getString("model_id"),
                date(row, "valid_from"),
                date(row, "valid_to"),
                row.getString("currency"),
                row.getString("unit"),
                prices(row, ""),
                row.getObject("long_context_over", Long.class),
                prices(row, "long_"),
                row.getBigDecimal("batch_multiplier"),
                row.getBigDecimal("flex_multiplier"),
                row.getBigDecimal("priority_multiplier"),
                row.getBigDecimal("credit_price"),
                instant(row, "known_from"),
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

    static RowMapper<ExceptionRow> exception(ExceptionKind kind) {
        return (row, number) -> new ExceptionRow(
                kind,
                row.getString("what"),
                row.getString("place"),
                row.getString("why"),
                row.getLong("row_count"),
                row.getObject("tokens", Long.class),
                row.getLong("days"),
                date(row, "first_day"),
                date(row, "last_day"),
                row.getBigDecimal("money"),
                row.getBigDecimal("money") == null ? null : row.getString("currency"),
                row.getString("examples"));
    }

    static Proof proof(ResultSet row, int number) throws SQLException {
        return new Proof(
                row.getString("statement"),
                row.getString("unit"),
                row.getBigDecimal("left_side"),
                row.getBigDecimal("right_side"));
    }

    static RunPosted run(ResultSet row, int number) throws SQLException {
        return new RunPosted(
                row.getString("run_id"),
                row.getString("job_name"),
                date(row, "from_date"),
                date(row, "to_date"),
                row.getObject("attempt", Integer.class),
                row.getString("code_version"),
                row.getLong("line_count"));
    }

    static RunInput input(ResultSet row, int number) throws SQLException {
        return new RunInput(
                row.getString("run_id"),
                row.getString("name"),
                row.getObject("size_bytes", Long.class),
                row.getString("sha256"));
    }

    static SourceDay sourceDay(ResultSet row, int number) throws SQLException {
        return new SourceDay(
                date(row, "usage_day"),
                row.getLong("rows_read"),
                row.getLong("rows_counted"),
                row.getLong("rows_duplicate"),
                row.getLong("rows_quarantined"),
                row.getString("collected_by_run"),
                row.getString("fingerprint"));
    }

    static ChainHead chainHead(ResultSet row, int number) throws SQLException {
        return new ChainHead(
                row.getString("run_id"), row.getInt("chain"), row.getLong("chain_no"), row.getString("chain_hash"));
    }

    static CostCentre costCentre(ResultSet row, int number) throws SQLException {
        return new CostCentre(
                row.getString("cost_centre"),
                row.getString("name"),
                row.getString("legal_entity"),
                row.getString("gl_account"));
    }

    static JournalSum journalSum(ResultSet row, int number) throws SQLException {
        return new JournalSum(
                row.getString("debit_account"),
                row.getString("credit_account"),
                row.getString("provider"),
                row.getString("charge_category"),
                row.getString("currency"),
                row.getBigDecimal("amount"),
                row.getLong("entries"));
    }

    static BilledSum billedSum(ResultSet row, int number) throws SQLException {
        return new BilledSum(
                date(row, "service_date"),
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
                row.getLong("entries"));
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static LocalDateTime instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class);
    }
}
