package io.tokenyield.publish;

import io.tokenyield.publish.finance.CostCentre;
import io.tokenyield.publish.finance.CurrencyTotal;
import io.tokenyield.publish.finance.PersonRow;
import io.tokenyield.publish.finance.ProviderTotal;
import io.tokenyield.publish.finance.ReportHeader;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.RowMapper;

/** Rows of statements about the month as a whole, its people and providers as records, column by name. */
final class MoneyRows {
    private MoneyRows() {}

    static RowMapper<ReportHeader> header(MartFinanceReport.Month month) {
        return (row, number) -> new ReportHeader(
                month.period(),
                row.getString("status"),
                MartTimes.date(row, "closed_on"),
                row.getString("closed_by"),
                MartTimes.instant(row, "as_of"),
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

    /** Without a name and without money. */
    static PersonRow personUse(ResultSet row, int number) throws SQLException {
        return new PersonRow(
                row.getString("person_id"),
                "",
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
                null,
                null,
                null,
                null,
                null);
    }

    static CostCentre costCentre(ResultSet row, int number) throws SQLException {
        return new CostCentre(
                row.getString("cost_centre"),
                row.getString("name"),
                row.getString("legal_entity"),
                row.getString("gl_account"));
    }
}
