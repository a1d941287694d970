package io.tokenyield.delivery;

import io.tokenyield.model.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tickets, each once. The same row twice is one; of rows that say different things of one key the one that was created first
 * is kept (then the first by its text), because what a tracker says of the beginning cannot be put right later.
 */
final class Tickets {
    static final String TABLE = "ticket";
    /** Types that hold other tickets and are no work themselves. */
    private static final Set<String> CONTAINERS =
            Set.of("epic", "initiative", "theme", "saga", "capability", "portfolio epic", "objective");

    private static final Comparator<Ticket> CREATED_FIRST = Comparator.comparing(
                    Ticket::createdAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Ticket::toString);

    private final Findings findings;
    private final Actors actors;
    private final Set<String> others;
    private final Map<String, List<Ticket>> rowsByKey = new TreeMap<>();
    private boolean hasCreators;

    /**
     * @param others keys of tickets that there are besides those that are read
     * @param hasCreators whether any of those says who created it
     */
    Tickets(Findings findings, Actors actors, Set<String> others, boolean hasCreators) {
        this.findings = findings;
        this.actors = actors;
        this.others = others;
        this.hasCreators = hasCreators;
    }

    void read(Map<String, String> values, Instant latest) {
        String key = TicketKeys.normal(SourceRow.text(values, "ticket_key"));
        SourceRow row = new SourceRow(TABLE, key, values, findings, latest);
        row.required("ticket_key", TicketKeys.WIDTH);
        if (row.isRejected()) {
            return;
        }
        String type = row.shown("type", 64);
        String reporter = actors.of(Actors.TRACKER, row.trimmed("reporter"));
        String creator = actors.of(Actors.TRACKER, row.trimmed("creator"));
        hasCreators |= !creator.isEmpty();
        Ticket ticket = new Ticket(
                key,
                row.shown("project", 64),
                type,
                row.shown("summary", 1000),
                creator,
                reporter,
                actors.of(Actors.TRACKER, row.trimmed("assignee")),
                row.time("created_at"),
                row.points("story_points"),
                parent(row, key),
                CONTAINERS.contains(type.toLowerCase(Locale.ROOT)),
                otherKey(row, "caused_by_key"));
        rowsByKey.computeIfAbsent(key, k -> new ArrayList<>()).add(ticket);
    }

    private static String parent(SourceRow row, String key) {
        String parent = otherKey(row, "parent_key");
        if (parent.equals(key)) {
            row.remark("parent_key", "is the ticket itself, so it is not used");
            return "";
        }
        return parent;
    }

    private static String otherKey(SourceRow row, String column) {
        String key = TicketKeys.normal(row.trimmed(column));
        if (key.length() > TicketKeys.WIDTH) {
            row.remark(column, "is longer than " + TicketKeys.WIDTH + " characters, so it is not used");
            return "";
        }
        return key;
    }

    /** Whether the source says of any ticket who created it: where it does, an empty creator is nobody. */
    boolean hasCreators() {
        return hasCreators;
    }

    /** Sorted by key. */
    List<Ticket> kept() {
        List<Ticket> kept = new ArrayList<>();
        for (List<Ticket> rows : rowsByKey.values()) {
            if (!hasCreators) {
                rows.replaceAll(Ticket::createdByReporter);
            }
            rows.sort(CREATED_FIRST);
            Ticket first = rows.get(0);
            kept.add(first);
            rows.stream()
                    .filter(row -> !row.equals(first))
                    .forEach(row -> findings.reject(new Problem(
                            TABLE,
                            row.key(),
                            "ticket_key",
                            differing(row, first),
                            "contradicts the row that was created first")));
        }
        kept.stream()
                .filter(ticket -> !ticket.parentKey().isEmpty()
                        && !rowsByKey.containsKey(ticket.parentKey())
                        && !others.contains(ticket.parentKey()))
                .forEach(ticket -> findings.remark(
                        new Problem(TABLE, ticket.key(), "parent_key", ticket.parentKey(), "there is no such ticket")));
        return kept;
    }

    /** What the row that is not kept says, for people. */
    private static String differing(Ticket row, Ticket kept) {
        List<String> said = new ArrayList<>();
        say(said, "type", row.type(), kept.type());
        say(said, "summary", row.summary(), kept.summary());
        say(said, "creator", row.creator(), kept.creator());
        say(said, "reporter", row.reporter(), kept.reporter());
        say(said, "assignee", row.assignee(), kept.assignee());
        say(said, "created_at", row.createdAt(), kept.createdAt());
        say(said, "story_points", row.storyPoints(), kept.storyPoints());
        say(said, "parent_key", row.parentKey(), kept.parentKey());
        say(said, "caused_by_key", row.causedByKey(), kept.causedByKey());
        say(said, "project", row.project(), kept.project());
        return String.join("; ", said);
    }

    private static void say(List<String> said, String column, Object value, Object keptValue) {
        if (value == null ? keptValue != null : !value.equals(keptValue)) {
            said.add(column + "=" + value);
        }
    }
}
