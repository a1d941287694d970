package io.tokenyield.reference;

import io.tokenyield.testing.TestCompany;
import io.tokenyield.testing.TestMart;
import io.tokenyield.testing.WarehouseFolder;
import io.tokenyield.warehouse.LocalDuckDb;
import io.tokenyield.warehouse.Warehouse;
import io.tokenyield.warehouse.Warehouses;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Reference data in a warehouse of each test's own, and what the mart knows of it after the nights that read it. */
final class NightlyReference implements BeforeEachCallback, AfterEachCallback {
    private final TestCompany company = TestCompany.of(WarehouseFolder::in);

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

    ReferenceStore store() {
        return new ReferenceStore(company.mart().dataSource());
    }

    List<String> rows(String sql) {
        return company.rows(sql);
    }

    /** What reference data did not keep. */
    List<String> rejected() {
        return rows("SELECT source_table, row_key, column_name, bad_value, rule_name, row_count FROM quarantine"
                + " ORDER BY source_table, line_no");
    }

    /** The night of this day reads the warehouse as the test has it by then. */
    List<ReferenceImport.Outcome> importOn(String day) {
        company.warehouse().write();
        return read(company.mart(), company.warehouseFiles(), company.folder(), Instant.parse(day + "T03:00:00Z"));
    }

    static List<ReferenceImport.Outcome> read(TestMart mart, Path files, Path folder, Instant knownAt) {
        try (Warehouse warehouse = open(files, folder)) {
            return new ReferenceImport(mart.dataSource()).run(warehouse, knownAt);
        }
    }

    Warehouse open() {
        return open(company.warehouseFiles(), company.folder());
    }

    private static Warehouse open(Path files, Path folder) {
        LocalDuckDb.Limits limits = new LocalDuckDb.Limits("256MB", 1);
        return Warehouses.open(new Warehouses.Location("jdbc:duckdb:" + files, "", "", folder.resolve("work"), limits));
    }

    void seat(String tool, String person, String plan, String fee, String from, String to, String provider) {
        warehouse()
                .row(
                        "seat",
                        "tool=" + tool,
                        "person_id=" + person,
                        "plan=" + plan,
                        "monthly_fee=" + fee,
                        "currency=USD",
                        "valid_from=" + from,
                        "valid_to=" + to,
                        "provider=" + provider);
    }

    void plan(String tool, String plan, String credits, String pooled, String from, String to) {
        warehouse()
                .row(
                        "plan",
                        "tool=" + tool,
                        "plan=" + plan,
                        "included_credits=" + credits,
                        "pooled=" + pooled,
                        "valid_from=" + from,
                        "valid_to=" + to);
    }

    void adjustment(String provider, String kind, String scope, String share, String from, String to) {
        warehouse()
                .row(
                        "price_adjustment",
                        "provider=" + provider,
                        "kind=" + kind,
                        "applies_to=" + scope,
                        "share=" + share,
                        "valid_from=" + from,
                        "valid_to=" + to,
                        "note=Order 7");
    }

    void shared(String account, String payer, String from, String to) {
        warehouse()
                .row(
                        "shared_account",
                        "system=codex",
                        "account=" + account,
                        payer,
                        "valid_from=" + from,
                        "valid_to=" + to);
    }
}
