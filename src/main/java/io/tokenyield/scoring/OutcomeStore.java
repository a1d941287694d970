package io.tokenyield.scoring;

import io.tokenyield.model.ShortText;
import io.tokenyield.outcome.Outcomes;
import io.tokenyield.outcome.Repair;
import io.tokenyield.outcome.Unit;
import io.tokenyield.sql.FastInsert;
import io.tokenyield.sql.Instants;
import io.tokenyield.sql.SqlFile;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code unit} and {@code unit_share}, {@code unit_repair}, {@code unit_acceptor}, {@code unit_ticket}. Takes part in the transaction of the calling thread. */
public final class OutcomeStore {
    private static final int REASON_LENGTH = 500;

    private final DataSource mart;
    private final JdbcClient jdbc;

    private record AcceptorRow(String root, String person) {}

    private record ShareRow(String root, String person, BigDecimal share, boolean isLead) {}

    public OutcomeStore(DataSource mart) {
        this.mart = mart;
        this.jdbc = JdbcClient.create(mart);
    }

    /**
     * @param isKept which units are kept with their credit; of the others nothing stands in the mart
     * @return rows written
     */
    public long replace(Outcomes outcomes, Predicate<Unit> isKept) {
        List<Unit> units = outcomes.units().stream().filter(isKept).toList();
        Set<String> roots = units.stream().map(Unit::root).collect(Collectors.toSet());
        List<Repair> repairs = outcomes.repairs().stream()
                .filter(repair -> roots.contains(repair.root()))
                .toList();
        for (String table : List.of("unit", "unit_share", "unit_repair", "unit_acceptor", "unit_ticket")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
        new FastInsert(
                        mart,
                        "unit",
                        List.of(
                                "root",
                                "tickets",
                                "lead_person_id",
                                "demand_person_id",
                                "demand_is_owner",
                                "first_resolved_at",
                                "is_repair",
                                "value",
                                "reason"))
                .insert(units, (insert, unit) -> {
                    insert.setString(1, unit.root());
                    insert.setInt(2, unit.tickets().size());
                    insert.setString(3, unit.lead());
                    insert.setString(4, unit.demandBy());
                    insert.setBoolean(5, unit.demandIsOwner());
                    insert.setString(6, unit.firstResolvedAt() == null ? null : Instants.text(unit.firstResolvedAt()));
                    insert.setBoolean(7, unit.isRepair());
                    insert.setBigDecimal(8, unit.value());
                    insert.setString(9, cut(unit.reason()));
                });
        List<ShareRow> shares = shares(units);
        new FastInsert(mart, "unit_share", List.of("root", "person_id", "share", "is_lead"))
                .insert(shares, (insert, row) -> {
                    insert.setString(1, row.root());
                    insert.setString(2, row.person());
                    insert.setBigDecimal(3, row.share());
                    insert.setBoolean(4, row.isLead());
                });
        new FastInsert(mart, "unit_repair", List.of("root", "origin_root", "value"))
                .insert(repairs, (insert, repair) -> {
                    insert.setString(1, repair.root());
                    insert.setString(2, repair.originRoot());
                    insert.setBigDecimal(3, repair.value());
                });
        List<AcceptorRow> acceptors = units.stream()
                .flatMap(unit -> unit.acceptedBy().stream().map(person -> new AcceptorRow(unit.root(), person)))
                .toList();
        new FastInsert(mart, "unit_acceptor", List.of("root", "person_id")).insert(acceptors, (insert, row) -> {
            insert.setString(1, row.root());
            insert.setString(2, row.person());
        });
        Map<String, Unit> unitByTicket = unitByTicket(outcomes.units());
        unitByTicket.values().removeIf(unit -> !roots.contains(unit.root()));
        new FastInsert(mart, "unit_ticket", List.of("ticket_key", "root"))
                .insert(unitByTicket.entrySet(), (insert, entry) -> {
                    insert.setString(1, entry.getKey());
                    insert.setString(2, entry.getValue().root());
                });
        return units.size() + shares.size() + repairs.size() + acceptors.size() + unitByTicket.size();
    }

    /** A repair that is filed below another unit is part of that one, which has more tickets. */
    private static Map<String, Unit> unitByTicket(List<Unit> units) {
        Map<String, Unit> unitByTicket = new TreeMap<>();
        for (Unit unit : units) {
            for (String ticket : unit.tickets()) {
                unitByTicket.merge(
                        ticket,
                        unit,
                        (one, other) -> other.tickets().size() > one.tickets().size() ? other : one);
            }
        }
        return unitByTicket;
    }

    private static List<ShareRow> shares(List<Unit> units) {
        List<ShareRow> rows = new ArrayList<>();
        for (Unit unit : units) {
            unit.shares()
                    .forEach((person, share) ->
                            rows.add(new ShareRow(unit.root(), person, share, person.equals(unit.lead()))));
        }
        return rows;
    }

    /**
     * Those first resolved then or later, as far as summing up value needs it: without tickets, who else worked on them and who
     * accepted them.
     */
    List<Unit> unitsSince(Instant firstAt) {
        Map<String, Unit> units = new TreeMap<>();
        jdbc.sql(SqlFile.text("outcome/units.sql"))
                .param("firstAt", Instants.text(firstAt))
                .query(row -> {
                    Unit unit = units.computeIfAbsent(row.getString("root"), root -> unit(root, row));
                    if (row.getString("person_id") != null) {
                        unit.shares().put(row.getString("person_id"), row.getBigDecimal("share"));
                    }
                });
        return List.copyOf(units.values());
    }

    private static Unit unit(String root, ResultSet row) {
        try {
            LocalDateTime resolved = row.getObject("first_resolved_at", LocalDateTime.class);
            return new Unit(
                    root,
                    List.of(),
                    row.getString("lead_person_id"),
                    new TreeMap<>(),
                    new TreeSet<>(),
                    row.getString("demand_person_id"),
                    row.getBoolean("demand_is_owner"),
                    new TreeSet<>(),
                    resolved == null ? null : resolved.toInstant(ZoneOffset.UTC),
                    row.getBoolean("is_repair"),
                    row.getBigDecimal("value"),
                    row.getString("reason"));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read unit " + root, e);
        }
    }

    private static String cut(String text) {
        return ShortText.fitting(text, REASON_LENGTH);
    }
}
