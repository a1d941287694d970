package io.tokenyield.warehouse;

import io.tokenyield.model.TokenCounts;
import io.tokenyield.sql.SqlFile;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the warehouse that some accounts' use of an accounting day comes from, as the warehouse has them now. */
public final class SourceEvents {
    private final JdbcClient jdbc;
    private final Usage usage;
    private final Cuts cuts;

    /** An account at a tool, trimmed and lower-cased. */
    public record Account(String tool, String name) {}

    public SourceEvents(DataSource mart, Warehouse warehouse, Cuts cuts) {
        this.jdbc = JdbcClient.create(mart);
        this.usage = warehouse.usageByDay();
        this.cuts = cuts;
    }

    public List<SourceEvent> of(LocalDate accountingDay, List<Account> accounts) {
        usage.scratch().run("CREATE OR REPLACE TEMP TABLE wanted_account (tool VARCHAR, account VARCHAR)");
        usage.scratch().fill("wanted_account", accounts, (appender, account) -> {
            appender.append(account.tool());
            appender.append(account.name());
        });
        List<SourceEvent> events = new ArrayList<>();
        LocalDate last = cuts.zone().lastUtcDayOf(accountingDay);
        for (LocalDate day = cuts.zone().firstUtcDayOf(accountingDay); !day.isAfter(last); day = day.plusDays(1)) {
            events.addAll(ofUtcDay(day, accountingDay, accounts));
        }
        return events;
    }

    private List<SourceEvent> ofUtcDay(LocalDate usageDay, LocalDate accountingDay, List<Account> accounts) {
        usage.openDayOf(usageDay, accounts);
        usage.scratch()
                .run("CREATE OR REPLACE TEMP TABLE counted_on_other_day (tool VARCHAR, request_key VARCHAR,"
                        + " counted_on VARCHAR)");
        usage.scratch()
                .fill(
                        "counted_on_other_day",
                        jdbc.sql("SELECT tool, request_key, counted_on FROM usage_repeat WHERE usage_day = :usageDay")
                                .param("usageDay", usageDay)
                                .query((row, number) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                                .list(),
                        (appender, row) -> {
                            appender.append(row.get(0));
                            appender.append(row.get(1));
                            appender.append(row.get(2));
                        });
        String sql = SqlFile.text(
                "warehouse/duckdb/rows_of_accounts.sql",
                Map.of("accounting_day", cuts.accountingDay(usageDay), "context_over", cuts.contextOver()));
        return usage
                .scratch()
                .query(sql, row -> new DayEvent(row.getObject("accounting_day", LocalDate.class), event(row, usageDay)))
                .stream()
                .filter(event -> event.accountingDay().equals(accountingDay))
                .map(DayEvent::event)
                .toList();
    }

    private record DayEvent(LocalDate accountingDay, SourceEvent event) {}

    private static SourceEvent event(ResultSet row, LocalDate usageDay) throws SQLException {
        String credits = row.getString("credits");
        return new SourceEvent(
                row.getString("event_id"),
                row.getObject("occurred_at", LocalDateTime.class),
                usageDay,
                row.getString("tool"),
                row.getString("provider"),
                row.getString("model"),
                row.getString("account"),
                row.getString("session_id"),
                row.getString("repository"),
                row.getString("branch"),
                row.getString("ticket_key"),
                row.getString("service_tier"),
                row.getLong("context_over"),
                new TokenCounts(
                        row.getLong("input_tokens"),
                        row.getLong("output_tokens"),
                        row.getLong("cache_read_tokens"),
                        row.getLong("cache_write_5m_tokens"),
                        row.getLong("cache_write_1h_tokens"),
                        row.getLong("reasoning_tokens")),
                credits == null ? null : new BigDecimal(credits),
                row.getString("verdict"));
    }
}
