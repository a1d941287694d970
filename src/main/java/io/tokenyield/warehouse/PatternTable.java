package io.tokenyield.warehouse;

import io.tokenyield.sql.RowValues;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table of the mart with names and sums that a statement of the same name below {@code sql/warehouse} fills, one UTC
 * day at a time.
 *
 * @param names what the statement gives first, as text
 * @param figures what it gives behind the names
 */
record PatternTable(String name, List<String> names, List<String> figures) {
    private static final List<String> LINE = List.of("tool", "account", "provider", "model", "billed_by");
    private static final List<String> SUMS = List.of(
            "requests",
            "input_tokens",
            "output_tokens",
            "cache_read_tokens",
            "cache_write_5m_tokens",
            "cache_write_1h_tokens",
            "credits");

    static final PatternTable PADDING = new PatternTable("usage_padding", LINE, SUMS);
    /** The last of its names is the source's hash of the prompt, which has to be keyed again. */
    static final PatternTable PROMPT = new PatternTable(
            "usage_prompt", Stream.concat(LINE.stream(), Stream.of("prompt")).toList(), SUMS);

    /** One row without its day. */
    record Row(List<String> names, List<BigDecimal> figures) {
        void bind(RowValues insert, LocalDate usageDay) throws SQLException {
            int column = 1;
            insert.setDate(column++, Date.valueOf(usageDay));
            for (String name : names) {
                insert.setString(column++, name);
            }
            for (BigDecimal figure : figures) {
                insert.setBigDecimal(column++, figure);
            }
        }
    }

    String statement() {
        return "warehouse/" + name + ".sql";
    }

    /** Columns of the mart's table in the order in which rows bind them. */
    List<String> columns() {
        return Stream.of(List.of("usage_day"), names, figures)
                .flatMap(List::stream)
                .toList();
    }

    Row read(ResultSet row) throws SQLException {
        List<String> texts = new ArrayList<>();
        for (int i = 1; i <= names.size(); i++) {
            texts.add(row.getString(i));
        }
        List<BigDecimal> numbers = new ArrayList<>();
        for (int i = 1; i <= figures.size(); i++) {
            numbers.add(new BigDecimal(row.getString(names.size() + i)));
        }
        return new Row(texts, numbers);
    }
}
