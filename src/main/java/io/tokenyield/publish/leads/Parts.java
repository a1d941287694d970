package io.tokenyield.publish.leads;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Amounts of a whole by name: those that may stand by themselves, the dearest first, and then what all others come to together.
 *
 * @param names of those that stand by themselves
 * @param amounts of these in the same order; one more where there are others
 */
record Parts<T>(List<String> names, List<BigDecimal> amounts) {

    static <T> Parts<T> of(
            SortedMap<String, List<T>> byName, Function<T, BigDecimal> amount, Function<T, String> person, int least) {
        SortedMap<String, Crowd> crowds = new TreeMap<>();
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        byName.forEach((name, rows) -> {
            crowds.put(name, Crowd.of(rows.stream().map(person).collect(Collectors.toSet())));
            sums.put(name, sum(rows, amount));
        });
        Folding folding = Folding.of(crowds, least);
        List<String> names = folding.shown().stream()
                .sorted(Comparator.comparing((String name) -> sums.get(name))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        List<BigDecimal> amounts = new ArrayList<>(names.stream().map(sums::get).toList());
        if (!folding.folded().isEmpty()) {
            amounts.add(folding.folded().stream().map(sums::get).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        return new Parts<>(names, amounts);
    }

    static <T> BigDecimal sum(Collection<T> rows, Function<T, BigDecimal> amount) {
        return rows.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean hasOthers() {
        return amounts.size() > names.size();
    }
}
