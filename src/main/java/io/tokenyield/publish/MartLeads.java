package io.tokenyield.publish;

import io.tokenyield.publish.leads.LeadsFacts;
import io.tokenyield.score.Parameter;
import io.tokenyield.sql.SqlFile;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads from the mart what leads' figures are made of, within the transaction of the calling thread. */
final class MartLeads {
    /** With the month itself. */
    private static final int MONTHS = 6;

    private final JdbcClient jdbc;
    private final YearMonth period;

    private MartLeads(DataSource mart, YearMonth period) {
        this.jdbc = JdbcClient.create(mart);
        this.period = period;
    }

    static LeadsFacts read(DataSource mart, YearMonth period) {
        MartLeads leads = new MartLeads(mart, period);
        return new LeadsFacts(
                period,
                leads.groupMin(),
                leads.list(
                        "leads_use",
                        (row, number) -> new LeadsFacts.Use(
                                YearMonth.parse(row.getString("period")),
                                row.getString("person_id"),
                                row.getString("team"),
                                row.getString("currency"),
                                row.getBigDecimal("usage_cost"),
                                row.getBigDecimal("attributed"))),
                leads.list(
                        "leads_scores",
                        (row, number) -> new LeadsFacts.Scored(
                                YearMonth.parse(row.getString("period")),
                                row.getString("person_id"),
                                row.getString("team"),
                                row.getBigDecimal("spend_usd"),
                                row.getBigDecimal("verified_value"),
                                BigDecimal.valueOf(row.getDouble("unexplained_usd")),
                                row.getString("band"))),
                leads.list(
                        "leads_models",
                        (row, number) -> new LeadsFacts.ModelUse(
                                row.getString("person_id"),
                                row.getString("team"),
                                row.getString("currency"),
                                row.getString("tool"),
                                row.getString("model"),
                                row.getBigDecimal("usage_cost"))),
                leads.list(
                        "leads_work",
                        (row, number) -> new LeadsFacts.WorkUse(
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

    /** Of the newest version; the standard where none ever made a score. */
    private int groupMin() {
        return jdbc.sql("SELECT value FROM score_parameter WHERE name = :name ORDER BY version DESC LIMIT 1")
                .param("name", Parameter.GROUP_MIN.key())
                .query(BigDecimal.class)
                .optional()
                .orElse(Parameter.GROUP_MIN.standard())
                .intValueExact();
    }

    private <T> List<T> list(String statement, RowMapper<T> row) {
        return jdbc.sql(SqlFile.text("publish/" + statement + ".sql"))
                .param("first_period", period.minusMonths(MONTHS - 1L).toString())
                .param("period", period.toString())
                .query(row)
                .list();
    }
}
