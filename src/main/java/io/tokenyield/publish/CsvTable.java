package io.tokenyield.publish;

import io.tokenyield.model.CleanText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A table as a CSV file by RFC 4180: UTF-8 without a mark at its beginning, a comma, quotes where they are needed, a header;
 * lines end with a line feed. Null is an empty cell. Rows are written one by one and not kept.
 *
 * @param <T> a row
 */
public final class CsvTable<T> {
    private static final int LONGEST = 32_767;
    private static final int FULL = 1 << 16;
    private static final String BEGINS_FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private final List<Column<T>> columns;

    public CsvTable(List<Column<T>> columns) {
        this.columns = List.copyOf(columns);
    }

    /** A column with what stands in it, ready to be written; null is an empty cell. */
    public record Column<T>(String name, Function<T, String> cell) {

        /** Text from other people's tables: cleaned, and no formula to whatever opens the file. */
        public static <T> Column<T> text(String name, Function<T, String> text) {
            return new Column<>(name, row -> {
                String value = text.apply(row);
                return value == null ? null : inert(CleanText.of(value, LONGEST));
            });
        }

        /** What this program words itself: dates, currencies, names of things. */
        public static <T> Column<T> word(String name, Function<T, ?> word) {
            return new Column<>(name, row -> {
                Object value = word.apply(row);
                return value == null ? null : value.toString();
            });
        }

        /** A number with all its digits and no idle zeros. */
        public static <T> Column<T> number(String name, Function<T, BigDecimal> number) {
            return new Column<>(name, row -> {
                BigDecimal value = number.apply(row);
                return value == null ? null : plain(value);
            });
        }

        /** An amount with the digits it has: 1.50 stays 1.50. */
        public static <T> Column<T> money(String name, Function<T, BigDecimal> amount) {
            return new Column<>(name, row -> {
                BigDecimal value = amount.apply(row);
                return value == null ? null : value.toPlainString();
            });
        }
    }

    /** Writes the header, then each row that {@code rows} hands over. */
    public void write(OutputStream out, Consumer<Consumer<T>> rows) throws IOException {
        StringBuilder lines = new StringBuilder();
        line(lines, Column::name);
        try {
            rows.accept(row -> {
                line(lines, column -> column.cell().apply(row));
                if (lines.length() >= FULL) {
                    try {
                        drain(lines, out);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        drain(lines, out);
        out.flush();
    }

    private void line(StringBuilder lines, Function<Column<T>, String> cell) {
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                lines.append(',');
            }
            String text = cell.apply(columns.get(i));
            if (text != null) {
                add(lines, text);
            }
        }
        lines.append('\n');
    }

    private static void add(StringBuilder lines, String cell) {
        if (fallsApart(cell)) {
            lines.append('"').append(cell.replace("\"", "\"\"")).append('"');
        } else {
            lines.append(cell);
        }
    }

    private static boolean fallsApart(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    /** Whole lines, so that no character is cut in two. */
    private static void drain(StringBuilder lines, OutputStream out) throws IOException {
        out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        lines.setLength(0);
    }

    /** A spreadsheet takes what begins so for a formula, also behind blanks; behind an apostrophe it is text. */
    static String inert(String text) {
        String begin = text.stripLeading();
        return !begin.isEmpty() && BEGINS_FORMULA.indexOf(begin.charAt(0)) >= 0 ? "'" + text : text;
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
