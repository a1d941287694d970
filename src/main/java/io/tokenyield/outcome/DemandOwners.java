package io.tokenyield.outcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** People who are named for asking for work, and when. What they asked for while they were stays asked for. */
public final class DemandOwners {
    private final Map<String, List<Term>> terms = new HashMap<>();

    /** @param until exclusive; null for open */
    public record Term(String person, Instant from, Instant until) {
        boolean contains(Instant at) {
            return !at.isBefore(from) && (until == null || at.isBefore(until));
        }
    }

    public DemandOwners(Collection<Term> terms) {
        for (Term term : terms) {
            if (Actors.isPerson(term.person())) {
                this.terms
                        .computeIfAbsent(term.person(), person -> new ArrayList<>())
                        .add(term);
            }
        }
    }

    /** Whatever the day. */
    public static DemandOwners always(Collection<String> people) {
        return new DemandOwners(people.stream()
                .map(person -> new Term(person, Instant.MIN, null))
                .toList());
    }

    boolean isOwner(String person, Instant at) {
        return terms.getOrDefault(person, List.of()).stream().anyMatch(term -> term.contains(at));
    }
}
