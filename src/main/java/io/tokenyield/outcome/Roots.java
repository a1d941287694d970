package io.tokenyield.outcome;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * R1: a ticket is part of the unit of its topmost ancestor that is no container. A container below such an ancestor is part
 * of it too, so a box put between a story and its sub-tasks makes no units; a container with none above it is no unit.
 * A parent that nobody has seen ends the way up. Parents in a circle are one unit, named by the ticket that is oldest.
 */
final class Roots {
    private static final Comparator<Ticket> OLDEST =
            Comparator.comparing(Ticket::createdAt).thenComparing(Ticket::key);

    private final SortedMap<String, Ticket> tickets;
    private final Map<String, String> rootByKey = new TreeMap<>();
    private final SortedMap<String, List<Ticket>> members = new TreeMap<>();
    private final Map<String, List<Ticket>> children = new TreeMap<>();

    Roots(SortedMap<String, Ticket> tickets) {
        this.tickets = tickets;
        for (Ticket ticket : tickets.values()) {
            Ticket root = topmost(ticket);
            if (root != null) {
                rootByKey.put(ticket.key(), root.key());
                members.computeIfAbsent(root.key(), key -> new ArrayList<>()).add(ticket);
            }
            if (ticket.parentKey() != null) {
                children.computeIfAbsent(ticket.parentKey(), key -> new ArrayList<>())
                        .add(ticket);
            }
        }
    }

    /** Tickets of each unit, both sorted by key. */
    SortedMap<String, List<Ticket>> units() {
        return members;
    }

    /** The root of the ticket's unit; null: there is no such ticket, or it is a container alone. */
    String of(String ticketKey) {
        return rootByKey.get(ticketKey);
    }

    /** The roots of the units that are named, each once, in the order of their names. */
    List<String> named(Commit commit) {
        return commit.ticketKeys().stream()
                .map(rootByKey::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The ticket and all that is below it, sorted by key. */
    Collection<Ticket> below(Ticket ticket) {
        SortedMap<String, Ticket> found = new TreeMap<>();
        List<Ticket> waiting = new ArrayList<>(List.of(ticket));
        while (!waiting.isEmpty()) {
            Ticket next = waiting.remove(waiting.size() - 1);
            if (found.put(next.key(), next) == null) {
                waiting.addAll(children.getOrDefault(next.key(), List.of()));
            }
        }
        return found.values();
    }

    /** The ticket and its parents upwards, each once. */
    List<Ticket> above(String ticketKey) {
        LinkedHashSet<Ticket> way = new LinkedHashSet<>();
        Ticket next = tickets.get(ticketKey);
        while (next != null && way.add(next)) {
            next = next.parentKey() == null ? null : tickets.get(next.parentKey());
        }
        return List.copyOf(way);
    }

    private Ticket topmost(Ticket ticket) {
        List<Ticket> way = above(ticket.key());
        Ticket last = way.get(way.size() - 1);
        Ticket parent = last.parentKey() == null ? null : tickets.get(last.parentKey());
        int circle = parent == null ? -1 : way.indexOf(parent);
        if (circle >= 0) {
            var oldest = way.subList(circle, way.size()).stream()
                    .filter(member -> !member.isContainer())
                    .min(OLDEST);
            if (oldest.isPresent()) {
                return oldest.get();
            }
        }
        for (int i = way.size() - 1; i >= 0; i--) {
            if (!way.get(i).isContainer()) {
                return way.get(i);
            }
        }
        return null;
    }
}
