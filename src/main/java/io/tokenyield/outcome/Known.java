package io.tokenyield.outcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The history up to an instant, each row once and in one order, with what the rules look up in it. */
final class Known {
    /** Of rows of one ticket. */
    private static final Comparator<Ticket> FIRST =
            Comparator.comparing(Ticket::createdAt).thenComparing(Record::toString);

    private final Instant asOf;
    private final boolean hasAssigneeHistory;
    private final SortedMap<String, Ticket> tickets = new TreeMap<>();
    private final Map<String, Timeline> timelines = new HashMap<>();
    private final List<Commit> commits;
    private final Map<String, List<Commit>> commitsByTicket = new HashMap<>();
    private final SortedMap<String, List<Commit>> commitsByRoot = new TreeMap<>();
    private final Map<String, String> unitByCommit = new HashMap<>();
    private final Map<String, Substance> substance = new HashMap<>();
    private final Roots roots;
    private final Reverts reverts;

    /** @param asOf what happened then or later is not known */
    Known(History history, Instant asOf) {
        this.asOf = asOf;
        this.hasAssigneeHistory = history.hasAssigneeHistory();
        history.tickets().stream()
                .filter(ticket -> ticket.createdAt().isBefore(asOf))
                .forEach(ticket -> tickets.merge(
                        ticket.key(), ticket, (one, other) -> FIRST.compare(one, other) <= 0 ? one : other));
        Map<String, List<StatusChange>> changes = by(history.changes(), StatusChange::ticketKey, StatusChange::at);
        Map<String, List<Assignment>> assignments = by(history.assignments(), Assignment::ticketKey, Assignment::at);
        tickets.forEach((key, ticket) -> timelines.put(
                key,
                new Timeline(ticket, changes.getOrDefault(key, List.of()), assignments.getOrDefault(key, List.of()))));
        Map<String, Commit> bySha = new HashMap<>();
        history.commits().stream()
                .filter(commit -> commit.at().isBefore(asOf))
                .forEach(commit -> bySha.merge(
                        commit.sha(), commit, (one, other) -> Commit.ORDER.compare(one, other) <= 0 ? one : other));
        commits = bySha.values().stream().sorted(Commit.ORDER).toList();
        roots = new Roots(tickets);
        reverts = new Reverts(commits);
        commits.forEach(this::index);
    }

    Instant asOf() {
        return asOf;
    }

    boolean hasAssigneeHistory() {
        return hasAssigneeHistory;
    }

    Collection<Ticket> tickets() {
        return tickets.values();
    }

    Ticket ticket(String key) {
        return tickets.get(key);
    }

    Timeline timeline(Ticket ticket) {
        return timelines.get(ticket.key());
    }

    /** In order of time. */
    List<Commit> commits() {
        return commits;
    }

    /** All that name the ticket, merges and reverts too. */
    List<Commit> commitsOf(Ticket ticket) {
        return commitsByTicket.getOrDefault(ticket.key(), List.of());
    }

    /** The root of the unit that the commit is evidence for: the first that it names; null: it names none. */
    String unitOf(Commit commit) {
        return unitByCommit.get(commit.sha());
    }

    Substance substance(Commit commit) {
        return substance.get(commit.sha());
    }

    Roots roots() {
        return roots;
    }

    Reverts reverts() {
        return reverts;
    }

    Work unit(String root) {
        return new Work(tickets.get(root), roots.units().get(root), commitsByRoot.getOrDefault(root, List.of()));
    }

    private void index(Commit commit) {
        substance.put(commit.sha(), Substance.of(commit));
        for (String key : commit.ticketKeys().stream().distinct().toList()) {
            commitsByTicket.computeIfAbsent(key, none -> new ArrayList<>()).add(commit);
        }
        List<String> named = roots.named(commit);
        unitByCommit.put(commit.sha(), named.isEmpty() ? null : named.get(0));
        for (String root : named) {
            commitsByRoot.computeIfAbsent(root, none -> new ArrayList<>()).add(commit);
        }
    }

    private <R> Map<String, List<R>> by(List<R> rows, Function<R, String> key, Function<R, Instant> at) {
        return rows.stream().filter(row -> at.apply(row).isBefore(asOf)).collect(Collectors.groupingBy(key));
    }
}
