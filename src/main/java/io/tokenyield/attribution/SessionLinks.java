package io.tokenyield.attribution;

import io.tokenyield.delivery.TicketKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the ticket of usage by the first rule that holds (DESIGN 6), and notes what it asked for that. */
final class SessionLinks {
    private static final Comparator<LinkedChange> IN_TIME = Comparator.comparing(LinkedChange::committedAt)
            .thenComparing(LinkedChange::sha)
            .thenComparing(LinkedChange::ticketKey);

    private final Set<String> tickets;
    private final Duration grace;
    private final Map<Place, List<LinkedChange>> changes = new HashMap<>();
    private final AskedLinks asked = new AskedLinks();

    private record Place(String person, String repository) {}

    /** A change of a person and one ticket that it links to. */
    record LinkedChange(String person, String repository, String sha, Instant committedAt, String ticketKey) {
        static LinkedChange read(ResultSet row) throws SQLException {
            return new LinkedChange(
                    row.getString("author"),
                    row.getString("repository"),
                    row.getString("sha"),
                    row.getObject("committed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                    row.getString("ticket_key"));
        }
    }

    /** @param ticketKey empty for none */
    record Link(String ticketKey, LinkRule rule) {
        static final Link NONE = new Link("", LinkRule.NONE);
    }

    /**
     * @param tickets keys of tickets that exist
     * @param grace so long after a session a commit is still taken for its result
     */
    SessionLinks(Set<String> tickets, List<LinkedChange> linked, Duration grace) {
        this.tickets = tickets;
        this.grace = grace;
        linked.forEach(change -> changes.computeIfAbsent(
                        new Place(change.person(), change.repository()), place -> new ArrayList<>())
                .add(change));
        changes.values().forEach(list -> list.sort(IN_TIME));
    }

    /**
     * @param named what {@link #namedBy} says of the use
     * @param person a person id, or whom usage_cost has instead
     */
    Link of(SessionUse use, List<String> named, String person) {
        if (!named.isEmpty()) {
            return new Link(named.get(0), LinkRule.EVENT_TICKET);
        }
        for (String key : TicketKeys.named(use.branch())) {
            if (isTicket(key)) {
                return new Link(key, LinkRule.BRANCH_NAME);
            }
        }
        asked.changes(use.sessionFrom(), use.sessionTo().plus(grace));
        return changes.getOrDefault(new Place(person, use.repository()), List.of()).stream()
                .filter(change -> !change.committedAt().isBefore(use.sessionFrom()))
                .filter(change -> !change.committedAt().isAfter(use.sessionTo().plus(grace)))
                .findFirst()
                .map(change -> new Link(change.ticketKey(), LinkRule.COMMIT_IN_SESSION))
                .orElse(Link.NONE);
    }

    /** Tickets that exist and the usage itself names, in its order. */
    List<String> namedBy(SessionUse use) {
        return Stream.of(TicketKeys.listed(use.ticketText()), TicketKeys.named(use.ticketText()))
                .flatMap(List::stream)
                .filter(this::isTicket)
                .distinct()
                .toList();
    }

    private boolean isTicket(String key) {
        return asked.isTicket(key, tickets.contains(key));
    }

    /** By all that was linked so far. */
    AskedLinks asked() {
        return asked;
    }
}
