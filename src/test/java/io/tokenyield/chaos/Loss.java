package io.tokenyield.chaos;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How one end differs from another.
 *
 * @param lost rows that it has too few of, over all tables that are compared
 * @param doubled rows that it has too many of
 * @param otherFiles published files that are missing, or have other bytes, or should not be there
 */
record Loss(long lost, long doubled, long otherFiles) {
    static final Loss NONE = new Loss(0, 0, 0);

    /** @param rows how often each row is there */
    static Loss between(Map<String, Integer> rows, Map<String, Integer> expected) {
        long lost = 0;
        long doubled = 0;
        Set<String> all = new HashSet<>(rows.keySet());
        all.addAll(expected.keySet());
        for (String row : all) {
            int more = rows.getOrDefault(row, 0) - expected.getOrDefault(row, 0);
            lost += Math.max(0, -more);
            doubled += Math.max(0, more);
        }
        return new Loss(lost, doubled, 0);
    }

    Loss plus(Loss other) {
        return new Loss(lost + other.lost, doubled + other.doubled, otherFiles + other.otherFiles);
    }
}
