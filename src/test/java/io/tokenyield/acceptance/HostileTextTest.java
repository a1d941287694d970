package io.tokenyield.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.acceptance.HostileWorld.Company;
import io.tokenyield.model.ContractBroken;
import io.tokenyield.model.ShortText;
import io.tokenyield.testing.ChildRun;
import io.tokenyield.testing.Commands;
import io.tokenyield.testing.Ended;
import io.tokenyield.testing.TestDatabase;
import io.tokenyield.testing.TestMart;
import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import io.tokenyield.warehouse.ContractTable;
import io.tokenyield.warehouse.LocalDuckDb;
import io.tokenyield.warehouse.Warehouse;
import io.tokenyield.warehouse.Warehouses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile texts in every text column of every table of the contract, through a whole night. */
class HostileTextTest {
    /** One of each way to be hostile to a terminal. */
    private static final Set<String> EXPLAINED = Set.of("a formula", "control characters", "right to left", "emoji");

    @TempDir
    private static Path temporary;

    private static Map<Integer, List<String>> harmless;

    @BeforeAll
    static void the_same_night_with_harmless_texts() {
        try (TestRun run = TestRun.of(
                HostileWorld.harmless(temporary.resolve("harmless")).folder(), temporary.resolve("out-harmless"))) {
            run.night(HostileWorld.DAY);
            harmless = moneyByTokens(run.mart());
        }
    }

    @Test
    void every_text_column_of_the_contract_is_tried() {
        assertThat(HostileWorld.columnsLeftOut()).isEmpty();
    }

    @Test
    void from_files_to_workbooks_tables_and_a_terminal() throws IOException {
        HostileWorld world = HostileWorld.hostile(temporary.resolve("hostile"));
        Path out = temporary.resolve("out-files");
        try (TestMart mart = TestMart.fresh()) {
            Commands commands = Commands.on(mart, world.folder().write(), out);
            List<String> findings = new ArrayList<>();
            says(findings, commands, "check", "--date", HostileWorld.DAY);
            says(findings, commands, "nightly", "--date", HostileWorld.DAY);

            assertThat(others(world, mart))
                    .containsExactly(
                            "account is 64 KB",
                            "centre is 64 KB",
                            "family is 64 KB",
                            "manager is 64 KB",
                            "model is 64 KB",
                            "person is 64 KB",
                            "provider is 64 KB",
                            "stack is 64 KB",
                            "team is 64 KB",
                            "tool is control characters",
                            "tool is 64 KB");
            says(findings, commands, "status");
            for (Company company : world.companies()) {
                if (company.thing().equals("person") && EXPLAINED.contains(company.kind())) {
                    String person = company.text().strip();
                    says(
                            findings,
                            commands,
                            "explain",
                            "--person",
                            person,
                            "--period",
                            "2026-10",
                            "--day",
                            HostileWorld.DAY);
                }
            }
            assertThat(findings).isEmpty();
            assertThat(InertText.findings(out)).isEmpty();
            assertThat(InertText.texts(out.resolve("2026-10/finance.xlsx"), "By person"))
                    .contains(
                            "'; DROP TABLE ledger_entry; --",
                            "=HYPERLINK(\"//x\",\"click\")",
                            "=2+2",
                            "a \u21B5\u21B5\u21B5\u21B5z\u21B531mred[31mred]0;title",
                            "invoicegpj.exe",
                            "\uD83D\uDC69\u200D\uD83D\uDCBB e\u0301\u0327\u20DD");
        }
    }

    private static void says(List<String> findings, Commands commands, String... command) {
        Ended ended = commands.run(command);
        assertThat(ended.exitCode()).as(ended.all()).isZero();
        findings.addAll(InertText.findings(command[0], ended.all()));
    }

