package io.tokenyield.warehouse;

import io.tokenyield.model.ContractBroken;
import io.tokenyield.sql.SqlFile;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A schema of a Trino cluster: a lake, or whatever it federates. The statements run there, pushed down whole; only groups and
 * the small tables come here.
 */
final class TrinoWarehouse implements Warehouse {
    private final TrinoServer server;
    private final LocalDuckDb scratch;
    private Map<String, Map<String, String>> typesByTable;
    private List<SurveyedDay> survey;

    TrinoWarehouse(TrinoServer server, LocalDuckDb scratch) {
        this.server = server;
        this.scratch = scratch;
    }

    @Override
    public String description() {
        return server.place().description();
    }

    @Override
    public List<String> columnsOf(String table) {
        return List.copyOf(types(table).keySet());
    }

    /** Of all tables of the contract at once: a question of the catalog costs as much as one of a small table. */
    private Map<String, String> types(String table) {
        if (typesByTable == null) {
            Map<String, Map<String, String>> found = new HashMap<>();
            String sql = SqlFile.text(
                    "warehouse/trino/columns.sql",
                    Map.of(
                            "catalog",
                            TrinoSql.name(server.place().catalog()),
                            "schema",
                            TrinoSql.literal(server.place().schema()),
                            "tables",
                            ContractTable.all().stream()
                                    .map(known -> TrinoSql.literal(known.name()))
                                    .collect(Collectors.joining(", "))));
            server.query(sql, row -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                    .forEach(column -> found.computeIfAbsent(column.get(0), name -> new LinkedHashMap<>())
                            .put(column.get(1), column.get(2)));
            typesByTable = found;
        }
        return typesByTable.getOrDefault(table, Map.of());
    }

    @Override
    public long countRows(String table) {
        return server.query("SELECT COUNT(*) FROM " + TrinoSql.name(table), row -> row.getLong(1))
                .get(0);
    }

    @Override
    public void forEach(String table, Consumer<Map<String, String>> sink) {
        Map<String, String> types = types(table);
        if (types.isEmpty()) {
            return;
        }
        List<String> names = List.copyOf(types.keySet());
        String columns = names.stream()
                .map(column -> TrinoColumns.text(column, types.get(column)) + " AS " + TrinoSql.name(column))
                .collect(Collectors.joining(", "));
        server.read("SELECT " + columns + " FROM " + TrinoSql.name(table), rows -> {
            while (rows.next()) {
                Map<String, String> values = new LinkedHashMap<>();
                for (int i = 0; i < names.size(); i++) {
                    values.put(names.get(i), rows.getString(i + 1));
                }
                sink.accept(values);
            }
        });
    }

    @Override
    public LocalTables localTables(List<String> tables) {
        LocalTables local = new LocalTables(scratch);
        tables.forEach(table -> local.add(table, this));
        return local;
    }

    @Override
    public List<SurveyedDay> survey() {
        if (survey == null) {
            survey = events().survey("TRUE");
        }
        return survey;
    }

    private TrinoEvents events() {
        Map<String, String> types = types("usage_event");
        List<String> missing = ContractTable.named("usage_event").columns().stream()
                .filter(column -> !types.containsKey(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new ContractBroken("table usage_event in " + description() + " lacks " + String.join(", ", missing)
                    + "; make a view of that name with the columns of sql/warehouse/contract/usage_event.sql");
        }
        return new TrinoEvents(server, types);
    }

    @Override
    public Usage localUsage(Set<LocalDate> days, List<SurveyedDay> surveyed) {
        return new TrinoUsage(server, events(), scratch, surveyed);
    }

    @Override
    public Usage usageByDay() {
        return new TrinoUsage(server, events(), scratch, null);
    }

    @Override
    public void close() {
        try {
            server.close();
        } finally {
            scratch.close();
        }
    }
}
