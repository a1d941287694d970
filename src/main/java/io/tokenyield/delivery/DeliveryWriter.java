package io.tokenyield.delivery;

import io.tokenyield.model.ShortText;
import io.tokenyield.sql.FastInsert;
import io.tokenyield.sql.Instants;
import io.tokenyield.sql.RowValues;
import io.tokenyield.warehouse.Quarantine;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Replaces what the mart has of tickets and commits, table by table, in the caller's transaction. */
final class DeliveryWriter {
    private static final int WIDTH = 255;

    private final DataSource mart;
    private final JdbcClient jdbc;

    DeliveryWriter(DataSource mart) {
        this.mart = mart;
        this.jdbc = JdbcClient.create(mart);
    }

    void tickets(List<Ticket> tickets) {
        replace(
                "delivery_ticket",
                "ticket_key, project, type, summary, creator, reporter, assignee, created_at, story_points, parent_key,"
                        + " is_container, caused_by_key",
                tickets,
                (insert, ticket) -> {
                    insert.setString(1, ticket.key());
                    insert.setString(2, ticket.project());
                    insert.setString(3, ticket.type());
                    insert.setString(4, ticket.summary());
                    insert.setString(5, ticket.creator());
                    insert.setString(6, ticket.reporter());
                    insert.setString(7, ticket.assignee());
                    setInstant(insert, 8, ticket.createdAt());
                    insert.setBigDecimal(9, ticket.storyPoints());
                    insert.setString(10, ticket.parentKey());
                    insert.setBoolean(11, ticket.isContainer());
                    insert.setString(12, ticket.causedByKey());
                });
    }

    void transitions(List<Transition> transitions) {
        replace(
                "delivery_transition",
                "ticket_key, changed_at, seq, from_status, to_status, category, changed_by",
                transitions,
                (insert, transition) -> {
                    insert.setString(1, transition.ticketKey());
                    setInstant(insert, 2, transition.at());
                    insert.setInt(3, transition.seq());
                    insert.setString(4, transition.fromStatus());
                    insert.setString(5, transition.toStatus());
                    insert.setString(6, transition.category());
                    insert.setString(7, transition.by());
                });
    }

    void assignments(List<Assignment> assignments) {
        int[] number = new int[1];
        Assignment[] last = new Assignment[1];
        replace("delivery_assignment", "ticket_key, assigned_at, seq, assignee", assignments, (insert, assignment) -> {
            boolean isSameInstant = last[0] != null
                    && last[0].ticketKey().equals(assignment.ticketKey())
                    && last[0].at().equals(assignment.at());
            number[0] = isSameInstant ? number[0] + 1 : 1;
            last[0] = assignment;
            insert.setString(1, assignment.ticketKey());
            setInstant(insert, 2, assignment.at());
            insert.setInt(3, number[0]);
            insert.setString(4, assignment.assignee());
        });
    }

    /** @param tickets keys of tickets that there are */
    void changes(Changes changes, Set<String> tickets) {
        replace(
                "delivery_commit",
                "repository, sha, branch, author, authored_at, committed_at, subject, additions, deletions,"
                        + " files_changed, is_merge, reverts_sha, pull_request, surviving_lines",
                changes.changes(),
                DeliveryWriter::bind);
        replace(
                "delivery_commit_copy",
                "repository, sha, branch, change_repository, change_sha, how, row_count",
                changes.copies(),
                (insert, copy) -> {
                    insert.setString(1, copy.id().repository());
                    insert.setString(2, copy.id().sha());
                    insert.setString(3, copy.branch());
                    insert.setString(4, copy.change().repository());
                    insert.setString(5, copy.change().sha());
                    insert.setString(6, copy.how());
                    insert.setLong(7, copy.rows());
                });
        List<Named> keys = new ArrayList<>();
        List<Named> people = new ArrayList<>();
        for (Change change : changes.changes()) {
            int[] number = new int[1];
            change.placeByKey().forEach((key, place) -> keys.add(new Named(change.id(), key, place, ++number[0])));
            change.coAuthors().forEach(actor -> people.add(new Named(change.id(), actor, "co-author", 0)));
            change.approvers().forEach(actor -> people.add(new Named(change.id(), actor, "approver", 0)));
        }
        replace(
                "delivery_commit_ticket",
                "repository, sha, ticket_key, named_in, is_known, key_no",
                keys,
                (insert, key) -> {
                    bind(insert, key);
                    insert.setBoolean(5, tickets.contains(key.name()));
                    insert.setInt(6, key.number());
                });
        replace("delivery_commit_person", "repository, sha, actor, role_name", people, DeliveryWriter::bind);
    }

