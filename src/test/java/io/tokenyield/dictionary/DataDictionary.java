package io.tokenyield.dictionary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The page that tells what is in the mart, in Markdown. */
final class DataDictionary {
    private static final String HEAD = """
            # Data dictionary

            Every table, view and column of the mart, as the schema tells them. Made by `make docs` from a migrated database;
            do not edit it, change the comments by a migration.

            Instants are UTC; a day is a day of the accounting zone where it is called `service_date` or accounting day, and a
            UTC day where it is called `usage_day`. Amounts are exact decimals in the currency beside them. Empty is empty and
            null is not known; neither is 0.
            """;

    /** Who a table is for is said by its name; the first that fits. */
    private static final Map<String, Predicate<String>> PARTS = parts();

    private DataDictionary() {}

    private static Map<String, Predicate<String>> parts() {
        Map<String, Predicate<String>> parts = new LinkedHashMap<>();
        parts.put("For leads (`lead_*`)", name -> name.startsWith("lead_"));
        parts.put("Summary tables (`summary_*`)", name -> name.startsWith("summary_"));
        parts.put("Internal: what runs are resumed by (`BATCH_*`, Spring Batch 6)", name -> name.startsWith("BATCH_"));
        parts.put("The mart: from what was read to the ledger, the scores and the runs", name -> true);
        return parts;
    }

    static String of(List<Schema.Table> tables) {
        StringBuilder page = new StringBuilder(HEAD);
        for (String part : PARTS.keySet()) {
            List<Schema.Table> own =
                    tables.stream().filter(table -> part(table).equals(part)).toList();
            if (!own.isEmpty()) {
                page.append("\n## ").append(part).append("\n\n| table | what |\n|---|---|\n");
                own.forEach(table -> page.append(
                        "| [`%1$s`](#%2$s) | %3$s |%n".formatted(table.name(), anchor(table), cell(table.comment()))));
                own.forEach(table -> append(page, table));
            }
        }
        return page.toString().replace("\r\n", "\n");
    }

    private static String part(Schema.Table table) {
        return PARTS.entrySet().stream()
                .filter(part -> part.getValue().test(table.name()))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static void append(StringBuilder page, Schema.Table table) {
        page.append("\n### ").append(table.name()).append("\n\n");
        page.append(table.comment()).append(table.isView() ? " (view)" : "").append("\n");
        if (!table.grain().isEmpty()) {
            page.append("Grain: ").append(table.grain()).append("\n");
        }
        // Servers differ in what a view says of null.
        page.append(
                table.isView()
                        ? "\n| column | type | what |\n|---|---|---|\n"
                        : "\n| column | type | null | what |\n|---|---|---|---|\n");
        for (Schema.Column column : table.columns()) {
            String isNull = table.isView() ? "" : " | " + (column.mayBeNull() ? "yes" : "");
            page.append(
                    "| `%s` | %s%s | %s |%n".formatted(column.name(), column.type(), isNull, cell(column.comment())));
        }
        if (!table.keys().isEmpty()) {
            page.append("\n")
                    .append(table.keys().stream().map(DataDictionary::key).collect(Collectors.joining("; ")))
                    .append("\n");
        }
    }

    private static String key(Schema.Key key) {
        String columns =
                key.columns().stream().map(column -> "`" + column + "`").collect(Collectors.joining(", "));
        if (key.name().equals("PRIMARY")) {
            return "Primary key: " + columns;
        }
        return (key.isUnique() ? "unique " : "index ") + "`" + key.name() + "`: " + columns;
    }

    private static String anchor(Schema.Table table) {
        return table.name().toLowerCase(Locale.ROOT);
    }

    /** A bar would end the cell. */
    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
