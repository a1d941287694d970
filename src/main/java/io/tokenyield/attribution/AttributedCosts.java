package io.tokenyield.attribution;

import io.tokenyield.sql.SqlFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What usage cost by ticket, epic and repository, from the mart; days are accounting days, both inclusive. */
public final class AttributedCosts {
    private final JdbcClient jdbc;

    /** @param unattributed of the amount, what no rule has a ticket for */
    public record CostOf(String name, String currency, long requests, BigDecimal amount, BigDecimal unattributed) {}

    public AttributedCosts(DataSource mart) {
        this.jdbc = JdbcClient.create(mart);
    }

    /** By key and currency; the empty key is what is not attributed. */
    public List<CostOf> perTicket(LocalDate firstDay, LocalDate lastDay) {
        return ask("cost_per_ticket", firstDay, lastDay);
    }

    /** By the topmost ancestor, as parents were first seen. */
    public List<CostOf> perEpic(LocalDate firstDay, LocalDate lastDay) {
        return ask("cost_per_epic", firstDay, lastDay);
    }

    /** By name and currency; the empty name is use outside of any repository. */
    public List<CostOf> perRepository(LocalDate firstDay, LocalDate lastDay) {
        return ask("cost_per_repository", firstDay, lastDay);
    }

    private List<CostOf> ask(String statement, LocalDate firstDay, LocalDate lastDay) {
        return jdbc.sql(SqlFile.text("attribution/" + statement + ".sql"))
                .param("firstDay", firstDay)
                .param("lastDay", lastDay)
                .query((row, number) -> new CostOf(
                        row.getString("name"),
                        row.getString("currency"),
                        row.getLong("requests"),
                        row.getBigDecimal("amount"),
                        row.getBigDecimal("unattributed")))
                .list();
    }
}
