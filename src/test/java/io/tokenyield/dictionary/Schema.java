package io.tokenyield.dictionary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a migrated mart says of itself; the same on every server that the mart runs on. */
final class Schema {
    /** Flyway's own table; its layout is not ours. */
    private static final String NOT_OURS = "flyway_schema_history";

    private final JdbcClient jdbc;
    private final Heads heads = Heads.ofMigrations();

    /**
     * @param grain what a row is
     * @param comment as the schema has it; of views, which cannot have one, what the head of their migration says
     */
    record Table(String name, boolean isView, String grain, String comment, List<Column> columns, List<Key> keys) {}

    /** @param comment empty where the schema has none */
    record Column(String name, String type, boolean mayBeNull, String comment) {}

    /** A key over columns; the primary one has the name {@code PRIMARY}. */
    record Key(String name, boolean isUnique, List<String> columns) {}

    Schema(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sorted by name, whatever the case. */
    List<Table> tables() {
        return jdbc.sql("SELECT table_name, table_type, table_comment FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE() AND table_name <> ? ORDER BY LOWER(table_name)")
                .param(NOT_OURS)
                .query((row, number) -> {
                    boolean isView = row.getString(2).equals("VIEW");
                    String name = row.getString(1);
                    return new Table(
                            name,
                            isView,
                            heads.grain(name),
                            isView ? heads.purpose(name) : row.getString(3),
                            columns(name),
                            keys(name));
                })
                .list();
    }

    private List<Column> columns(String table) {
        return jdbc.sql("SELECT column_name, column_type, is_nullable, column_comment FROM information_schema.columns"
                        + " WHERE table_schema = DATABASE() AND table_name = ? ORDER BY ordinal_position")
                .param(table)
                .query((row, number) -> new Column(
                        row.getString(1),
                        sameOnEveryServer(row.getString(2)),
                        row.getString(3).equals("YES"),
                        row.getString(4).isBlank() ? heads.column(table, row.getString(1)) : row.getString(4)))
                .list();
    }

    /** The primary key first, the others by name. */
    private List<Key> keys(String table) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        Map<String, Boolean> unique = new LinkedHashMap<>();
        jdbc.sql("SELECT index_name, non_unique, column_name FROM information_schema.statistics"
                        + " WHERE table_schema = DATABASE() AND table_name = ?"
                        + " ORDER BY index_name <> 'PRIMARY', LOWER(index_name), seq_in_index")
                .param(table)
                .query(row -> {
                    columns.computeIfAbsent(row.getString(1), name -> new ArrayList<>())
                            .add(row.getString(3));
                    unique.put(row.getString(1), row.getInt(2) == 0);
                });
        return columns.entrySet().stream()
                .map(key -> new Key(key.getKey(), unique.get(key.getKey()), key.getValue()))
                .toList();
    }

    /** MariaDB still tells how wide whole numbers are shown, and both write decimals without a blank. */
    private static String sameOnEveryServer(String type) {
        return type.replaceFirst("^((?:small|medium|big)?int|tinyint(?!\\(1\\)))\\(\\d+\\)", "$1")
                .replaceFirst("^tinyint\\(1\\)$", "boolean");
    }
}
