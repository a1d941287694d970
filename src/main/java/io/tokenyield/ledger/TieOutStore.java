package io.tokenyield.ledger;

import io.tokenyield.ledger.tieout.BookedTotal;
import io.tokenyield.ledger.tieout.InvoiceLine;
import io.tokenyield.ledger.tieout.LineKind;
import io.tokenyield.ledger.tieout.TieOut;
import io.tokenyield.ledger.tieout.TieOutRow;
import io.tokenyield.ledger.tieout.UnpricedUse;
import io.tokenyield.ledger.tieout.Variance;
import io.tokenyield.model.Period;
import io.tokenyield.sql.SqlFile;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a tie-out reads and the tables {@code tie_out} and {@code tie_out_variance} that it writes. Takes part in the
 * transaction of the calling thread.
 */
public final class TieOutStore {
    private final JdbcClient jdbc;

    public TieOutStore(DataSource mart) {
        this.jdbc = JdbcClient.create(mart);
    }

    /** Invoices as known now, and the ledger of the period without what close posts. */
    public TieOut.Input input(Period period) {
        return new TieOut.Input(invoices(period), booked(period), unpriced(period));
    }

    /** Replaces the rows of an open period. */
    public void replace(Period period, List<TieOutRow> rows) {
        for (String table : List.of("tie_out", "tie_out_variance")) {
            jdbc.sql("DELETE FROM " + table + " WHERE period = ?")
                    .params(period.toString())
                    .update();
        }
        rows.forEach(row -> insert(period, row));
    }

    private List<InvoiceLine> invoices(Period period) {
        return jdbc.sql(SqlFile.text("tieout/invoices.sql"))
                .param("period", period.toString())
                .query((row, number) -> new InvoiceLine(
                        row.getString("provider"),
                        row.getString("currency"),
                        row.getString("line_description"),
                        row.getBigDecimal("amount")))
                .list();
    }

    private List<BookedTotal> booked(Period period) {
        return jdbc.sql(SqlFile.text("tieout/booked.sql"))
                .param("period", period.toString())
                .query((row, number) -> new BookedTotal(
                        row.getString("provider"),
                        row.getString("currency"),
                        LineKind.of(row.getString("kind")).orElseThrow(),
                        row.getBigDecimal("amount"),
                        row.getLong("entries"),
                        row.getString("periods")))
                .list();
    }

    private List<UnpricedUse> unpriced(Period period) {
        return jdbc.sql(SqlFile.text("tieout/unpriced.sql"))
                .param("firstDay", period.firstDay())
                .param("lastDay", period.lastDay())
                .query((row, number) -> new UnpricedUse(
                        row.getString("provider"),
                        row.getString("model"),
                        row.getLong("requests"),
                        row.getLong("tokens")))
                .list();
    }

    private void insert(Period period, TieOutRow row) {
        TieOutRow.Key key = row.key();
        jdbc.sql("INSERT INTO tie_out (period, provider, currency, kind, invoice_lines, invoiced, booked, difference)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        period.toString(),
                        key.provider(),
                        key.currency(),
                        key.kind().id(),
                        row.invoiceLines(),
                        row.invoiced(),
                        row.booked(),
                        row.difference())
                .update();
        for (Variance variance : row.variances()) {
            jdbc.sql("INSERT INTO tie_out_variance (period, provider, currency, kind, variance, amount, reason,"
                            + " needs_answer, answered_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            period.toString(),
                            key.provider(),
                            key.currency(),
                            key.kind().id(),
                            variance.name().text(),
                            variance.amount(),
                            variance.reason(),
                            variance.needsAnswer(),
                            variance.answeredBy()))
                    .update();
        }
    }
}
