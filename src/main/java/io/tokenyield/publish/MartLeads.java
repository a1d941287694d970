package io.tokenyield.publish;

import io.tokenyield.model.Period;
import io.tokenyield.publish.leads.Amounts;
import io.tokenyield.publish.leads.SpendFacts;
import io.tokenyield.publish.leads.SpendRelease;
import io.tokenyield.publish.leads.YieldFacts;
import io.tokenyield.sql.SqlFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads from the mart what leads' figures of a month are made of, within the transaction of the calling thread. */
final class MartLeads {
    private final JdbcClient jdbc;
    private final Period period;
    private final int groupMin;

    MartLeads(DataSource mart, Period period, int groupMin) {
        this.jdbc = JdbcClient.create(mart);
        this.period = period;
        this.groupMin = groupMin;
    }

    SpendFacts spend() {
        return new SpendFacts(
                period.month(),
                groupMin,
                list(
                        "leads_use",
                        (row, number) -> new SpendFacts.WeekUse(
                                row.getString("person_id"),
                                row.getString("team"),
                                row.getString("currency"),
                                row.getObject("week_from", LocalDate.class),
                                new Amounts(
                                        row.getLong("person_days"),
                                        row.getLong("requests"),
                                        row.getLong("tokens_in"),
                                        row.getLong("tokens_out"),
                                        row.getLong("tokens_cache_read"),
                                        row.getLong("tokens_cache_write"),
                                        row.getBigDecimal("credits"),
                                        row.getBigDecimal("usage_cost")))),
                list(
                        "leads_models",
                        (row, number) -> new SpendFacts.ModelUse(
                                row.getString("person_id"),
                                row.getString("team"),
                                row.getString("currency"),
                                row.getString("tool"),
                                row.getString("model"),
                                row.getBigDecimal("usage_cost"))),
                list(
                        "leads_seats",
                        (row, number) -> new SpendFacts.SeatUse(
                                row.getString("person_id"),
                                row.getString("team"),
                                row.getString("currency"),
                                row.getString("tool"),
                                row.getString("plan"),
                                row.getBigDecimal("seat_cost"),
                                row.getBoolean("is_used"))),
                list(
                        "leads_prices",
                        (row, number) -> new SpendFacts.PriceLevels(
                                row.getString("person_id"),
                                row.getString("team"),
                                row.getString("currency"),
                                row.getLong("requests"),
                                row.getBigDecimal("cost"),
                                row.getBigDecimal("constant_usd"),
                                row.getBigDecimal("standard_mode"))));
    }

    /** @param told what leads were told of the month's spend */
    YieldFacts yield(SpendRelease told) {
        return new YieldFacts(
                period.month(),
                groupMin,
                told.groups(),
                told.months().stream()
                        .map(month -> new YieldFacts.Cost(
                                month.group(), month.currency(), month.amounts().usageCost()))
                        .toList(),
                list(
                        "leads_scores",
                        (row, number) -> new YieldFacts.Scored(
                                row.getString("person_id"),
                                row.getString("team"),
                                row.getBigDecimal("spend_usd"),
                                row.getBigDecimal("verified_value"),
                                BigDecimal.valueOf(row.getDouble("unexplained_usd")),
                                row.getString("band"))),
                list(
                        "leads_spenders",
                        (row, number) -> new YieldFacts.Spender(row.getString("person_id"), row.getString("team"))),
                list(
                        "leads_work",
                        (row, number) -> new YieldFacts.WorkUse(
                                row.getString("person_id"),
                                row.getString("team"),
                                row.getString("currency"),
                                row.getString("ticket_key"),
                                row.getString("epic_key"),
                                row.getString("outcome_state"),
                                row.getString("outcome_reason"),
                                row.getBoolean("is_repair"),
                                row.getBigDecimal("usage_cost"))));
    }

    /** How complete the month is, of the company, but for what has a ticket. */
    ReleasedPart.Coverage coverage() {
        return list("leads_coverage", (row, number) -> ReleasedPart.Coverage.ofSpend(row))
                .get(0);
    }

    private <T> List<T> list(String statement, RowMapper<T> row) {
        return jdbc.sql(SqlFile.text("publish/" + statement + ".sql"))
                .param("period", period.toString())
                .param("first_day", period.firstDay())
                .param("next_month", period.next().firstDay())
                .query(row)
                .list();
    }
}
