package io.tokenyield.publish.excel;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;

/** Where the rows of one kind stand, on one sheet or on several, and the formulas over all of them. */
record Areas(List<Area> areas) {

    /** The rows of one sheet; {@code lastRow} is not before {@code firstRow}, also where there are no rows. */
    record Area(String sheet, List<String> headers, int firstRow, int lastRow) {
        /** Absolute and with its sheet: {@code 'By person'!$C$7:$C$90}. */
        String column(String header) {
            int index = headers.indexOf(header);
            if (index < 0) {
                throw new IllegalArgumentException("no column " + header + " on sheet " + sheet);
            }
            String letter = CellReference.convertNumToColString(index);
            return "'" + sheet + "'!$" + letter + "$" + firstRow + ":$" + letter + "$" + lastRow;
        }
    }

    static Areas of(Area area) {
        return new Areas(List.of(area));
    }

    /** Adds up where a column of codes that are not numbers, such as currencies, has this value. */
    String sumIfs(String amount, String key, String criterion) {
        return each(area -> "SUMIFS(" + area.column(amount) + "," + area.column(key) + "," + criterion + ")");
    }

    String sumIfs(String amount, String firstKey, String first, String secondKey, String second) {
        return each(area -> "SUMIFS(" + area.column(amount) + "," + area.column(firstKey) + "," + first + ","
                + area.column(secondKey) + "," + second + ")");
    }

    /**
     * Adds up where texts are the same, letter by letter. SUMIFS would not do: it takes cost centres 0100 and 100 for
     * one number and an asterisk for any text.
     */
    String sumWhere(String amount, String... keysAndValues) {
        return each(area -> {
            StringBuilder formula = new StringBuilder("SUMPRODUCT(");
            for (int i = 0; i < keysAndValues.length; i += 2) {
                formula.append("--EXACT(")
                        .append(area.column(keysAndValues[i]))
                        .append(",")
                        .append(keysAndValues[i + 1])
                        .append("),");
            }
            return formula + area.column(amount) + ")";
        });
    }

    String countIf(String column, String criterion) {
        return each(area -> "COUNTIF(" + area.column(column) + "," + criterion + ")");
    }

    /** Cells that are not blank. */
    String countFilled(String column) {
        return each(area -> "COUNTA(" + area.column(column) + ")");
    }

    /** Cells that hold a number or a date. */
    String countNumbers(String column) {
        return each(area -> "COUNT(" + area.column(column) + ")");
    }

    String sum(String column) {
        return each(area -> "SUM(" + area.column(column) + ")");
    }

    private String each(Function<Area, String> term) {
        return areas.stream().map(term).collect(Collectors.joining("+"));
    }
}
