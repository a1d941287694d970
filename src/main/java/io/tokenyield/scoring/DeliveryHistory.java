package io.tokenyield.scoring;

import io.tokenyield.delivery.BranchHistory;
import io.tokenyield.outcome.Assignment;
import io.tokenyield.outcome.CausedBy;
import io.tokenyield.outcome.Commit;
import io.tokenyield.outcome.History;
import io.tokenyield.outcome.StatusCategory;
import io.tokenyield.outcome.StatusChange;
import io.tokenyield.outcome.Substance;
import io.tokenyield.outcome.Ticket;
import io.tokenyield.sql.RowByRow;
import io.tokenyield.sql.SqlFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
 * All tickets, their history and commits, as the mart has them: a repair may go back to any of them. Read row by row, each text
 * held once, because of five years of a thousand people there are a million commits. Statements below {@code sql/outcome}.
 */
public final class DeliveryHistory {
    private final BranchHistory branches;
    private final JdbcClient jdbc;
    private final Map<String, String> texts = new HashMap<>();

    private record Change(String repository, String sha) {}

    /** A ticket, a person or a file of a change. */
    private record Named(String role, String name, long additions) {}

    private record TicketRow(Ticket ticket, String assignee, String causedByKey) {}

    public DeliveryHistory(DataSource mart, BranchHistory branches) {
        this.branches = branches;
        this.jdbc = RowByRow.of(mart);
    }

    public History read() {
        List<TicketRow> tickets =
                statement("tickets").query((row, number) -> ticket(row)).list();
        List<StatusChange> changes = statement("status_changes")
                .query((row, number) -> new StatusChange(
                        text(row, "ticket_key"),
                        instant(row, "changed_at"),
                        StatusCategory.valueOf(row.getString("category")),
                        text(row, "changed_by")))
                .list();
        List<Assignment> assignments = statement("assignments")
                .query((row, number) -> new Assignment(
                        text(row, "ticket_key"), instant(row, "assigned_at"), orNull(text(row, "assignee"))))
                .list();
        boolean hasHistory = !assignments.isEmpty();
        return new History(
                tickets.stream().map(TicketRow::ticket).toList(),
                changes,
                hasHistory ? assignments : assigneesNow(tickets),
                commits(),
                tickets.stream()
                        .filter(row -> row.causedByKey() != null)
                        .map(row -> new CausedBy(row.ticket().key(), row.causedByKey()))
                        .toList(),
                hasHistory);
    }

    private static List<Assignment> assigneesNow(List<TicketRow> tickets) {
        return tickets.stream()
                .filter(row -> row.assignee() != null)
                .map(row -> new Assignment(row.ticket().key(), row.ticket().createdAt(), row.assignee()))
                .toList();
    }

    private List<Commit> commits() {
        Map<Change, List<Named>> tickets = named("commit_tickets", row -> new Named("", text(row, "ticket_key"), 0));
        Map<Change, List<Named>> people =
                named("commit_people", row -> new Named(text(row, "role_name"), text(row, "actor"), 0));
        Map<Change, List<Named>> files =
                named("commit_files", row -> new Named("", text(row, "path"), row.getLong("additions")));
        Set<Change> dead = onDeadBranches();
        return statement("commits")
                .query((row, number) -> {
                    Change change = change(row);
                    List<Named> ofWork = files.getOrDefault(change, List.of()).stream()
                            .filter(file -> Substance.holdsWork(file.name()))
                            .toList();
                    boolean hasFiles = files.containsKey(change);
                    return new Commit(
                            change.sha(),
                            change.repository(),
                            text(row, "author"),
                            names(people, change, "co-author"),
                            instant(row, "committed_at"),
                            names(tickets, change, ""),
                            hasFiles
                                    ? ofWork.stream()
                                            .mapToLong(Named::additions)
                                            .sum()
                                    : row.getLong("additions"),
                            row.getBoolean("is_merge"),
                            orNull(text(row, "reverts_sha")),
                            orNull(text(row, "pull_request")),
                            names(people, change, "approver"),
                            row.getObject("surviving_lines", Long.class),
                            hasFiles ? ofWork.stream().map(Named::name).toList() : null,
                            dead.contains(change));
                })
                .list();
    }

    private Set<Change> onDeadBranches() {
        Set<Change> dead = new HashSet<>();
        branches.eachDead((repository, sha) -> dead.add(new Change(repository, sha)));
        return dead;
    }

    private Map<Change, List<Named>> named(String statement, NamedReader reader) {
        Map<Change, List<Named>> rows = new HashMap<>();
        statement(statement).query(row -> {
            rows.computeIfAbsent(change(row), change -> new ArrayList<>(1)).add(reader.read(row));
        });
        return rows;
    }

    @FunctionalInterface
    private interface NamedReader {
        Named read(ResultSet row) throws SQLException;
    }

    private static List<String> names(Map<Change, List<Named>> rows, Change change, String role) {
        return rows.getOrDefault(change, List.of()).stream()
                .filter(row -> row.role().equals(role))
                .map(Named::name)
                .toList();
    }

    /** A ticket without a readable day of creation was there from the start: nothing can be said to have come later. */
    private TicketRow ticket(ResultSet row) throws SQLException {
        LocalDateTime created = row.getObject("created_at", LocalDateTime.class);
        return new TicketRow(
                new Ticket(
                        text(row, "ticket_key"),
                        text(row, "type"),
                        text(row, "creator"),
                        orNull(text(row, "parent_key")),
                        row.getBoolean("is_container"),
                        created == null ? Instant.EPOCH : created.toInstant(ZoneOffset.UTC),
                        instant(row, "parent_since")),
                orNull(text(row, "assignee")),
                orNull(text(row, "caused_by_key")));
    }

    private Change change(ResultSet row) throws SQLException {
        return new Change(text(row, "repository"), text(row, "sha"));
    }

    /** The same object for the same text. */
    private String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        String known = text == null ? null : texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    private JdbcClient.StatementSpec statement(String name) {
        return jdbc.sql(SqlFile.text("outcome/" + name + ".sql"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private static String orNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
