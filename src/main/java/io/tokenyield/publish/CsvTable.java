package io.tokenyield.publish;

import io.tokenyield.model.CleanText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
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
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        line(writer, columns.stream().map(Column::name).toList());
        try {
            rows.accept(row -> {
                try {
                    line(
                            writer,
                            columns.stream()
                                    .map(column -> column.cell().apply(row))
                                    .toList());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
    }

    private static void line(Writer writer, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                writer.write(',');
            }
            if (cells.get(i) != null) {
                writer.write(quoted(cells.get(i)));
            }
        }
        writer.write('\n');
    }

    private static String quoted(String cell) {
        boolean needed = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
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
