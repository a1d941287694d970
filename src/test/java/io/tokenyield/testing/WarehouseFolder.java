package io.tokenyield.testing;

import io.tokenyield.sql.SqlFile;
import io.tokenyield.warehouse.ContractTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A tiny warehouse as a folder of CSV files: every table of the contract that has to be there, with one person (P001, alice of team Blue, who
 * pays from CC-1) and one price (claude-sonnet-4-5: 3 dollars a million tokens in, 15 out). A test says only what matters
 * to it, column by column; what it does not say is empty or has a sane default.
 *
 * <pre>{@code
 * WarehouseFolder folder = WarehouseFolder.in(temporary)
 *         .usage("e1", "2026-10-25T10:00:00Z", "request_id=r1", "output_tokens=100")
 *         .usage("e2", "2026-10-25T10:00:01Z", "request_id=r1", "output_tokens=250");
 * }</pre>
 */
public final class WarehouseFolder {
    /** What a row of usage has where the test says nothing; it came in when it occurred. */
    private static final List<String> USAGE = List.of(
            "tool=claude_code",
            "provider=anthropic",
            "model=claude-sonnet-4-5",
            "account=alice@example.com",
            "input_tokens=0",
            "output_tokens=0");

    /** Columns where an empty text of a file is NULL in a database, because it would be no number and no day. */
    private static final List<String> CAN_BE_NULL =
            List.of("valid_to", "date_to", "input_tokens", "output_tokens", "credits");

    private final Path folder;
    private final Map<String, List<Map<String, String>>> rowsByTable = new LinkedHashMap<>();
    private final Map<String, List<String>> columnsByTable = new HashMap<>();

    private WarehouseFolder(Path folder) {
        this.folder = folder;
        for (ContractTable table : ContractTable.all()) {
            rowsByTable.put(table.name(), new ArrayList<>());
            columnsByTable.put(table.name(), table.columns());
        }
    }

    /** With the person and the price, and no usage yet. */
    public static WarehouseFolder in(Path folder) {
        return new WarehouseFolder(folder)
                .person("P001", "Blue", "CC-1", "2026-01-01", "")
                .identity("claude_code", "alice@example.com", "P001")
                .rate("anthropic", "claude-sonnet-4-5", "2026-01-01", "", "input=3", "output=15");
    }

    public WarehouseFolder usage(String eventId, String occurredAt, String... further) {
        Map<String, String> row = values(USAGE.toArray(String[]::new));
        row.put("event_id", eventId);
        row.put("occurred_at", occurredAt);
        row.put("ingested_at", occurredAt);
        row.putAll(values(further));
        return add("usage_event", row);
    }

    public WarehouseFolder person(String id, String team, String costCentre, String from, String to) {
        return row(
                "person",
                "person_id=" + id,
                "display_name=" + id,
                "team=" + team,
                "cost_centre=" + costCentre,
                "valid_from=" + from,
                "valid_to=" + to);
    }

    public WarehouseFolder identity(String tool, String account, String person) {
        return row("identity", "system=" + tool, "account=" + account, "person_id=" + person);
    }

    /** A price of tokens, in dollars a million. */
    public WarehouseFolder rate(String provider, String model, String from, String to, String... prices) {
        Map<String, String> row = values("currency=USD", "unit=1M_tokens");
        row.put("provider", provider);
        row.put("model_id", model);
        row.put("date_from", from);
        row.put("date_to", to);
        row.putAll(values(prices));
        return add("rate", row);
    }

    /** A row of any table, each value as {@code column=value}. */
    public WarehouseFolder row(String table, String... values) {
        return add(table, values(values));
    }

    /** Takes away the rows that have this value. */
    public WarehouseFolder without(String table, String column, String value) {
        rowsByTable.get(table).removeIf(row -> row.getOrDefault(column, "").equals(value));
        return this;
    }

    /** Takes away all rows of a table. */
    public WarehouseFolder without(String table) {
        rowsByTable.get(table).clear();
        return this;
    }

    /** The header of a table's file from now on. */
    public WarehouseFolder header(String table, String... columns) {
        columnsByTable.put(table, List.of(columns));
        return this;
    }

    public List<Map<String, String>> rowsOf(String table) {
        return rowsByTable.get(table);
    }

    /**
     * Where the files are; those of an earlier call are replaced. An optional table without rows is no file, as with
     * companies that do not have it.
     */
    public Path write() {
        try {
            Files.createDirectories(folder);
            for (String table : rowsByTable.keySet()) {
                Path file = folder.resolve(table + ".csv");
                if (isThere(table)) {
                    Files.writeString(file, csv(table));
                } else {
                    Files.deleteIfExists(file);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the same tables into a MySQL database, with the types of the contract; those of an earlier call are replaced. */
    public WarehouseFolder loadInto(TestDatabase database) {
        try (Connection connection = database.login().connect();
                Statement statement = connection.createStatement()) {
            for (String table : rowsByTable.keySet()) {
                statement.execute("DROP TABLE IF EXISTS `" + table + "`");
                if (!isThere(table)) {
                    continue;
                }
                statement.execute(SqlFile.text("warehouse/contract/" + table + ".sql"));
                for (Map<String, String> row : rowsByTable.get(table)) {
                    insert(connection, table, row);
                }
            }
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot load " + database.name(), e);
        }
    }

    private boolean isThere(String table) {
        return !rowsByTable.get(table).isEmpty() || !ContractTable.named(table).mayBeAbsent();
    }

    private static void insert(Connection connection, String table, Map<String, String> row) throws SQLException {
        List<String> columns = row.keySet().stream()
                .filter(column -> !row.get(column).isEmpty() || !CAN_BE_NULL.contains(column))
                .toList();
        String names = columns.stream().map(column -> "`" + column + "`").collect(Collectors.joining(", "));
        String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO `" + table + "` (" + names + ") VALUES (" + marks + ")")) {
            for (int i = 0; i < columns.size(); i++) {
                String value = row.get(columns.get(i));
                insert.setString(i + 1, columns.get(i).endsWith("_at") ? value.replace("Z", "") : value);
            }
            insert.executeUpdate();
        }
    }

    private String csv(String table) {
        List<String> columns = new ArrayList<>(columnsByTable.get(table));
        ContractTable.named(table).optionalColumns().stream()
                .filter(column -> !columns.contains(column))
                .filter(column -> rowsByTable.get(table).stream().anyMatch(row -> row.containsKey(column)))
                .forEach(columns::add);
        StringBuilder csv = new StringBuilder(String.join(",", columns)).append('\n');
        for (Map<String, String> row : rowsByTable.get(table)) {
            csv.append(columns.stream()
                            .map(column -> quoted(row.getOrDefault(column, "")))
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        return csv.toString();
    }

    private static String quoted(String value) {
        return value.matches("[^\",\r\n]*") ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private WarehouseFolder add(String table, Map<String, String> row) {
        rowsByTable.get(table).add(row);
        return this;
    }

    private static Map<String, String> values(String... texts) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            values.put(text.substring(0, equals), text.substring(equals + 1));
        }
        return values;
    }
}
