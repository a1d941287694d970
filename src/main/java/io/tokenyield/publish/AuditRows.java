package io.tokenyield.publish;

import io.tokenyield.publish.finance.ChainHead;
import io.tokenyield.publish.finance.ExceptionKind;
import io.tokenyield.publish.finance.ExceptionRow;
import io.tokenyield.publish.finance.Proof;
import io.tokenyield.publish.finance.RunInput;
import io.tokenyield.publish.finance.RunPosted;
import io.tokenyield.publish.finance.SourceDay;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.RowMapper;

/** Rows of statements about what was left out, proved and run as records, column by name. */
final class AuditRows {
    private AuditRows() {}

    static RowMapper<ExceptionRow> exception(ExceptionKind kind) {
        return (row, number) -> new ExceptionRow(
                kind,
                row.getString("what"),
                row.getString("place"),
                row.getString("why"),
                row.getLong("row_count"),
                row.getObject("tokens", Long.class),
                row.getLong("days"),
                MartTimes.date(row, "first_day"),
                MartTimes.date(row, "last_day"),
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
                MartTimes.date(row, "from_date"),
                MartTimes.date(row, "to_date"),
                row.getObject("attempt", Integer.class),
                row.getString("code_version"),
                0);
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
                MartTimes.date(row, "usage_day"),
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
}
