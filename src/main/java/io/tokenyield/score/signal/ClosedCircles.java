package io.tokenyield.score.signal;

import io.tokenyield.score.Parameter;
import io.tokenyield.score.ScoreParameters;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * O, closed circles: up to 5 people who, over any number of steps, all ask for or accept work of each other, and nobody else
 * with them (a strongly connected part of the graph from who leads a unit to who asked for it and who accepted it).
 * Grain: all units of one window.
 */
public final class ClosedCircles {
    private static final int MOST_PEOPLE = 5;
    private static final SortedSet<String> NOBODY = new TreeSet<>();

    private final SortedMap<String, SortedSet<String>> needs = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> neededBy = new TreeMap<>();

    private ClosedCircles(Collection<UnitFacts> units) {
        for (UnitFacts unit : units) {
            add(unit.lead(), unit.demandBy());
            unit.acceptedBy().forEach(acceptor -> add(unit.lead(), acceptor));
        }
    }

    private void add(String lead, String other) {
        if (!lead.equals(other)) {
            needs.computeIfAbsent(lead, key -> new TreeSet<>()).add(other);
            neededBy.computeIfAbsent(other, key -> new TreeSet<>()).add(lead);
        }
    }

    public static List<Observation> of(Collection<UnitFacts> units, ScoreParameters parameters) {
        long least = parameters.value(Parameter.SIGNAL_OWNER_UNITS).longValueExact();
        List<Observation> found = new ArrayList<>();
        for (SortedSet<String> circle : new ClosedCircles(units).circles()) {
            long inside = units.stream().filter(unit -> isInside(unit, circle)).count();
            if (inside >= least) {
                found.add(observation(circle, inside));
            }
        }
        return found;
    }

    /**
     * By Kosaraju: against the arrows, people who were left last are taken first; whom one reaches then of those who are not
     * taken yet reach it too. Each arrow is followed twice, so that a large company takes no longer than it has units.
     */
    private List<SortedSet<String>> circles() {
        List<String> left = new ArrayList<>();
        SortedSet<String> seen = new TreeSet<>();
        needs.keySet().forEach(person -> left.addAll(reached(person, needs, seen)));
        Collections.reverse(left);
        List<SortedSet<String>> circles = new ArrayList<>();
        SortedSet<String> taken = new TreeSet<>();
        for (String person : left) {
            SortedSet<String> circle = new TreeSet<>(reached(person, neededBy, taken));
            if (circle.size() >= 2 && circle.size() <= MOST_PEOPLE) {
                circles.add(circle);
            }
        }
        return circles;
    }

    /** Whom one reaches of those who were not seen before, in the order in which they are left for good. */
    private static List<String> reached(
            String from, SortedMap<String, SortedSet<String>> arrows, SortedSet<String> seen) {
        List<String> left = new ArrayList<>();
        Deque<String> way = new ArrayDeque<>();
        Deque<Iterator<String>> open = new ArrayDeque<>();
        String next = seen.add(from) ? from : null;
        while (next != null || !way.isEmpty()) {
            if (next != null) {
                way.push(next);
                open.push(arrows.getOrDefault(next, NOBODY).iterator());
            }
            next = null;
            while (next == null && open.peek().hasNext()) {
                String other = open.peek().next();
                next = seen.add(other) ? other : null;
            }
            if (next == null) {
                open.pop();
                left.add(way.pop());
            }
        }
        return left;
    }

    private static boolean isInside(UnitFacts unit, SortedSet<String> circle) {
        return circle.contains(unit.lead())
                && circle.contains(unit.demandBy())
                && unit.acceptedBy().stream().anyMatch(circle::contains);
    }

    private static Observation observation(SortedSet<String> circle, long inside) {
        return new Observation(
                "O",
                String.join(", ", circle),
                BigDecimal.valueOf(inside),
                circle.size() + " people ask for, do and accept each other's work: " + inside
                        + " units of this window stay among them. Is this a team of its own, or does nobody else look?");
    }
}
