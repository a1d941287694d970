package io.tokenyield.delivery;

import io.tokenyield.reference.ReferenceImport;
import io.tokenyield.testing.TestCompany;
import io.tokenyield.testing.WarehouseFolder;
import io.tokenyield.warehouse.LocalDuckDb;
import io.tokenyield.warehouse.Warehouse;
import io.tokenyield.warehouse.Warehouses;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Tickets and commits in a warehouse of each test's own, and what the mart has of them after the nights that read it. Alice is
 * P001, Bob P002.
 */
final class NightlyDelivery implements BeforeEachCallback, AfterEachCallback {
    private final TestCompany company = TestCompany.with(world -> world.person("P002", "Blue", "CC-1", "2026-01-01", "")
            .identity("git", "alice@example.com", "P001")
            .identity("git", "bob@example.com", "P002")
            .identity("jira", "jira-bob", "P002"));

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        company.beforeEach(context);
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        company.afterEach(context);
    }

    WarehouseFolder warehouse() {
        return company.warehouse();
    }

    List<String> rows(String sql) {
        return company.rows(sql);
    }

    /** Rows that are not kept. */
    List<String> rejected() {
        return rows("SELECT source_table, row_key, column_name, bad_value, rule_name, row_count FROM quarantine"
                + " ORDER BY source_table, line_no");
    }

    /** What is odd about rows that are. */
    List<String> remarks() {
        return rows("SELECT source_table, row_key, column_name, odd_value, remark, row_count FROM delivery_remark"
                + " ORDER BY source_table, line_no");
    }

    NightlyDelivery ticket(String key, String... values) {
        company.warehouse().row("ticket", with(values, "ticket_key=" + key, "type=Story"));
        return this;
    }

    NightlyDelivery transition(String key, String at, String from, String to, String by) {
        company.warehouse()
                .row(
                        "ticket_transition",
                        "ticket_key=" + key,
                        "changed_at=" + at,
                        "from_status=" + from,
                        "to_status=" + to,
                        "changed_by=" + by);
        return this;
    }

    /** By Alice on main of repository shop, committed when it was authored, 10 lines in one file, if not told otherwise. */
    NightlyDelivery commit(String sha, String at, String... values) {
        company.warehouse()
                .row(
                        "commit",
                        with(
                                values,
                                "sha=" + sha,
                                "repository=shop",
                                "branch=main",
                                "authored_at=" + at,
                                "committed_at=" + at,
                                "author_email=alice@example.com",
                                "additions=10",
                                "deletions=2",
                                "files_changed=1",
                                "is_merge=0"));
        return this;
    }

    /** One of its changed files, 10 lines. */
    NightlyDelivery file(String sha, String path) {
        company.warehouse()
                .row("commit_file", "sha=" + sha, "repository=shop", "path=" + path, "additions=10", "deletions=0");
        return this;
    }

    void execute(String sql) {
        company.mart().execute(sql);
    }

    /** Rows of tickets and commits that are deleted or inserted meanwhile, each with the ticket or the sha. */
    List<String> writtenBy(Runnable night) {
        Map<String, String> keyByTable = Map.of(
                "delivery_ticket", "ticket_key",
                "delivery_transition", "ticket_key",
                "delivery_commit", "sha",
                "delivery_commit_copy", "sha",
                "delivery_commit_ticket", "sha",
                "delivery_commit_file", "sha");
        execute("CREATE TABLE written_row (table_name VARCHAR(64), verb VARCHAR(6), row_key VARCHAR(64))");
        try {
            keyByTable.forEach((table, key) -> {
                watch(table, "DELETE", "OLD." + key);
                watch(table, "INSERT", "NEW." + key);
            });
            night.run();
            return rows("SELECT table_name, verb, row_key FROM written_row ORDER BY table_name, verb, row_key");
        } finally {
            keyByTable
                    .keySet()
                    .forEach(table -> List.of("DELETE", "INSERT")
                            .forEach(verb -> execute("DROP TRIGGER IF EXISTS watch_" + verb + "_" + table)));
            execute("DROP TABLE written_row");
        }
    }

    private void watch(String table, String verb, String key) {
        execute("CREATE TRIGGER watch_" + verb + "_" + table + " BEFORE " + verb + " ON " + table
                + " FOR EACH ROW INSERT INTO written_row VALUES ('" + table + "', '" + verb + "', " + key + ")");
    }

    private static String[] with(String[] further, String... defaults) {
        String[] all = new String[defaults.length + further.length];
        System.arraycopy(defaults, 0, all, 0, defaults.length);
        System.arraycopy(further, 0, all, defaults.length, further.length);
        return all;
    }

    DeliveryImport.Result importOn(String day) {
        return importOn(day, BotAccounts.BY_NAME);
    }

    /** The night of this day reads the warehouse as the test has it by then. */
    DeliveryImport.Result importOn(String day, BotAccounts bots) {
        company.warehouse().write();
        Instant night = Instant.parse(day + "T03:00:00Z");
        try (Warehouse warehouse = open()) {
            new ReferenceImport(company.mart().dataSource()).run(warehouse, night);
            return new DeliveryImport(company.mart().dataSource(), bots)
                    .run(warehouse, "night-" + day, night, night.plusSeconds(86_400), true);
        }
    }

    private Warehouse open() {
        return Warehouses.open(new Warehouses.Location(
                "jdbc:duckdb:" + company.warehouseFiles(),
                "",
                "",
                company.folder().resolve("work"),
                new LocalDuckDb.Limits("256MB", 1)));
    }
}
