package io.tokenyield.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.warehouse.ContractTable;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Examples "this usage costs that much", stated by others, through the whole product: from a file to the ledger. */
class CostCasesTest {
    @TempDir
    Path folder;

    @Test
    void every_example_costs_in_the_ledger_what_its_source_says_to_the_last_digit() throws Exception {
        Path cases = RealData.pathOr("cost-cases.jsonl", () -> TinyWorld.resource("tiny-cost-cases.jsonl"));
        Path rates = RealData.pathOr("rates.csv", () -> TinyWorld.resource("tiny-world/rate.csv"));
        Path aliases = RealData.pathOr("model_alias.csv", () -> TinyWorld.resource("tiny-world/model_alias.csv"));
        Path world = Files.createDirectory(folder.resolve("cases"));
        CostCases examples = CostCases.write(cases, rates, aliases, world);
        fillUp(world);

        try (CommandLineRun run = CommandLineRun.onFiles("cases", world, folder.resolve("out"))) {
            assertThat(run.command(
                            "backfill", "--from", "2024-01-01", "--to", "2026-11-30", "--freshness-days", "9999"))
                    .isZero();
            try (Connection mart = run.mart().login().connect()) {
                Map<String, BigDecimal> found = amountsByExample(mart);
                System.out.println("Cost cases through the product: " + found.size() + " of "
                        + Files.readAllLines(cases).size());
                assertThat(found).isEqualTo(new TreeMap<>(examples.expected()));
                assertThat(found).hasSize(Files.readAllLines(cases).size());
            }
        }
    }

    /** Each example has an account of its own, whose name says which it is. */
    private static Map<String, BigDecimal> amountsByExample(Connection mart) throws Exception {
        Map<String, BigDecimal> amounts = new TreeMap<>();
        try (Statement statement = mart.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT UPPER(account), SUM(amount) FROM usage_cost WHERE priced GROUP BY UPPER(account)")) {
            while (row.next()) {
                amounts.put(row.getString(1), row.getBigDecimal(2).stripTrailingZeros());
            }
        }
        return amounts;
    }

    /** The tables that the examples do not need, but a warehouse has. */
    private static void fillUp(Path world) throws Exception {
        for (ContractTable table : ContractTable.all()) {
            Path file = world.resolve(table.name() + ".csv");
            if (!Files.exists(file)) {
                Files.write(file, List.of(String.join(",", table.columns())));
            }
        }
        Files.writeString(
                world.resolve("person.csv"), "P001,A,a@corp.example,t,CC-1,,2020-01-01,\n", StandardOpenOption.APPEND);
        Files.writeString(world.resolve("identity.csv"), "P001,git,a@corp.example\n", StandardOpenOption.APPEND);
    }
}
