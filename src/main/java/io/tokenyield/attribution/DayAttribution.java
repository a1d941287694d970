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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    private final KeptSessions keptSessions;
    private final SessionsOfDay sessions;
    private final DayInput input;

    private record PricedUse(SessionUse use, BigDecimal price) {}

    /**
     * @param grace so long after a session a commit is still taken for its result
     * @param basis of the tickets and commits that the mart has now, and of the grace
     * @param prices a hash of what the pricer knows
     */
    public DayAttribution(
            DataSource mart,
            Pricer pricer,
            AccountingZone zone,
            String baseCurrency,
            Duration grace,
            String basis,
            String prices) {
        this.mart = mart;
        this.jdbc = JdbcClient.create(mart);
        this.pricer = pricer;
        this.zone = zone;
        this.baseCurrency = baseCurrency;
        this.grace = grace;
        this.basis = basis;
        this.keptSessions = new KeptSessions(mart, zone);
        this.sessions = new SessionsOfDay(mart, zone);
        this.input = new DayInput(jdbc, zone, basis, List.of(prices, baseCurrency));
        this.tickets = new HashSet<>(jdbc.sql("SELECT ticket_key FROM delivery_ticket")
                .query(String.class)
                .list());
    }

    /** @return the number of rows written; 0 also for a day that stands as it would be attributed */
    public long attribute(LocalDate day) {
        List<DayCost> costs = DayCost.of(day, jdbc);
        if (!keptSessions.areAllOf(day)) {
            return asBefore(day, costs);
        }
        String hash = input.hash(day, costs);
        return input.isOf(day, hash) ? 0 : fromSessions(day, costs, hash);
    }

    /** What the day was attributed to is known, and why; of sessions that are no longer there nothing else can be said. */
    private long asBefore(LocalDate day, List<DayCost> costs) {
        AttributedLines unattributed = new AttributedLines();
        costs.forEach(cost -> unattributed.add(cost.unattributed(), cost.use()));
        AttributedLines before = AttributedLines.of(day, jdbc);
        AttributedLines lines = RescaledLines.of(before, unattributed);
        AttributedLines.delete(jdbc, day);
        lines.insert(mart, day, 0);
        if (before.size() == 0) {
            new DayNote().write(jdbc, day, basis, DayNote.NO_INPUT, new AskedLinks(), "");
        } else {
            // What stands now is made of what stood before: should its sessions come again, nothing is taken for done.
            DayNote.forgetInput(jdbc, day);
        }
        return lines.size();
    }

    /** Bucket by bucket, as an account with its costs and its sessions is in one of them. */
    private long fromSessions(LocalDate day, List<DayCost> costs, String hash) {
        DayNote note = new DayNote();
        AttributedLines.delete(jdbc, day);
        if (costs.isEmpty()) {
            AskedLinks nothing = new AskedLinks();
            note.write(jdbc, day, basis, hash, nothing, hashOf(List.of(), nothing));
            return 0;
        }
        TreeMap<Integer, List<DayCost>> costsByBucket = new TreeMap<>();
        costs.forEach(cost -> costsByBucket
                .computeIfAbsent(cost.bucket(), bucket -> new ArrayList<>())
                .add(cost));
        List<SessionLinks.LinkedChange> changes = changes(day);
        SessionLinks links = new SessionLinks(tickets, changes, grace);
        int[] written = new int[1];
        sessions.forEachBucket(day, (bucket, uses) -> {
            written[0] = withoutSessions(day, costsByBucket.headMap(bucket), written[0]);
            List<DayCost> ofBucket = costsByBucket.remove(bucket);
            if (ofBucket != null) {
                AttributedLines lines = linesOf(ofBucket, uses, links, note);
                lines.insert(mart, day, written[0]);
                written[0] += lines.size();
            }
        });
        written[0] = withoutSessions(day, costsByBucket, written[0]);
        note.write(jdbc, day, basis, hash, links.asked(), hashOf(changes, links.asked()));
        return written[0];
    }

    private String hashOf(List<SessionLinks.LinkedChange> changes, AskedLinks asked) {
        ChangesHash hash = new ChangesHash(asked.changesFrom(), asked.changesTo(), grace);
        changes.forEach(hash::add);
        return hash.text();
    }

    /** Costs of buckets that have no sessions, which are taken from the map. */
    private int withoutSessions(LocalDate day, Map<Integer, List<DayCost>> costsByBucket, int written) {
        AttributedLines lines = new AttributedLines();
        costsByBucket.values().forEach(costs -> costs.forEach(cost -> lines.add(cost.unattributed(), cost.use())));
        costsByBucket.clear();
        lines.insert(mart, day, written);
        return written + lines.size();
    }

    private AttributedLines linesOf(List<DayCost> costs, List<SessionUse> uses, SessionLinks links, DayNote note) {
        Map<DayCost.Key, List<PricedUse>> usesByCost = new HashMap<>();
        for (SessionUse use : uses) {
            PricedGroup priced = pricer.price(use.group());
            usesByCost
                    .computeIfAbsent(keyOf(use, priced), key -> new ArrayList<>())
                    .add(new PricedUse(use, priced.amount()));
        }
        AttributedLines lines = new AttributedLines();
        for (DayCost cost : costs) {
            share(cost, usesByCost.getOrDefault(cost.key(), List.of()), links, note, lines);
        }
        return lines;
    }

    private void share(DayCost cost, List<PricedUse> uses, SessionLinks links, DayNote note, AttributedLines lines) {
        if (uses.stream().mapToLong(priced -> priced.use().requests()).sum()
                != cost.use().requests()) {
            lines.add(cost.unattributed(), cost.use());
            return;
        }
        List<BigDecimal> amounts = Shares.of(
                cost.use().amount(), uses.stream().map(PricedUse::price).toList(), Shares.DECIMALS);
        for (int i = 0; i < uses.size(); i++) {
            SessionUse use = uses.get(i).use();
            List<String> named = links.namedBy(use);
            note.add(use, named);
            lines.add(
                    cost.line(use.repository(), links.of(use, named, cost.person())),
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
                .query((row, number) -> SessionLinks.LinkedChange.read(row))
                .list();
    }
}
