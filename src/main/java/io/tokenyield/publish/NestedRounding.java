package io.tokenyield.publish;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Rounds rows that are shown under several levels of totals (currency, cost centre, person ...) from the top down:
 * each level adds up to the one above it, so every table made of the same rows shows the same figures.
 */
public final class NestedRounding<T> {
    private final int scale;
    private final Function<T, BigDecimal> amount;
    private final List<Function<T, ?>> levels = new ArrayList<>();
    private BiFunction<T, BigDecimal, BigDecimal> widestTotal;

    public NestedRounding(int scale, Function<T, BigDecimal> amount) {
        this.scale = scale;
        this.amount = amount;
        this.widestTotal = (row, exact) -> exact.setScale(scale, RoundingMode.HALF_UP);
    }

    /** Takes totals of the widest level that are rounded already: of a row of it and its exact sum. */
    public NestedRounding<T> totals(BiFunction<T, BigDecimal, BigDecimal> rounded) {
        widestTotal = rounded;
        return this;
    }

    /** Adds the next narrower level; totals of the first one, the widest, are rounded half up. */
    public NestedRounding<T> by(Function<T, ?> level) {
        levels.add(level);
        return this;
    }

    /** The rounded amount of each row, in the order of the rows; null where the row has none. */
    public List<BigDecimal> round(List<T> rows) {
        BigDecimal[] rounded = new BigDecimal[rows.size()];
        List<Integer> withAmount = IntStream.range(0, rows.size())
                .boxed()
                .filter(i -> amount.apply(rows.get(i)) != null)
                .toList();
        for (List<Integer> widest : groups(rows, withAmount, 0)) {
            BigDecimal total = widestTotal.apply(rows.get(widest.get(0)), sum(rows, widest));
            descend(rows, widest, 1, total, rounded);
        }
        return Arrays.asList(rounded);
    }

    private void descend(List<T> rows, List<Integer> members, int level, BigDecimal total, BigDecimal[] rounded) {
        List<List<Integer>> groups = level < levels.size()
                ? groups(rows, members, level)
                : members.stream().map(List::of).toList();
        List<BigDecimal> shares = LargestRemainder.apportion(
                groups.stream().map(group -> sum(rows, group)).toList(), total);
        for (int i = 0; i < groups.size(); i++) {
            if (level < levels.size()) {
                descend(rows, groups.get(i), level + 1, shares.get(i), rounded);
            } else {
                rounded[groups.get(i).get(0)] = shares.get(i);
            }
        }
    }

    private List<List<Integer>> groups(List<T> rows, List<Integer> members, int level) {
        if (levels.isEmpty()) {
            return members.isEmpty() ? List.of() : List.of(members);
        }
        Map<Object, List<Integer>> byKey = new LinkedHashMap<>();
        for (Integer i : members) {
            Object key = Objects.requireNonNullElse(levels.get(level).apply(rows.get(i)), "");
            byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
        }
        return List.copyOf(byKey.values());
    }

    private BigDecimal sum(List<T> rows, List<Integer> members) {
        return members.stream().map(i -> amount.apply(rows.get(i))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
