package io.tokenyield.scoring;

import io.tokenyield.model.ShortText;
import io.tokenyield.outcome.Outcomes;
import io.tokenyield.outcome.Repair;
import io.tokenyield.outcome.Unit;
import io.tokenyield.sql.Instants;
import io.tokenyield.sql.SqlFile;
import io.tokenyield.sql.SyncedTable;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code unit} and {@code unit_share}, {@code unit_repair}, {@code unit_acceptor}, {@code unit_ticket}. Takes part in the transaction of the calling thread. */
public final class OutcomeStore {
    private static final int REASON_LENGTH = 500;
    private static final List<String> UNIT = List.of(
            "tickets",
            "lead_person_id",
            "demand_person_id",
            "demand_is_owner",
            "first_resolved_at",
            "is_repair",
            "value",
            "reason");

    private final DataSource mart;
    private final JdbcClient jdbc;

    /** A ticket of a unit, or who accepted it. */
    private record Member(String root, String name) {}

    private record ShareRow(String root, String person, BigDecimal share, boolean isLead) {}

    public OutcomeStore(DataSource mart) {
        this.mart = mart;
        this.jdbc = JdbcClient.create(mart);
    }

    /**
     * Writes what differs from what stands there.
     *
     * @param isKept which units are kept with their credit; of the others nothing stands in the mart
     * @return rows deleted and inserted
     */
    public long write(Outcomes outcomes, Predicate<Unit> isKept) {
        List<Unit> units = outcomes.units().stream().filter(isKept).toList();
        Set<String> roots = units.stream().map(Unit::root).collect(Collectors.toSet());
        List<Repair> repairs = outcomes.repairs().stream()
                .filter(repair -> roots.contains(repair.root()))
                .toList();
        List<ShareRow> shares = shares(units);
        List<Member> acceptors = units.stream()
                .flatMap(unit -> unit.acceptedBy().stream().map(person -> new Member(unit.root(), person)))
                .toList();
        Map<String, Unit> unitByTicket = unitByTicket(outcomes.units());
        unitByTicket.values().removeIf(unit -> !roots.contains(unit.root()));
        List<Member> tickets = unitByTicket.entrySet().stream()
                .map(entry -> new Member(entry.getValue().root(), entry.getKey()))
                .toList();
        return write("unit", List.of("root"), UNIT, units, OutcomeStore::row)
                + write(
                        "unit_share",
                        List.of("root", "person_id"),
                        List.of("share", "is_lead"),
                        shares,
                        row -> List.of(row.root(), row.person(), row.share(), row.isLead()))
                + write(
                        "unit_repair",
                        List.of("root"),
                        List.of("origin_root", "value"),
                        repairs,
                        repair -> List.of(repair.root(), repair.originRoot(), repair.value()))
                + write(
                        "unit_acceptor",
                        List.of("root", "person_id"),
                        List.of(),
                        acceptors,
                        row -> List.of(row.root(), row.name()))
                + write(
                        "unit_ticket",
                        List.of("ticket_key"),
                        List.of("root"),
                        tickets,
                        row -> List.of(row.name(), row.root()));
    }

    private <T> long write(
            String table, List<String> key, List<String> others, List<T> rows, Function<T, List<Object>> values) {
        SyncedTable.Written written = new SyncedTable(mart, table, key, others).write(rows, values);
        return written.deleted() + written.inserted();
    }

    /** Null are the names and the instant that a unit may lack. */
    private static List<Object> row(Unit unit) {
        return Arrays.asList(
                unit.root(),
                unit.tickets().size(),
                unit.lead(),
                unit.demandBy(),
                unit.demandIsOwner(),
                unit.firstResolvedAt() == null ? null : Instants.text(unit.firstResolvedAt()),
                unit.isRepair(),
                unit.value(),
                cut(unit.reason()));
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
