package io.tokenyield.publish.leads;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Looks for places where points that hang together by lines come apart when few lines are cut, as Nagamochi and Ibaraki do:
 * points are walked so that the one with most lines to those before it comes next. One with enough of them is never parted by a
 * small cut from the last that gave it so many; and all lines of the last point go to those before it, so they are a small cut if they
 * are too few. Each walk finds one or the other of whatever hangs together.
 *
 * @param held pairs of points that no small cut parts
 * @param loose points whose own lines are a small cut, one of each whole
 */
record SmallCuts(List<Pair> held, List<Integer> loose) {
    record Pair(int one, int other) {}

    /** A point that may come next, with its lines to those before it. */
    private record Next(int point, int lines) {}

    /** @param lines how many, by point and point; each stands there from both ends */
    static SmallCuts of(SortedMap<Integer, SortedMap<Integer, Integer>> lines, int enough) {
        SmallCuts cuts = new SmallCuts(new ArrayList<>(), new ArrayList<>());
        Set<Integer> walked = new HashSet<>();
        for (int start : lines.keySet()) {
            if (!walked.contains(start)) {
                cuts.walk(start, lines, enough, walked);
            }
        }
        return cuts;
    }

    private void walk(
            int start, SortedMap<Integer, SortedMap<Integer, Integer>> lines, int enough, Set<Integer> walked) {
        SortedMap<Integer, Integer> toThoseBefore = new TreeMap<>();
        PriorityQueue<Next> next = new PriorityQueue<>(
                Comparator.comparingInt(Next::lines).reversed().thenComparingInt(Next::point));
        next.add(new Next(start, 0));
        int last = start;
        while (!next.isEmpty()) {
            int point = next.remove().point();
            if (walked.add(point)) {
                last = point;
                lines.get(point).forEach((neighbour, some) -> {
                    if (!walked.contains(neighbour)) {
                        int sum = toThoseBefore.merge(neighbour, some, Integer::sum);
                        next.add(new Next(neighbour, sum));
                        if (sum >= enough) {
                            held.add(new Pair(point, neighbour));
                        }
                    }
                });
            }
        }
        if (toThoseBefore.get(last) < enough) {
            loose.add(last);
        }
    }
}
