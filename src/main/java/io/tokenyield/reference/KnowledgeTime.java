package io.tokenyield.reference;

import io.tokenyield.sql.FastInsert;
import io.tokenyield.sql.Instants;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Brings a reference table up to what the source says now: rows that are gone end their known time, new ones begin
 * theirs, the rest is not touched. Runs in the caller's transaction; doing it again changes nothing.
 */
final class KnowledgeTime {
    private final DataSource mart;
    private final JdbcTemplate jdbc;
    private final String knownAt;

    KnowledgeTime(DataSource mart, Instant knownAt) {
        this.mart = mart;
        this.jdbc = new JdbcTemplate(mart);
        this.knownAt = Instants.text(knownAt);
    }

    /** @return the number of rows that ended or began */
    int update(ReferenceTable table, List<List<Object>> rows) {
        Map<String, List<Object>> known = new LinkedHashMap<>();
        String columns = String.join(", ", table.columns());
        jdbc.query("SELECT " + columns + " FROM " + table.name() + " WHERE known_to IS NULL", row -> {
            List<Object> values = new ArrayList<>();
            for (int i = 1; i <= table.columns().size(); i++) {
                values.add(row.getObject(i));
            }
            known.put(canonical(values), values);
        });
        List<List<Object>> fresh = new ArrayList<>();
        for (List<Object> row : rows) {
            if (known.remove(canonical(row)) == null) {
                fresh.add(row);
            }
        }
        known.values().forEach(gone -> end(table, gone));
        begin(table, fresh);
        return known.size() + fresh.size();
    }

    private void end(ReferenceTable table, List<Object> row) {
        List<Object> key = new ArrayList<>();
        table.keyColumns().forEach(column -> key.add(row.get(table.columns().indexOf(column))));
        String isRow =
                table.keyColumns().stream().map(column -> column + " = ?").collect(Collectors.joining(" AND "));
        // What this very run wrote before it was interrupted was never known to anybody: it goes without a trace.
        List<Object> sameRun = new ArrayList<>(key);
        sameRun.add(knownAt);
        int undone = jdbc.update(
                "DELETE FROM " + table.name() + " WHERE " + isRow + " AND known_to IS NULL AND known_from = ?",
                sameRun.toArray());
        if (undone == 0) {
            List<Object> arguments = new ArrayList<>(List.of(knownAt));
            arguments.addAll(key);
            jdbc.update(
                    "UPDATE " + table.name() + " SET known_to = ? WHERE known_to IS NULL AND " + isRow,
                    arguments.toArray());
        }
    }

    private void begin(ReferenceTable table, List<List<Object>> rows) {
        List<String> columns = new ArrayList<>(table.columns());
        columns.add("known_from");
        new FastInsert(mart, table.name(), columns).insert(rows, (insert, row) -> {
            for (int i = 0; i < row.size(); i++) {
                insert.setObject(i + 1, row.get(i));
            }
            insert.setString(row.size() + 1, knownAt);
        });
    }

    /** Values as text that is equal exactly when the values are: 2.50 is 2.5, and null is not an empty text. */
    private static String canonical(List<Object> values) {
        return values.stream()
                .map(value -> {
                    if (value == null) {
                        return "-";
                    }
                    String text = value instanceof BigDecimal number
                            ? number.stripTrailingZeros().toPlainString()
                            : value.toString();
                    return text.length() + ":" + text;
                })
                .collect(Collectors.joining(";"));
    }
}
