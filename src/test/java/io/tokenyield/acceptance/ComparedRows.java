package io.tokenyield.acceptance;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The outcome of one comparison: how many keys were compared and, in words, each figure that differs. */
record ComparedRows(String name, int compared, List<String> differences) {

    /** Rows by their key in words, such as {@code P001 2026-09-16 USD}; figures as exact text by their name. */
    static final class Side {

        private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();

        /** Adds the row on which the result stands, if its column "day" is within the range. */
        Void add(ResultSet row, int keyColumns, LocalDate from, LocalDate to) throws SQLException {
            LocalDate day = row.getObject("day", LocalDate.class);
            if (day.isBefore(from) || day.isAfter(to)) {
                return null;
            }
            ResultSetMetaData columns = row.getMetaData();
            List<String> key = new ArrayList<>();
            Map<String, String> figures = new LinkedHashMap<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                if (i <= keyColumns) {
                    key.add(row.getString(i));
                } else {
                    figures.put(columns.getColumnLabel(i), exact(row.getObject(i)));
                }
            }
            rows.put(String.join(" ", key), figures);
            return null;
        }

        /** The sum of each figure over all rows. */
        Map<String, String> total() {
            Map<String, BigDecimal> sums = new LinkedHashMap<>();
            rows.values()
                    .forEach(row ->
                            row.forEach((name, value) -> sums.merge(name, new BigDecimal(value), BigDecimal::add)));
            Map<String, String> total = new LinkedHashMap<>();
            sums.forEach((name, sum) -> total.put(name, exact(sum)));
            return total;
        }

        private static String exact(Object value) {
            if (value instanceof Number) {
                return new BigDecimal(value.toString()).stripTrailingZeros().toPlainString();
            }
            return Objects.toString(value);
        }
    }

    static ComparedRows of(String name, Side expected, Side found) {
        Set<String> keys = new LinkedHashSet<>(expected.rows.keySet());
        keys.addAll(found.rows.keySet());
        List<String> differences = new ArrayList<>();
        for (String key : keys) {
            differences.addAll(differences(key, expected.rows.get(key), found.rows.get(key)));
        }
        return new ComparedRows(name, keys.size(), List.copyOf(differences));
    }

    /** Also compares the totals, where all figures are numbers. */
    static ComparedRows withTotal(String name, Side expected, Side found) {
        ComparedRows rows = of(name, expected, found);
        List<String> differences = new ArrayList<>(rows.differences);
        differences.addAll(differences("in total", expected.total(), found.total()));
        return new ComparedRows(name, rows.compared, List.copyOf(differences));
    }

    private static List<String> differences(String key, Map<String, String> expected, Map<String, String> found) {
        if (expected == null) {
            return List.of(key + ": only the mart has it: " + found);
        }
        if (found == null) {
            return List.of(key + ": the mart lacks it: " + expected);
        }
        List<String> differences = new ArrayList<>();
        expected.forEach((name, value) -> {
            if (!value.equals(found.get(name))) {
                differences.add(key + ": " + name + " is " + found.get(name) + " in the mart and must be " + value);
            }
        });
        return differences;
    }

    boolean agrees() {
        return compared > 0 && differences.isEmpty();
    }

    /** For example {@code summary_person_day: 3,456 rows compared, 0 differ}, and the first differences below. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(
                String.format("%s: %,d rows compared, %,d differ", name, compared, differences.size()));
        differences.stream()
                .limit(10)
                .forEach(difference -> text.append("\n    ").append(difference));
        if (differences.size() > 10) {
            text.append("\n    and ").append(differences.size() - 10).append(" more");
        }
        return text.toString();
    }
}
