package io.tokenyield.ledger;

import io.tokenyield.sql.FastInsert;
import io.tokenyield.sql.SqlFile;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Books one accounting day of one bucket: prices the usage of its accounts, charges the seats of its persons, appends the
 * entries that are missing, and replaces its rows of {@code usage_cost}. Runs in the caller's transaction; booking again appends nothing.
 */
public final class DayBooking {
    private static final List<String> COST_COLUMNS = List.of(
            "accounting_day",
            "bucket",
            "line_no",
            "account",
            "person_id",
            "team",
            "cost_centre",
            "tool",
            "provider",
            "model",
            "billed_by",
            "priced",
            "currency",
            "requests",
            "input_tokens",
            "output_tokens",
            "cache_read_tokens",
            "cache_write_tokens",
            "credits",
            "included_credits",
            "amount",
            "constant_amount",
            "constant_currency",
            "reason");

    private final DataSource mart;
    private final JdbcClient jdbc;
    private final LedgerStore ledger;
    private final ChargeRules rules;
    private final Posting posting;
    private final RunStamp run;

    /**
     * What booking did.
     *
     * @param requestsPriced requests with a price
     * @param requestsUnpriced requests without one
     * @param amountByCurrency exact cost of the requests with a price
     * @param entries entries appended; 0 when the ledger said so already
     */
    public record Booked(
            long requestsPriced, long requestsUnpriced, Map<String, BigDecimal> amountByCurrency, long entries) {

        static Booked of(List<UsageCost> costs, long entries) {
            long priced = 0;
            long unpriced = 0;
            Map<String, BigDecimal> amounts = new TreeMap<>();
            for (UsageCost cost : costs) {
                if (cost.key().priced()) {
                    priced += cost.requests();
                    amounts.merge(cost.key().currency(), cost.amount(), BigDecimal::add);
                } else {
                    unpriced += cost.requests();
                }
            }
            return new Booked(priced, unpriced, amounts, entries);
        }
    }

    public DayBooking(DataSource mart, ChargeRules rules, PeriodBook periods, RunStamp run) {
        this.mart = mart;
        this.jdbc = JdbcClient.create(mart);
        this.ledger = new LedgerStore(mart);
        this.rules = rules;
        this.posting = new Posting(periods, run);
        this.run = run;
    }

    /** Whether a seat of a person of the bucket costs something on this day. */
    public boolean chargesSeats(LocalDate accountingDay, int bucket) {
        return !rules.seats().of(accountingDay, bucket).isEmpty();
    }

    public Booked book(LocalDate accountingDay, int bucket) {
        List<UsageOfDay> usage = jdbc.sql(SqlFile.text("ledger/usage_of_day.sql"))
                .param("accountingDay", accountingDay)
                .param("bucket", bucket)
                .query((row, number) -> UsageOfDay.read(row))
                .list();
        UsageCharges.Result result = rules.usage().of(usage, creditsLeft(accountingDay, bucket));
        List<Charge> listPrices = new ArrayList<>(result.charges());
        listPrices.addAll(rules.seats().of(accountingDay, bucket));
        List<Entry> entries = posting.entries(
                ledger.entries(accountingDay, bucket),
                rules.complete(listPrices),
                ledger.lastLink(run.runId(), bucket));
        ledger.append(entries);
        replaceCosts(accountingDay, bucket, result.costs());
        return Booked.of(result.costs(), entries.size());
    }

    private CreditsLeft creditsLeft(LocalDate accountingDay, int bucket) {
        return new CreditsLeft(
                rules.plans(),
                jdbc.sql(SqlFile.text("ledger/allowance_of_day.sql"))
                        .param("accountingDay", accountingDay)
                        .param("bucket", bucket)
                        .query((row, number) -> IncludedCredits.read(row))
                        .list());
    }

    private void replaceCosts(LocalDate accountingDay, int bucket, List<UsageCost> costs) {
        jdbc.sql("DELETE FROM usage_cost WHERE accounting_day = :accountingDay AND bucket = :bucket")
                .param("accountingDay", accountingDay)
                .param("bucket", bucket)
                .update();
        int[] line = new int[1];
        new FastInsert(mart, "usage_cost", COST_COLUMNS).insert(costs, (insert, cost) -> {
            insert.setDate(1, Date.valueOf(accountingDay));
            insert.setInt(2, bucket);
            insert.setInt(3, ++line[0]);
            insert.setString(4, cost.key().account());
            insert.setString(5, cost.person().personId());
            insert.setString(6, cost.person().team());
            insert.setString(7, cost.person().costCentre());
            insert.setString(8, cost.key().tool());
            insert.setString(9, cost.key().provider());
            insert.setString(10, cost.key().model());
            insert.setString(11, cost.key().billedBy());
            insert.setBoolean(12, cost.key().priced());
            insert.setString(13, cost.key().currency());
            insert.setLong(14, cost.requests());
            insert.setLong(15, cost.tokens().input());
            insert.setLong(16, cost.tokens().output());
            insert.setLong(17, cost.tokens().cacheRead());
            insert.setLong(18, cost.tokens().cacheWrite());
            insert.setBigDecimal(19, cost.credits());
            insert.setBigDecimal(20, cost.includedCredits());
            insert.setBigDecimal(21, cost.amount());
            insert.setBigDecimal(22, cost.constantAmount());
            insert.setString(23, cost.constantCurrency());
            insert.setString(24, cost.reason());
        });
    }
}
