package io.tokenyield.warehouse;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Text of statements for Trino: the one place where what comes from outside becomes part of one. */
final class TrinoSql {
    private static final JsonMapper JSON = new JsonMapper();

    private TrinoSql() {}

    /** A text as a literal. Trino knows no escapes in it but the doubled quote. */
    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A name as it stands in the catalog. */
    static String name(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /**
     * A relation that holds these rows of texts. They travel as one JSON text, because a list of thousands of literals is
     * more than Trino's planner takes.
     */
    static String relation(List<String> columns, Collection<List<String>> rows) {
        String type = columns.stream().map(column -> column + " varchar").collect(Collectors.joining(", "));
        return "SELECT * FROM UNNEST(CAST(json_parse(" + literal(JSON.writeValueAsString(rows)) + ") AS array(row("
                + type + ")))) AS given (" + String.join(", ", columns) + ")";
    }

    /**
     * A statement with relations in front of it: a reader can make neither tables nor views. What the statement itself
     * names so comes behind them.
     */
    static String with(Map<String, String> relations, String statement) {
        String body = statement.lines().dropWhile(line -> line.startsWith("--")).collect(Collectors.joining("\n"));
        String named = relations.entrySet().stream()
                .map(relation -> relation.getKey() + " AS (\n" + relation.getValue() + "\n)")
                .collect(Collectors.joining(", "));
        return "WITH " + named + (body.startsWith("WITH ") ? ", " + body.substring("WITH ".length()) : "\n" + body);
    }

    /** Relations in the order in which one uses another. */
    static Map<String, String> relations(String... namesAndTexts) {
        Map<String, String> relations = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            relations.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return relations;
    }
}
