package io.tokenyield.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lets DuckDB make the lines of {@link io.tokenyield.sql.LineText} out of the rows of a statement. */
final class DuckDbLines {
    private static final String TAB = "chr(9)";
    private static final String END_OF_LINE = "chr(10)";
    private static final String ZERO = "chr(0)";
    private static final String ORDER = "ORDER BY";

    private DuckDbLines() {}

    /**
     * @param statement which ends with its order
     * @param name a column that stands in front of each line
     * @return a statement that gives that column and the line
     */
    static String of(LocalDuckDb duckDb, String statement, String name) {
        int order = statement.lastIndexOf(ORDER);
        String rows = statement.substring(0, order);
        List<String> texts = new ArrayList<>();
        List<String> plain = new ArrayList<>();
        List<String> escaped = new ArrayList<>();
        duckDb.forEach("DESCRIBE " + rows, column -> {
            String value = column.getString(1);
            boolean isText = column.getString(2).equals("VARCHAR");
            if (isText) {
                texts.add(value);
            }
            plain.add(orNull(value));
            escaped.add(orNull(isText ? escaped(value) : value));
        });
        // Nearly no row has one of the characters that need a backslash: so each is looked at once, as a whole.
        String all = texts.isEmpty() ? "''" : "concat(" + String.join(", ", texts) + ")";
        String isOdd = List.of(TAB, END_OF_LINE, ZERO, "'\\'").stream()
                .map(odd -> "contains(" + all + ", " + odd + ")")
                .collect(Collectors.joining(" OR "));
        return "SELECT " + name + ", CASE WHEN " + isOdd + " THEN " + line(escaped) + " ELSE " + line(plain)
                + " END AS line FROM (" + rows + ") answer " + statement.substring(order);
    }

    private static String line(List<String> values) {
        return "concat_ws(" + TAB + ", " + String.join(", ", values) + ")";
    }

    private static String orNull(String value) {
        return "COALESCE(CAST(" + value + " AS VARCHAR), '\\N')";
    }

    /** The backslash first: those that come with the others stay as they are. */
    private static String escaped(String text) {
        String escaped = "replace(" + text + ", '\\', '\\\\')";
        for (String odd : List.of(TAB, END_OF_LINE)) {
            escaped = "replace(" + escaped + ", " + odd + ", '\\' || " + odd + ")";
        }
        return "replace(" + escaped + ", " + ZERO + ", '\\0')";
    }
}
