package io.tokenyield.warehouse;

import io.tokenyield.sql.SqlFile;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The table {@code usage_event} of a Trino schema: the text that reads it by its types, and the survey of its days. */
final class TrinoEvents {
    private static final List<String> COLUMNS =
            ContractTable.named("usage_event").columns();
    /** What usage_typed.sql gives, with the types that DuckDB has for it. */
    static final Map<String, String> TYPED = typedColumns();

    private final TrinoServer server;
    private final Map<String, String> types;

    /** @param types those of Trino by column of the contract; all of them are there */
    TrinoEvents(TrinoServer server, Map<String, String> types) {
        this.server = server;
        this.types = types;
    }

    /** The query that gives typed rows of those that a predicate on the source's columns holds for. */
    String typed(String filter) {
        Map<String, String> values = TrinoColumns.expressions(types);
        values.put("source", "\"usage_event\"");
        values.put("filter", filter);
        return SqlFile.text("warehouse/typed/usage_typed.sql", values)
                .lines()
                .filter(line -> !line.startsWith("--"))
                .collect(Collectors.joining("\n"));
    }

    String isOn(LocalDate usageDay) {
        return usageDay.equals(SurveyedDay.UNDATED)
                ? TrinoColumns.isUndated(types.get("occurred_at"))
                : isBetween(usageDay, usageDay);
    }

    String isBetween(LocalDate first, LocalDate last) {
        return TrinoColumns.isBetween(first, last, types.get("occurred_at"));
    }

    /** The usage days among the rows that a predicate holds for, rising, rows without a readable time first. */
    List<SurveyedDay> survey(String filter) {
        Map<String, String> values = TrinoColumns.expressions(types);
        values.put("source", "\"usage_event\"");
        values.put("filter", filter);
        values.put("columns", COLUMNS.stream().map(TrinoSql::name).collect(Collectors.joining(", ")));
        return server.query(SqlFile.text("warehouse/trino/usage_survey.sql", values), SurveyedDay::read);
    }

    private static Map<String, String> typedColumns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("usage_day", "DATE");
        List.of("event_id").forEach(name -> columns.put(name, "VARCHAR"));
        List.of("occurred_at", "ingested_at").forEach(name -> columns.put(name, "TIMESTAMP"));
        List.of("tool", "provider", "model", "account", "session_id", "request_key", "repository", "branch")
                .forEach(name -> columns.put(name, "VARCHAR"));
        List.of("ticket_key", "service_tier").forEach(name -> columns.put(name, "VARCHAR"));
        UsageColumns.COUNTS.forEach(name -> columns.put(name, "BIGINT"));
        columns.put("credits", "DECIMAL(24, 8)");
        columns.put("accepted", "BIGINT");
        List.of("prompt_hash", "fault", "fault_value").forEach(name -> columns.put(name, "VARCHAR"));
        return columns;
    }
}
