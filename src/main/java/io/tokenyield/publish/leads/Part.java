package io.tokenyield.publish.leads;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An amount and whose it is. */
record Part(BigDecimal amount, Set<String> people) {

    /** Of rows of any kind, each of which has an amount and a person. */
    static <T> Part of(Collection<T> rows, Function<T, BigDecimal> amount, Function<T, String> person) {
        Set<String> people = new TreeSet<>();
        rows.forEach(row -> people.add(person.apply(row)));
        return new Part(rows.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add), people);
    }

    static <T> SortedMap<String, Part> byName(
            Collection<T> rows, Function<T, String> name, Function<T, BigDecimal> amount, Function<T, String> person) {
        SortedMap<String, Part> parts = new TreeMap<>();
        rows.stream()
                .collect(Collectors.groupingBy(name, TreeMap::new, Collectors.toList()))
                .forEach((key, its) -> parts.put(key, of(its, amount, person)));
        return parts;
    }

    static BigDecimal sum(Collection<Part> parts) {
        return parts.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static int people(Collection<Part> parts) {
        Set<String> all = new TreeSet<>();
        parts.forEach(part -> all.addAll(part.people()));
        return all.size();
    }

    /** Names with the largest amount first. */
    static List<String> dearestFirst(Collection<String> names, SortedMap<String, Part> parts) {
        return names.stream()
                .sorted(Comparator.comparing((String name) -> parts.get(name).amount())
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