    @Test
    void bytes_that_are_no_text_are_refused_with_the_name_of_their_table() throws IOException {
        for (ContractTable table : ContractTable.all()) {
            Path folder = temporary.resolve("bytes-" + table.name());
            WarehouseFolder.in(folder)
                    .row(table.name(), table.columns().get(0) + "=x")
                    .write();
            Path file = folder.resolve(table.name() + ".csv");
            // The first half of an emoji, as programs write it that know no better.
            Files.write(file, new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0xBD, '\n'}, StandardOpenOption.APPEND);
            Warehouses.Location location = new Warehouses.Location(
                    "jdbc:duckdb:" + folder, "", "", temporary.resolve("work"), new LocalDuckDb.Limits("256MB", 1));

            try (Warehouse warehouse = Warehouses.open(location)) {
                assertThatThrownBy(() -> warehouse.read(table.name()))
                        .isInstanceOf(ContractBroken.class)
                        .hasMessageContaining("table " + table.name() + ": cannot read ")
                        .hasMessageContaining("that it is UTF-8");
            }
        }
    }

    /** In a process of its own, because only there the log is that of production. */
    @ParameterizedTest
    @ValueSource(strings = {"usage_event", "ticket"})
    void what_is_logged_of_a_file_that_cannot_be_read_is_inert_too_and_none_of_its_lines(String table)
            throws IOException {
        Path folder = WarehouseFolder.in(temporary.resolve("broken-" + table))
                .usage("e1", HostileWorld.DAY + "T10:00:00Z")
                .write();
        String line = "\u001B[31mconfidential\u202E,confidential,\u00FF\n";
        Files.write(
                folder.resolve(table + ".csv"), line.getBytes(StandardCharsets.ISO_8859_1), StandardOpenOption.APPEND);
        try (TestMart mart = TestMart.fresh();
                ChildRun night = Commands.on(mart, folder, temporary.resolve("out-broken"))
                        .start("nightly", "--date", HostileWorld.DAY)) {
            Ended ended = night.ended();

            assertThat(ended.exitCode()).as(ended.all()).isEqualTo(65);
            assertThat(InertText.findings("the log", ended.all().replace("\n\tat ", "\n at ")))
                    .isEmpty();
            assertThat(ended.all())
                    .contains("table " + table + ": cannot read ")
                    .doesNotContain("confidential");
        }
    }

    @Test
    void from_a_database() {
        HostileWorld world = HostileWorld.hostile(temporary.resolve("unused")).cutToTheColumns();
        try (TestDatabase warehouse = TestDatabase.create("hostile")) {
            world.folder().loadInto(warehouse);
            try (TestRun run = TestRun.of(warehouse, temporary.resolve("out-database"))) {
                run.night(HostileWorld.DAY);

                assertThat(others(world, run.mart())).isEmpty();
            }
        }
    }

    /** The companies whose usage was counted or booked otherwise than with a harmless text: a row is in quarantine for it. */
    private static List<String> others(HostileWorld world, TestMart mart) {
        Map<Integer, List<String>> hostile = moneyByTokens(mart);
        List<Company> others = world.companies().stream()
                .filter(company -> !Objects.equals(harmless.get(company.tokens()), hostile.get(company.tokens())))
                .toList();
        List<String> quarantined = mart.jdbc()
                .sql("SELECT bad_value FROM quarantine WHERE rule_name LIKE 'longer than %'")
                .query(String.class)
                .list();
        assertThat(others)
                .allSatisfy(company -> assertThat(quarantined).contains(ShortText.fitting(company.text(), 255)));
        return others.stream().map(Company::toString).toList();
    }

    /** Of each company's usage, by its number of tokens: what was counted, and what was booked on a person or on nobody. */
    private static Map<Integer, List<String>> moneyByTokens(TestMart mart) {
        Map<Integer, List<String>> money = new TreeMap<>();
        for (String sql : List.of(
                "SELECT input_tokens, 'counted', usage_day, requests FROM usage_daily",
                "SELECT quantity, 'booked', service_date, charge_category, unit, unit_price, amount, currency,"
                        + " CASE WHEN person_id = 'UNIDENTIFIED' THEN reason ELSE 'on a person' END"
                        + " FROM ledger_entry WHERE price_class = 'input' AND charge_category = 'Usage'")) {
            mart.rows(sql)
                    .forEach(row -> money.computeIfAbsent(
                                    Integer.valueOf(row.substring(0, row.indexOf(' '))), tokens -> new ArrayList<>())
                            .add(row.substring(row.indexOf(' ') + 1)));
        }
        return money;
    }
}
