package io.tokenyield.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A row with its number among those next to it that belong together, from 1 on. */
record Numbered<T>(T of, int number) {
    /** @param group of a row; rows of one group follow each other */
    static <T> List<Numbered<T>> within(List<T> rows, Function<T, Object> group) {
        List<Numbered<T>> numbered = new ArrayList<>(rows.size());
        Object last = null;
        int number = 0;
        for (T row : rows) {
            Object own = group.apply(row);
            number = own.equals(last) ? number + 1 : 1;
            last = own;
            numbered.add(new Numbered<>(row, number));
        }
        return numbered;
    }
}