    /** A ticket or somebody that a change names. @param number of a ticket, in the order in which they are named */
    private record Named(CommitId change, String name, String how, int number) {}

    private static void bind(RowValues insert, Named named) throws SQLException {
        insert.setString(1, named.change().repository());
        insert.setString(2, named.change().sha());
        insert.setString(3, named.name());
        insert.setString(4, named.how());
    }

    private static void bind(RowValues insert, Change change) throws SQLException {
        insert.setString(1, change.id().repository());
        insert.setString(2, change.id().sha());
        insert.setString(3, change.branch());
        insert.setString(4, change.author());
        setInstant(insert, 5, change.authoredAt());
        setInstant(insert, 6, change.committedAt());
        insert.setString(7, change.subject());
        insert.setLong(8, change.additions());
        insert.setLong(9, change.deletions());
        insert.setLong(10, change.filesChanged());
        insert.setBoolean(11, change.isMerge());
        insert.setString(12, change.revertsSha());
        insert.setString(13, change.pullRequest());
        insert.setObject(14, change.survivingLines());
    }

    void files(List<ChangedFile> files) {
        int[] number = new int[1];
        CommitId[] last = new CommitId[1];
        replace(
                "delivery_commit_file",
                "repository, sha, file_no, path, additions, deletions",
                files,
                (insert, file) -> {
                    number[0] = file.change().equals(last[0]) ? number[0] + 1 : 1;
                    last[0] = file.change();
                    insert.setString(1, file.change().repository());
                    insert.setString(2, file.change().sha());
                    insert.setInt(3, number[0]);
                    insert.setString(4, file.path());
                    insert.setLong(5, file.additions());
                    insert.setLong(6, file.deletions());
                });
    }

    void findings(Findings findings, List<String> tables) {
        Quarantine quarantine = new Quarantine(mart);
        jdbc.sql("DELETE FROM delivery_remark").update();
        for (String table : tables) {
            quarantine.replace(table, findings.rejected(table));
            int[] number = new int[1];
            insert(
                    "delivery_remark",
                    "source_table, line_no, row_key, column_name, odd_value, remark, row_count",
                    Quarantine.counted(findings.remarks(table)),
                    (insert, line) -> {
                        insert.setString(1, table);
                        insert.setInt(2, ++number[0]);
                        insert.setString(3, cut(line.problem().key()));
                        insert.setString(4, line.problem().column());
                        insert.setString(5, cut(line.problem().value()));
                        insert.setString(6, line.problem().rule());
                        insert.setLong(7, line.rows());
                    });
        }
    }

    private <T> void replace(String table, String columns, List<T> rows, FastInsert.Binder<T> binder) {
        jdbc.sql("DELETE FROM " + table).update();
        insert(table, columns, rows, binder);
    }

    private <T> void insert(String table, String columns, List<T> rows, FastInsert.Binder<T> binder) {
        new FastInsert(mart, table, List.of(columns.split(", *"))).insert(rows, binder);
    }

    /** As text, see {@link Instants}. */
    private static void setInstant(RowValues insert, int column, Instant instant) throws SQLException {
        insert.setString(column, instant == null ? null : Instants.text(instant));
    }

    private static String cut(String text) {
        return ShortText.fitting(text, WIDTH);
    }
}
