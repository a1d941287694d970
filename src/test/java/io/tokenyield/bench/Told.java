package io.tokenyield.bench;

import java.util.List;

/** What a measured process says of itself, between its other lines: {@code bench: seconds=1.25}. */
record Told(String output) {
    private static final String MARK = "bench: ";

    static void tell(String name, Object value) {
        System.out.println(MARK + name + "=" + value);
    }

    /** All values of a name in their order. */
    List<Double> all(String name) {
        return output.lines()
                .filter(line -> line.startsWith(MARK + name + "="))
                .map(line -> Double.valueOf(line.substring(line.indexOf('=') + 1)))
                .toList();
    }

    double one(String name) {
        List<Double> all = all(name);
        if (all.isEmpty()) {
            throw new IllegalStateException("a measured process did not say " + name + ":\n" + output);
        }
        return all.get(all.size() - 1);
    }
}
