package io.tokenyield.delivery;

import io.tokenyield.model.ShortText;
import io.tokenyield.sql.Instants;
import io.tokenyield.sql.SyncedTable;
import io.tokenyield.warehouse.Quarantine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Has the mart hold what there is of tickets and commits, table by table, in the caller's transaction. */
final class DeliveryWriter {
    private static final int WIDTH = 255;
    private static final String REMARKS = "delivery_remark";

    private final DataSource mart;
    private final SourceDifference difference;
    private final List<List<Object>> ticketKeys;
    private final List<List<Object>> commitKeys;

    /** @param difference what was read: of a part the rest stays as it is */
    DeliveryWriter(DataSource mart, SourceDifference difference) {
        this.mart = mart;
        this.difference = difference;
        this.ticketKeys = difference.isPart() ? difference.ticketKeys() : List.of();
        this.commitKeys = difference.isPart() ? difference.commitKeys() : List.of();
    }

    void tickets(List<Ticket> tickets) {
        write(
                "delivery_ticket",
                "ticket_key",
                "project, type, summary, creator, reporter, assignee, created_at, story_points, parent_key,"
                        + " is_container, caused_by_key",
                tickets,
                ticket -> row(
                        ticket.key(),
                        ticket.project(),
                        ticket.type(),
                        ticket.summary(),
                        ticket.creator(),
                        ticket.reporter(),
                        ticket.assignee(),
                        text(ticket.createdAt()),
                        ticket.storyPoints(),
                        ticket.parentKey(),
                        ticket.isContainer(),
                        ticket.causedByKey()));
    }

    void transitions(List<Transition> transitions) {
        write(
                "delivery_transition",
                "ticket_key, changed_at, seq",
                "from_status, to_status, category, changed_by",
                transitions,
                transition -> row(
                        transition.ticketKey(),
                        text(transition.at()),
                        transition.seq(),
                        transition.fromStatus(),
                        transition.toStatus(),
                        transition.category(),
                        transition.by()));
    }

    void assignments(List<Assignment> assignments) {
        List<Numbered<Assignment>> rows =
                Numbered.within(assignments, assignment -> List.of(assignment.ticketKey(), assignment.at()));
        write(
                "delivery_assignment",
                "ticket_key, assigned_at, seq",
                "assignee",
                rows,
                row -> row(
                        row.of().ticketKey(),
                        text(row.of().at()),
                        row.number(),
                        row.of().assignee()));
    }

    /** Tickets that are read may be new, and commits that are not read may name them. No ticket of a part is gone. */
    void knowTickets(List<Ticket> tickets) {
        if (difference.isPart()) {
            new JdbcTemplate(mart)
                    .batchUpdate(
                            "UPDATE delivery_commit_ticket SET is_known = TRUE WHERE ticket_key = ? AND NOT is_known",
                            tickets.stream()
                                    .map(ticket -> new Object[] {ticket.key()})
                                    .toList());
        }
    }

    /** @param tickets keys of tickets that there are */
    void changes(Changes changes, Set<String> tickets) {
        write(
                "delivery_commit",
                "repository, sha",
                "branch, author, authored_at, committed_at, subject, additions, deletions, files_changed, is_merge,"
                        + " reverts_sha, pull_request, surviving_lines",
                changes.changes(),
                DeliveryWriter::row);
        write(
                "delivery_commit_copy",
                "repository, sha, branch",
                "change_repository, change_sha, how, row_count",
                changes.copies(),
                copy -> row(
                        copy.id().repository(),
                        copy.id().sha(),
                        copy.branch(),
                        copy.change().repository(),
                        copy.change().sha(),
                        copy.how(),
                        copy.rows()));
        List<Named> keys = new ArrayList<>();
        List<Named> people = new ArrayList<>();
        for (Change change : changes.changes()) {
            int[] number = new int[1];
            change.placeByKey().forEach((key, place) -> keys.add(new Named(change.id(), key, place, ++number[0])));
            change.coAuthors().forEach(actor -> people.add(new Named(change.id(), actor, "co-author", 0)));
            change.approvers().forEach(actor -> people.add(new Named(change.id(), actor, "approver", 0)));
        }
        write(
                "delivery_commit_ticket",
                "repository, sha, ticket_key",
                "named_in, is_known, key_no",
                keys,
                key -> row(
                        key.change().repository(),
                        key.change().sha(),
                        key.name(),
                        key.how(),
                        tickets.contains(key.name()),
                        key.number()));
        write(
                "delivery_commit_person",
                "repository, sha, role_name, actor",
                "",
                people,
                person -> row(person.change().repository(), person.change().sha(), person.how(), person.name()));
    }

    /** A ticket or somebody that a change names. @param number of a ticket, in the order in which they are named */
    private record Named(CommitId change, String name, String how, int number) {}

    private static List<Object> row(Change change) {
        return row(
                change.id().repository(),
                change.id().sha(),
                change.branch(),
                change.author(),
                text(change.authoredAt()),
                text(change.committedAt()),
                change.subject(),
                change.additions(),
                change.deletions(),
                change.filesChanged(),
                change.isMerge(),
                change.revertsSha(),
                change.pullRequest(),
                change.survivingLines());
    }

    void files(List<ChangedFile> files) {
        write(
                "delivery_commit_file",
                "repository, sha, file_no",
                "path, additions, deletions",
                Numbered.within(files, ChangedFile::change),
                row -> row(
                        row.of().change().repository(),
                        row.of().change().sha(),
                        row.number(),
                        row.of().path(),
                        row.of().additions(),
                        row.of().deletions()));
    }

    void findings(Findings findings, List<String> tables) {
        Quarantine quarantine = new Quarantine(mart);
        List<Quarantine.Line> remarks = new ArrayList<>();
        for (String table : tables) {
            quarantine.replace(table, findings.rejected(table));
            remarks.addAll(Quarantine.counted(findings.remarks(table)));
        }
        write(
                REMARKS,
                "source_table, line_no",
                "row_key, column_name, odd_value, remark, row_count",
                Numbered.within(remarks, line -> line.problem().table()),
                row -> row(
                        row.of().problem().table(),
                        row.number(),
                        cut(row.of().problem().key()),
                        row.of().problem().column(),
                        cut(row.of().problem().value()),
                        row.of().problem().rule(),
                        row.of().rows()));
    }

    private <T> void write(String table, String key, String others, List<T> rows, Function<T, List<Object>> values) {
        SyncedTable synced = new SyncedTable(mart, table, names(key), names(others));
        if (difference.isPart() && !table.equals(REMARKS)) {
            synced.writeAmong(key.startsWith("ticket_key") ? ticketKeys : commitKeys, rows, values);
        } else {
            synced.write(rows, values);
        }
    }

    private static List<String> names(String columns) {
        return columns.isEmpty() ? List.of() : List.of(columns.split(", *"));
    }

    /** Values may be null. */
    private static List<Object> row(Object... values) {
        return Arrays.asList(values);
    }

    private static String text(Instant instant) {
        return instant == null ? null : Instants.text(instant);
    }

    private static String cut(String text) {
        return ShortText.fitting(text, WIDTH);
    }
}
