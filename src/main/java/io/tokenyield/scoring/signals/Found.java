package io.tokenyield.scoring.signals;

import io.tokenyield.score.signal.Finding;
import io.tokenyield.score.signal.Signal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was found of each person, one of each signal: of several accounts the one with most points, then most measured. */
final class Found {
    private static final Comparator<Finding> STRONGEST =
            Comparator.comparing(Finding::points).thenComparing(Finding::measure);

    private final SortedMap<String, SortedMap<Signal, Rested>> byPerson = new TreeMap<>();

    /** @param basis what it rests on, where that could turn out to be otherwise when it is forgotten */
    record Rested(Finding finding, List<Basis> basis) {}

    void add(String person, Optional<Finding> finding) {
        add(person, finding, List.of());
    }

    void add(String person, Optional<Finding> finding, List<Basis> basis) {
        finding.map(found -> new Rested(found, basis))
                .ifPresent(found -> byPerson.computeIfAbsent(person, key -> new TreeMap<>())
                        .merge(
                                found.finding().signal(),
                                found,
                                (one, other) -> STRONGEST.compare(other.finding(), one.finding()) > 0 ? other : one));
    }

    Map<String, SortedMap<Signal, Rested>> byPerson() {
        return byPerson;
    }
}
