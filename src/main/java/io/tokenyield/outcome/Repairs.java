package io.tokenyield.outcome;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * R6: repairs move value, they never make it. A bug that somebody asked for who did not repair it takes part in half of the
 * value of the first defect of its chain, whether it counts itself or not. Bugs that are filed below one unit and go back
 * to one defect are one repair, beside that unit. A bug that was filed by the one who began to repair it takes nothing and
 * is worth nothing: neither an own defect nor a colleague's is a way to make units or to take them.
 */
final class Repairs {
    /**
     * @param passed roots of the units on the way to the first defect: who worked on them earns nothing
     */
    record Found(Work work, String firstDefect, SortedSet<String> passed) {}

    private record Link(Ticket bug, Work fix, Lines lines, String originKey) {
        boolean isAskedByOthers() {
            return !lines.isBegunBy(bug.creator());
        }
    }

    private final Known known;
    private final SortedMap<String, Link> links = new TreeMap<>();
    private final SortedMap<String, Found> repairs = new TreeMap<>();
    private final SortedMap<String, String> worthless = new TreeMap<>();

    Repairs(Known known, Origins origins) {
        this.known = known;
        for (Ticket ticket : known.tickets()) {
            if (known.roots().of(ticket.key()) != null && origins.mayRepair(ticket)) {
                Work fix = fixOf(ticket);
                Lines lines = new Lines(fix, known);
                origins.of(ticket, fix, lines)
                        .ifPresent(key -> links.put(ticket.key(), new Link(ticket, fix, lines, key)));
            }
        }
        links.values().stream().filter(this::isUnit).forEach(this::addUnit);
        links.values().stream().filter(link -> !isUnit(link)).forEach(this::addBelowUnit);
    }

    /** By key of the root, which is a unit or the first bug below one. */
    SortedMap<String, Found> found() {
        return repairs;
    }

    /** Units that are repairs and can never be worth anything, with the reason. */
    Optional<String> worthless(String root) {
        return Optional.ofNullable(worthless.get(root));
    }

    private boolean isUnit(Link link) {
        return link.bug().key().equals(known.roots().of(link.bug().key()));
    }

    private void addUnit(Link link) {
        String key = link.bug().key();
        SortedSet<String> passed = new TreeSet<>();
        String first = firstDefect(link, passed);
        if (first == null || first.equals(key)) {
            worthless.put(key, "the links from " + key + " to what it repairs go round in a circle");
        } else if (!link.isAskedByOthers()) {
            worthless.put(
                    key,
                    "the same person asked for " + key + " and repaired it: a repair of " + first
                            + " has to be asked for by somebody else");
        } else {
            repairs.put(key, new Found(link.fix(), first, passed));
        }
    }

    private void addBelowUnit(Link link) {
        String unit = known.roots().of(link.bug().key());
        SortedSet<String> passed = new TreeSet<>();
        String first = firstDefect(link, passed);
        if (first == null || first.equals(unit) || !link.isAskedByOthers()) {
            return;
        }
        if (repairs.containsKey(unit) && repairs.get(unit).firstDefect().equals(first)) {
            return;
        }
        Found one = new Found(link.fix(), first, passed);
        Optional<Found> other = repairs.values().stream()
                .filter(found -> found.firstDefect().equals(first))
                .filter(found ->
                        unit.equals(known.roots().of(found.work().root().key())))
                .findFirst();
        other.ifPresent(found -> repairs.remove(found.work().root().key()));
        Found both = other.map(found -> joined(found, one)).orElse(one);
        repairs.put(both.work().root().key(), both);
    }

    private static Found joined(Found one, Found other) {
        SortedMap<String, Ticket> tickets = new TreeMap<>();
        one.work().tickets().forEach(ticket -> tickets.put(ticket.key(), ticket));
        other.work().tickets().forEach(ticket -> tickets.put(ticket.key(), ticket));
        Set<Commit> commits = new HashSet<>(one.work().commits());
        commits.addAll(other.work().commits());
        Comparator<Ticket> oldest = Comparator.comparing(Ticket::createdAt).thenComparing(Ticket::key);
        Ticket root = Collections.min(List.of(one.work().root(), other.work().root()), oldest);
        SortedSet<String> passed = new TreeSet<>(one.passed());
        passed.addAll(other.passed());
        Work work = new Work(
                root,
                List.copyOf(tickets.values()),
                commits.stream().sorted(Commit.ORDER).toList());
        return new Found(work, one.firstDefect(), passed);
    }

    /** Follows the chain; null: it goes round in a circle. */
    private String firstDefect(Link link, Set<String> passed) {
        Set<String> seen = new HashSet<>();
        Link next = link;
        String at = null;
        while (next != null) {
            if (!seen.add(next.bug().key())) {
                return null;
            }
            at = next.originKey();
            passed.add(known.roots().of(at));
            next = known.roots().above(at).stream()
                    .map(ticket -> links.get(ticket.key()))
                    .filter(found -> found != null)
                    .findFirst()
                    .orElse(null);
        }
        return known.roots().of(at);
    }

    private Work fixOf(Ticket bug) {
        if (bug.key().equals(known.roots().of(bug.key()))) {
            return known.unit(bug.key());
        }
        List<Ticket> tickets = List.copyOf(known.roots().below(bug));
        Set<Commit> commits = new LinkedHashSet<>();
        tickets.forEach(ticket -> commits.addAll(known.commitsOf(ticket)));
        return new Work(bug, tickets, commits.stream().sorted(Commit.ORDER).toList());
    }
}
