package io.tokenyield.attribution;

import io.tokenyield.model.AccountingZone;
import io.tokenyield.pricing.PricedGroup;
import io.tokenyield.pricing.Pricer;
import io.tokenyield.sql.Instants;
import io.tokenyield.sql.SqlFile;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Attributes the usage of one accounting day: each line of {@code usage_cost} is shared by its sessions, and each session has the
 * ticket of the first rule that holds. A session costs what the rate card says; where the line costs less, because a plan
 * includes credits, its sessions cost less in proportion. A day whose sessions are not all kept any more stays as it was
 * attributed, brought to what it costs now. Runs in the caller's transaction; doing a day again gives the same rows for the same
 * input.
 */
public final class DayAttribution {
    private final DataSource mart;
    private final JdbcClient jdbc;
    private final Pricer pricer;
    private final AccountingZone zone;
    private final String baseCurrency;
    private final Duration grace;
    private final String basis;
    private final Set<String> tickets;
    private final KeptSessions sessions;

    /**
     * @param grace so long after a session a commit is still taken for its result
     * @param basis of the tickets and commits that the mart has now
     */
    public DayAttribution(
            DataSource mart, Pricer pricer, AccountingZone zone, String baseCurrency, Duration grace, String basis) {
        this.mart = mart;
        this.jdbc = JdbcClient.create(mart);
        this.pricer = pricer;
        this.zone = zone;
        this.baseCurrency = baseCurrency;
        this.grace = grace;
        this.basis = basis;
        this.sessions = new KeptSessions(mart, zone);
        this.tickets = new HashSet<>(jdbc.sql("SELECT ticket_key FROM delivery_ticket")
                .query(String.class)
                .list());
    }

    /** @return the number of rows written */
    public long attribute(LocalDate day) {
        List<DayCost> costs = DayCost.of(day, jdbc);
        return sessions.areAllOf(day) ? fromSessions(day, costs) : asBefore(day, costs);
    }

    /** What the day was attributed to is known, and why; of sessions that are no longer there nothing else can be said. */
    private long asBefore(LocalDate day, List<DayCost> costs) {
        AttributedLines unattributed = new AttributedLines();
        costs.forEach(cost -> unattributed.add(cost.unattributed(), cost.use()));
        AttributedLines before = AttributedLines.of(day, jdbc);
        AttributedLines lines = RescaledLines.of(before, unattributed);
        lines.replace(mart, day);
        if (before.size() == 0) {
            lines.note(jdbc, day, basis);
        }
        return lines.size();
    }

    private long fromSessions(LocalDate day, List<DayCost> costs) {
        Map<DayCost.Key, List<SessionUse>> usesByCost = new HashMap<>();
        Map<SessionUse, BigDecimal> prices = new HashMap<>();
        for (SessionUse use : usesOf(day)) {
            PricedGroup priced = pricer.price(use.group());
            prices.put(use, priced.amount());
            usesByCost
                    .computeIfAbsent(keyOf(use, priced), key -> new ArrayList<>())
                    .add(use);
        }
        SessionLinks links = new SessionLinks(tickets, changes(day), grace);
        AttributedLines lines = new AttributedLines();
        for (DayCost cost : costs) {
            share(cost, usesByCost.getOrDefault(cost.key(), List.of()), prices, links, lines);
        }
        lines.replace(mart, day);
        lines.note(jdbc, day, basis);
        return lines.size();
    }

    private void share(
            DayCost cost,
            List<SessionUse> uses,
            Map<SessionUse, BigDecimal> prices,
            SessionLinks links,
            AttributedLines lines) {
        if (uses.stream().mapToLong(SessionUse::requests).sum() != cost.use().requests()) {
            lines.add(cost.unattributed(), cost.use());
            return;
        }
        List<BigDecimal> amounts =
                Shares.of(cost.use().amount(), uses.stream().map(prices::get).toList(), Shares.DECIMALS);
        for (int i = 0; i < uses.size(); i++) {
            SessionUse use = uses.get(i);
            lines.noteKeys(use, links.namedBy(use));
            lines.add(
                    cost.line(use.repository(), links.of(use, cost.person())),
                    new AttributedLines.Use(use.requests(), use.group().tokens(), use.credits(), amounts.get(i)));
        }
    }

    private DayCost.Key keyOf(SessionUse use, PricedGroup priced) {
        return new DayCost.Key(
                use.account(),
                use.tool(),
                use.group().provider(),
                priced.modelId(),
                use.group().credits() == null ? "tokens" : "credits",
                priced.isPriced(),
                priced.currency() == null ? baseCurrency : priced.currency());
    }

    private List<SessionUse> usesOf(LocalDate day) {
        LocalDate first = zone.firstUtcDayOf(day);
        LocalDate last = zone.lastUtcDayOf(day);
        return jdbc.sql(SqlFile.text("attribution/sessions_of_day.sql"))
                .param("dayBefore", first.minusDays(1))
                .param("firstDay", first)
                .param("lastDay", last)
                .param("dayAfter", last.plusDays(1))
                .param("accountingDay", day)
                .query((row, number) -> SessionUse.read(row))
                .list();
    }

    /** Sessions may begin on the day before and end on the day after. */
    private List<SessionLinks.LinkedChange> changes(LocalDate day) {
        Instant from = zone.firstUtcDayOf(day)
                .minusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        Instant to = zone.lastUtcDayOf(day)
                .plusDays(2)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plus(grace);
        return jdbc.sql(SqlFile.text("attribution/changes_around.sql"))
                .param("from", Instants.text(from))
                .param("to", Instants.text(to))
                .query((row, number) -> new SessionLinks.LinkedChange(
                        row.getString("author"),
                        row.getString("repository"),
                        row.getString("sha"),
                        row.getObject("committed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString("ticket_key")))
                .list();
    }
}
