package io.tokenyield.scoring.signals;

import io.tokenyield.score.signal.Finding;
import io.tokenyield.score.signal.Signal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was found of each person, one of each signal: of several accounts the one with most points, then most measured. */
final class Found {
    private static final Comparator<Finding> STRONGEST =
            Comparator.comparing(Finding::points).thenComparing(Finding::measure);

    private final SortedMap<String, SortedMap<Signal, Finding>> byPerson = new TreeMap<>();

    void add(String person, Optional<Finding> finding) {
        finding.ifPresent(found -> byPerson.computeIfAbsent(person, key -> new TreeMap<>())
                .merge(found.signal(), found, (one, other) -> STRONGEST.compare(other, one) > 0 ? other : one));
    }

    Map<String, SortedMap<Signal, Finding>> byPerson() {
        return byPerson;
    }

    Collection<Finding> of(String person) {
        return byPerson.getOrDefault(person, new TreeMap<>()).values();
    }
}
