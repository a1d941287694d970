package io.tokenyield.ledger;

import io.tokenyield.model.Period;
import io.tokenyield.sql.FastInsert;
import io.tokenyield.sql.RowByRow;
import io.tokenyield.sql.RowValues;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code ledger_entry}: read and appended to, never changed. */
public final class LedgerStore {
    private static final List<String> COLUMNS = List.of(
            "entry_id",
            "posting_id",
            "posting_no",
            "posted_on",
            "period",
            "service_date",
            "charge_category",
            "charge_class",
            "person_id",
            "team",
            "cost_centre",
            "provider",
            "tool",
            "model",
            "price_class",
            "quantity",
            "unit",
            "unit_price",
            "rate_id",
            "amount",
            "currency",
            "amount_base",
            "debit_account",
            "credit_account",
            "reverses_entry_id",
            "run_id",
            "reason",
            "chain",
            "chain_no",
            "chain_hash");

    private final DataSource mart;
    private final JdbcClient jdbc;

    public LedgerStore(DataSource mart) {
        this.mart = mart;
        this.jdbc = JdbcClient.create(mart);
    }

    /** Every entry of a service date, of whatever category, written by the workers of one chain. */
    public List<Entry> entries(LocalDate serviceDate, int chain) {
        return jdbc.sql("SELECT * FROM ledger_entry WHERE service_date = :serviceDate AND chain = :chain")
                .param("serviceDate", serviceDate)
                .param("chain", chain)
                .query((row, number) -> entry(row))
                .list();
    }

    /** The last entry that a run wrote to a chain, or its start. */
    public Entry.Link lastLink(String runId, int chain) {
        return jdbc.sql("SELECT chain, chain_no, chain_hash FROM ledger_entry WHERE run_id = :runId AND chain = :chain"
                        + " ORDER BY chain_no DESC LIMIT 1")
                .param("runId", runId)
                .param("chain", chain)
                .query((row, number) -> new Entry.Link(row.getInt(1), row.getInt(2), row.getString(3)))
                .optional()
                .orElse(Entry.Link.start(chain));
    }

    /** Hands over all that a run wrote to a chain, in the order of the chain, row by row: a month of many people is not held. */
    public void eachOfChain(String runId, int chain, Consumer<Entry> sink) {
        RowByRow.of(mart)
                .sql("SELECT * FROM ledger_entry WHERE run_id = :runId AND chain = :chain ORDER BY chain_no")
                .param("runId", runId)
                .param("chain", chain)
                .query(row -> {
                    sink.accept(entry(row));
                });
    }

    public long append(List<Entry> entries) {
        return new FastInsert(mart, "ledger_entry", COLUMNS).insert(entries, LedgerStore::bind);
    }

    private static void bind(RowValues insert, Entry entry) throws SQLException {
        Charge charge = entry.charge();
        int column = 1;
        insert.setString(column++, entry.entryId());
        insert.setString(column++, charge.postingId());
        insert.setInt(column++, entry.postingNo());
        insert.setDate(column++, Date.valueOf(entry.postedOn()));
        insert.setString(column++, entry.period().toString());
        insert.setDate(column++, Date.valueOf(charge.serviceDate()));
        insert.setString(column++, charge.chargeCategory());
        insert.setString(column++, entry.chargeClass());
        insert.setString(column++, charge.personId());
        insert.setString(column++, charge.team());
        insert.setString(column++, charge.costCentre());
        insert.setString(column++, charge.provider());
        insert.setString(column++, charge.tool());
        insert.setString(column++, charge.model());
        insert.setString(column++, charge.priceClass());
        insert.setBigDecimal(column++, charge.quantity());
        insert.setString(column++, charge.unit());
        insert.setBigDecimal(column++, charge.unitPrice());
        insert.setString(column++, charge.rateId());
        insert.setBigDecimal(column++, charge.amount());
        insert.setString(column++, charge.currency());
        insert.setBigDecimal(column++, charge.amountBase());
        insert.setString(column++, charge.debitAccount());
        insert.setString(column++, charge.creditAccount());
        insert.setString(column++, entry.reversesEntryId());
        insert.setString(column++, entry.runId());
        insert.setString(column++, charge.reason());
        insert.setInt(column++, entry.link().chain());
        insert.setInt(column++, entry.link().number());
        insert.setString(column, entry.link().hash());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Charge charge = new Charge(
                row.getString("posting_id"),
                row.getObject("service_date", LocalDate.class),
                row.getString("charge_category"),
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
                row.getBigDecimal("amount_base"),
                row.getString("debit_account"),
                row.getString("credit_account"),
                row.getString("reason"));
        return new Entry(
                row.getString("entry_id"),
                row.getInt("posting_no"),
                row.getObject("posted_on", LocalDate.class),
                Period.parse(row.getString("period")),
                row.getString("charge_class"),
                charge,
                row.getString("reverses_entry_id"),
                row.getString("run_id"),
                new Entry.Link(row.getInt("chain"), row.getInt("chain_no"), row.getString("chain_hash")));
    }
}
